package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordCheck;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks a folder and keeps nothing of its rows. */
final class FolderCheck implements FolderReading.Sinks {

    private final FolderReading reading;
    private final Function<FolderReading, Optional<CaseCheck>> making;
    private final CountryPack pack;
    private @Nullable CaseCheck cases;
    private final Consumer<? super Problem> consumer;
    private final KeptProblems kept = new KeptProblems();
    private long errors;
    private long warnings;

    FolderCheck(
            FolderReading reading,
            Function<FolderReading, Optional<CaseCheck>> making,
            CountryPack pack,
            Consumer<? super Problem> consumer) {
        this.reading = reading;
        this.making = making;
        this.pack = pack;
        this.consumer = consumer;
    }

    CheckReport run() {
        reading.readProgramme(this::problem);
        List<String> notRead = reading.tablesNotRead(this::problem);
        if (!reading.isBroken()) {
            cases = making.apply(reading).orElse(null);
            reading.readTables(this);
        }
        List<DuplicateCandidate> duplicates = new ArrayList<>();
        int count = reading.duplicates(CheckReport.KEPT, duplicates);
        return new CheckReport(
                reading.counts(), notRead, kept.all(), errors, warnings, duplicates, count, !reading.isBroken());
    }

    /** What a register would say. */
    private <T> List<RecordFault> faults(RecordKind<T> kind, RowReader<T> row) {
        T value;
        try {
            value = row.build();
        } catch (IllegalArgumentException e) {
            // As in the import: should a rule be missed above, the row is refused, not the file.
            return List.of(RecordFault.of(Reason.of(ImportReason.ROW_REFUSED)));
        }
        CheckedRecords records = reading.checkedRecords();
        records.turnTo(kind, value);
        List<RecordFault> faults = RecordCheck.of(requireNonNull(reading.programme()), pack, records)
                .examine(kind, value);
        if (faults.isEmpty()) {
            records.keep(kind, row.id(), value);
        }
        return faults;
    }

    @Override
    public void problem(Problem problem) {
        if (problem.isError()) {
            errors++;
        } else {
            warnings++;
        }
        kept.add(problem);
        consumer.accept(problem);
    }

    @Override
    public <T> TableReading.Sink<T> of(RowReader<T> reader) {
        return new TableReading.Sink<>() {
            @Override
            public List<RecordFault> take(RowReader<T> row, int line) {
                List<RecordFault> ofCase = cases == null ? List.of() : cases.take(row);
                @Nullable RecordKind<T> kind = row.examined();
                return kind == null || CaseCheck.isCase(kind) ? ofCase : faults(kind, row);
            }

            @Override
            public @Nullable Reason takeGroup(String table, RowReader.Group group) {
                return null;
            }

            @Override
            public void reject(String file, List<String> headings, TabularRow row, List<Problem> problems) {
                // The problems were handed over; the row itself is not kept.
            }

            @Override
            public void problem(Problem problem) {
                FolderCheck.this.problem(problem);
            }
        };
    }
}
