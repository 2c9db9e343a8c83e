package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.PeriodLocks;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The results of every shipped programme as its page and every other format show them, each read once. */
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

    /** The country pack of a programme: its own, or one that the library brings. */
    static CountryPack pack(ShippedProgramme shipped) throws IOException {
        Path own = shipped.folder().resolve("pack");
        return Files.isDirectory(own)
                ? CountryPack.read(own)
                : CountryPack.load(shipped.id().startsWith("rwanda") ? "RW" : "MA");
    }

    private static Read read(ShippedProgramme shipped) throws IOException {
        CountryPack pack = pack(shipped);
        FolderOptions.Chosen chosen = new FolderOptions.Chosen(
                shipped.folder(), shipped.id(), Optional.of(shipped), Optional.empty(), shipped.source());
        ResultsPage page = page(chosen, pack, shipped.resultsDay(), shipped.planDay());
        Publication publication = page.publish(PublicationGuard.withThreshold(5), ReleaseHistory.empty(), List.of())
                .publication();
        return new Read(
                page.reading().register().orElseThrow(),
                pack,
                publication,
                ExportSettings.of(shipped.folder().resolve(ExportSettings.FILE), ExportSettings.FILE));
    }

    /** The page of a programme, in English, as the command line makes it. */
    static ResultsPage page(FolderOptions.Chosen chosen, CountryPack pack, LocalDate day, LocalDate today) {
        Mending mending = new Mending(ProgrammeFiles.with(pack), List.of(), chosen.source(), Map.of());
        ImportReport<ProgrammeRegister> report = mending.read();
        ProgrammeRegister register = report.acceptPartial("a test");
        ReportingPeriod period = ResultsOptions.sinceTheBeginning(day, register.programme());
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new ResultsPage(
                register,
                new Reading(chosen, pack, mending, report, Optional.of(register)),
                ResultsDays.of(period, today, chosen.shipped().isPresent()),
                PeriodLocks.none(),
                JoinedComplaints.NONE,
                new Console(nowhere, nowhere, Words.in(Locale.ENGLISH), false, false).knowing(pack));
    }
}
