package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.DuplicateCandidate;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A programme folder as it was read.
 *
 * @param chosen the folder
 * @param pack the country's rules
 * @param mending how it was read, and where mended rows stand
 * @param report every row, accepted or rejected
 * @param register what could be taken in, or empty if not even the programme itself could be read
 */
record Reading(
        FolderOptions.Chosen chosen,
        CountryPack pack,
        Mending mending,
        ImportReport<ProgrammeRegister> report,
        Optional<ProgrammeRegister> register) {

    static Reading of(
            FolderOptions.Chosen chosen, ReadOptions how, CommandSpec spec, Surroundings around, Console console)
            throws IOException {
        CountryPack pack = PackChoice.of(chosen);
        Mending mending = how.reader(chosen, pack, spec);
        ImportReport<ProgrammeRegister> report = Progress.during(mending::read, around, console::readingFor);
        return new Reading(
                chosen,
                pack,
                mending,
                report,
                report.isReadable()
                        ? Optional.of(report.acceptPartial("rejected rows are listed by the command"))
                        : Optional.empty());
    }

    /** Everything that was found, where it really stands. */
    List<Problem> problems() {
        return report.problems().stream().map(mending.places()::of).toList();
    }

    /** Rows that may be about one person, where they really stand. */
    List<DuplicateCandidate> duplicates() {
        return report.duplicates().stream().map(mending.places()::of).toList();
    }

    /** Says of an answer that it is without the rejected rows, if there are any. */
    void tellRejected(Console console) {
        if (!report.rejected().isEmpty()) {
            console.print(Reason.of(Said.REJECTED_ASIDE)
                    .with("count", report.rejected().size()));
        }
    }

    /** Says why there is no register. */
    int complain(Console console) {
        return console.fail(problems(), Said.NO_REGISTER);
    }

    /** Where the rejected row with an id stands, and why it was rejected; empty if no rejected row has it. */
    Optional<String> rejectedRow(String table, String id, Console console) {
        for (RejectedRow row : report.rejected()) {
            int column = mending.idColumn(row.file(), row.headings());
            if (mending.isOf(row.file(), table)
                    && column >= 0
                    && column < row.cells().size()
                    && row.cells().get(column).strip().equals(id)) {
                return Optional.of(mending.places().of(row.problems().get(0)).wordsWithReadings(console.wording()));
            }
        }
        return Optional.empty();
    }
}
