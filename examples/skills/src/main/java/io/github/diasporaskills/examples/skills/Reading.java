package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A programme folder as it was read.
 *
 * @param chosen the folder
 * @param pack the country's rules
 * @param report every row, accepted or rejected
 * @param register what could be taken in, or empty if not even the programme itself could be read
 */
record Reading(
        FolderOptions.Chosen chosen,
        CountryPack pack,
        ImportReport<ProgrammeRegister> report,
        Optional<ProgrammeRegister> register) {

    static Reading of(
            FolderOptions.Chosen chosen, ReadOptions how, CommandSpec spec, Surroundings around, Console console)
            throws IOException {
        CountryPack pack = PackChoice.of(chosen);
        ProgrammeFiles files = how.reader(pack, spec);
        ImportReport<ProgrammeRegister> report =
                Progress.during(() -> files.read(chosen.folder()), around, console::readingFor);
        return new Reading(
                chosen,
                pack,
                report,
                report.isReadable()
                        ? Optional.of(report.acceptPartial("rejected rows are listed by the command"))
                        : Optional.empty());
    }

    /** Says why there is no register. */
    int complain(Console console) {
        return console.fail(report.problems(), Said.NO_REGISTER);
    }

    /** Where the rejected row with an id stands, and why it was rejected; empty if no rejected row has it. */
    Optional<String> rejectedRow(String table, String id, Console console) {
        for (RejectedRow row : report.rejected()) {
            int column = row.headings().indexOf("id");
            if (row.file().equals(table)
                    && column >= 0
                    && column < row.cells().size()
                    && row.cells().get(column).strip().equals(id)) {
                return Optional.of(row.problems().get(0).words(console.wording()));
            }
        }
        return Optional.empty();
    }
}
