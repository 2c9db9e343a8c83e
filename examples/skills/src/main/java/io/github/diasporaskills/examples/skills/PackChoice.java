package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.GrievanceSection;
import io.github.diasporaskills.core.casefile.IdentifiersSection;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.CountryPackReader;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.ReferralSection;
import io.github.diasporaskills.matching.dispatch.DispatchSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Which country pack a programme is read with: that of its folder, or the shipped one for its country. */
final class PackChoice {

    /** Holds no country; a programme that names none is read with it, so that this is reported with the rest. */
    private static final String NEUTRAL = "blank";

    /** Reads every section that there is a reader for, so that no mistake waits until the section is used. */
    static final CountryPackReader READER = CountryPackReader.standard()
            .with(ConsentSection.READER)
            .with(IdentifiersSection.READER)
            .with(ReferralSection.READER)
            .with(GrievanceSection.READER)
            .with(DispatchSection.READER);

    private PackChoice() {}

    /** The folder that {@code --pack} names; one that is not there, or a file, is a mistake of usage. */
    static Path folder(Path named, Surroundings around, CommandSpec spec) {
        Path folder = around.directory().resolve(named);
        if (!Files.isDirectory(folder)) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Files.exists(folder) ? Said.PACK_IS_FILE : Said.PACK_MISSING)
                            .with("name", "--pack")
                            .with("folder", named.toString()));
        }
        return folder;
    }

    static CountryPack of(FolderOptions.Chosen chosen) throws IOException {
        if (chosen.packFolder().isPresent()) {
            return READER.read(chosen.packFolder().get());
        }
        Optional<Named> named =
                chosen.source().programme(DocumentLimits.standard()).flatMap(PackChoice::country);
        if (named.isEmpty()) {
            return CountryPack.load(NEUTRAL);
        }
        CountryCode country = named.get().country();
        if (!CountryPack.shippedCountries().contains(country)) {
            throw new ProblemsException(
                    "the programme of " + country,
                    List.of(Problem.error(
                                    named.get().at(),
                                    Reason.of(Said.COUNTRY_NO_PACK)
                                            .with("country", country.value())
                                            .with(
                                                    "known",
                                                    CountryPack.shippedCountries().stream()
                                                            .map(CountryCode::value)
                                                            .toList()))
                            .finding(country.value())));
        }
        return CountryPack.load(country.value());
    }

    /** The country that a programme names, and where. */
    private record Named(CountryCode country, Location at) {}

    /** Empty if the document names none; that is reported when the programme is read. */
    private static Optional<Named> country(Document programme) {
        return programme
                .read(root -> {
                    root.names(); // the other fields are none of ours
                    return root.find("country")
                            .filter(DocumentNode::isText)
                            .flatMap(node -> CountryCode.read(node).map(code -> new Named(code, node.location())));
                })
                .value()
                .flatMap(named -> named);
    }
}
