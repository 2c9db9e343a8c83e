package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.LockStanding;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.accountability.indicator.PeriodLocks;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where the approved values of a programme are. */
final class LocksOption {

    static final String LOCKS = "--locks";

    @Option(names = LOCKS, paramLabel = "L.json", descriptionKey = "option.locks")
    private @Nullable String locks;

    LocksOption() {}

    /** As a person reads it. */
    String named() {
        return locks == null ? LocksFile.FILE : locks;
    }

    /** The file named, else that of the programme's folder; it may not be there yet. */
    Path file(FolderOptions.Chosen chosen, Surroundings around, CommandSpec spec) {
        return locks == null
                ? chosen.home().resolve(LocksFile.FILE)
                : TargetFile.of(LOCKS, locks, List.of(), around, spec);
    }

    /** What was approved; a file that is named is to be there, that of the folder need not. */
    PeriodLocks known(FolderOptions.Chosen chosen, Surroundings around, CommandSpec spec) {
        if (locks != null) {
            NamedFile.of(LOCKS, locks, around, spec);
        }
        return read(file(chosen, around, spec), named());
    }

    /** What was approved of a programme, by the file of its folder. */
    static PeriodLocks ofFolder(FolderOptions.Chosen chosen) {
        return read(chosen.home().resolve(LocksFile.FILE), LocksFile.FILE);
    }

    /** What a file holds; nothing if it is not there. */
    static PeriodLocks read(Path file, String named) {
        return Files.exists(file) ? LocksFile.read(file).orThrow(named) : PeriodLocks.none();
    }

    /**
     * How every approved period that was over stands, and that of a report; nothing where nobody approves values.
     *
     * @param shown the results that are shown, as {@link #results} makes them
     * @param more the sources beside the register of which they are made
     */
    static List<LockStanding> standings(
            PeriodLocks locks, ProgrammeRegister register, IndicatorReport shown, ObservationSource... more) {
        if (locks.versions().isEmpty()) {
            return List.of();
        }
        ReportingPeriod period = shown.period();
        List<LockStanding> standings = new ArrayList<>(
                locks.check(period.last(), other -> other.equals(period) ? shown : results(register, other, more)));
        if (locks.latest(period).isEmpty()) {
            standings.add(locks.check(shown));
        }
        return List.copyOf(standings);
    }

    /** The results as they are locked: by gender, by disability where the programme asks, and as each sheet asks. */
    static IndicatorReport results(ProgrammeRegister register, ReportingPeriod period, ObservationSource... more) {
        IndicatorReport results = IndicatorReport.of(register, period, more).by(Gender.class);
        boolean asks = register.programme().disabilityQuestion().isPresent();
        return (asks ? results.by(Disability.class) : results).bySheets();
    }
}
