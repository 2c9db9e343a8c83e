package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a folder into a register. */
final class RegisterImport implements FolderReading.Sinks {

    private final FolderReading reading;
    private final CountryPack pack;
    private final ImportPolicy policy;
    private final @Nullable ProgrammeRegister start;
    private final Instant recordedAt;
    private final List<Problem> problems = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private @Nullable RegisterIntake intake;

    RegisterImport(
            FolderReading reading,
            CountryPack pack,
            ImportPolicy policy,
            @Nullable ProgrammeRegister start,
            Instant recordedAt) {
        this.reading = reading;
        this.pack = pack;
        this.policy = policy;
        this.start = start;
        this.recordedAt = recordedAt;
    }

    ImportReport<ProgrammeRegister> run() {
        reading.readProgramme(problems::add);
        List<String> notRead = reading.tablesNotRead(problems::add);
        @Nullable Programme programme = reading.programme();
        if (start != null) {
            intake = new RegisterIntake(start.current().toBuilder(policy), recordedAt);
        } else if (programme != null && !reading.isBroken()) {
            intake = new RegisterIntake(ProgrammeRegister.empty(programme, pack).toBuilder(policy), recordedAt);
        }
        if (!reading.isBroken()) {
            reading.readTables(this);
        }
        List<DuplicateCandidate> duplicates = new ArrayList<>();
        reading.duplicates(Integer.MAX_VALUE, duplicates);
        return new ImportReport<>(
                reading.what(),
                reading.isBroken() || intake == null ? null : intake.register(),
                reading.counts(),
                notRead,
                problems,
                rejected,
                duplicates);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public <T> TableReading.Sink<T> of(RowReader<T> reader) {
        return new TableReading.Sink<>() {
            @Override
            public List<RecordFault> take(RowReader<T> row, int line) {
                return intake == null ? List.of() : intake.record(row);
            }

            @Override
            public @Nullable Reason takeGroup(String table, RowReader.Group group) {
                return intake == null
                        ? null
                        : intake
                                .add(RegisterRecord.of(requireNonNull(group.value())), Origin.of(table, group.id()))
                                .stream()
                                .map(RecordFault::reason)
                                .findFirst()
                                .orElse(null);
            }

            @Override
            public void reject(String file, List<String> headings, TabularRow row, List<Problem> found) {
                rejected.add(new RejectedRow(file, row.line(), headings, row.verbatim(), row.original(), found));
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
    }
}
