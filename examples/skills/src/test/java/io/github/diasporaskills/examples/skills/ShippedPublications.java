package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The results of every shipped programme as they may be seen, each read once. */
final class ShippedPublications {

    private static final Map<ShippedProgramme, Read> READ = new EnumMap<>(ShippedProgramme.class);

    private ShippedPublications() {}

    /** A programme as it was read. */
    record Read(ProgrammeRegister register, CountryPack pack, Publication publication, ExportSettings settings) {}

    static synchronized Read of(ShippedProgramme shipped) throws IOException {
        Read known = READ.get(shipped);
        if (known == null) {
            known = read(shipped);
            READ.put(shipped, known);
        }
        return known;
    }

    private static Read read(ShippedProgramme shipped) throws IOException {
        Path own = shipped.folder().resolve("pack");
        CountryPack pack = Files.isDirectory(own)
                ? CountryPack.read(own)
                : CountryPack.load(shipped.id().startsWith("rwanda") ? "RW" : "MA");
        ProgrammeRegister register =
                ProgrammeFiles.with(pack).read(shipped.source()).acceptPartial("a test");
        ReportingPeriod period = ResultsOptions.sinceTheBeginning(shipped.resultsDay(), register.programme());
        Publication publication = PublicationGuard.withThreshold(5).publish(LocksOption.results(register, period));
        return new Read(
                register,
                pack,
                publication,
                ExportSettings.of(shipped.folder().resolve(ExportSettings.FILE), ExportSettings.FILE));
    }
}
