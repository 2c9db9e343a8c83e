package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterBuilder;
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
    private @Nullable RegisterBuilder builder;

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
            builder = start.current().toBuilder(policy);
        } else if (programme != null && !reading.isBroken()) {
            builder = ProgrammeRegister.empty(programme, pack).toBuilder(policy);
        }
        if (!reading.isBroken()) {
            reading.readTables(this);
        }
        List<DuplicateCandidate> duplicates = new ArrayList<>();
        reading.duplicates(Integer.MAX_VALUE, duplicates);
        return new ImportReport<>(
                reading.what(),
                reading.isBroken() || builder == null ? null : builder.build(),
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
                return builder == null ? List.of() : record(row);
            }

            @Override
            public @Nullable Reason takeGroup(String table, RowReader.Group group) {
                return builder == null
                        ? null
                        : add(RegisterRecord.of(requireNonNull(group.value())), Origin.of(table, group.id())).stream()
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

    private <T> List<RecordFault> record(RowReader<T> row) {
        if (row instanceof PartRows<T>) {
            return List.of(); // it is taken in with its record
        }
        Origin origin = Origin.of(row.columns().file(), row.id());
        T made;
        try {
            made = row.build();
        } catch (IllegalArgumentException e) {
            // The checks above know every rule of the domain; should one be missed, the row is refused, not the file.
            return List.of(RecordFault.of(Reason.of(ImportReason.ROW_REFUSED)));
        }
        if (row instanceof RecordRows<T> rows) {
            return add(RegisterRecord.of(rows.kind(), made), origin);
        } else if (made instanceof OrganisationRows.Row organisation) {
            List<RecordFault> refusal = add(RegisterRecord.of(organisation.organisation()), origin);
            @Nullable EnrolmentPeriod enrolment = organisation.enrolment();
            if (refusal.isEmpty() && enrolment != null) {
                Origin beside = Origin.of(origin.source(), origin.externalId() + " enrolment");
                refusal = add(RegisterRecord.of(enrolment), beside);
            }
            return refusal;
        } else if (made instanceof DiasporaMember member) {
            return add(RegisterRecord.of(member), origin);
        } else if (made instanceof Need need) {
            return add(RegisterRecord.of(need), origin);
        } else if (made instanceof Engagement engagement) {
            return add(RegisterRecord.of(engagement), origin);
        } else if (made instanceof FieldVisit visit) {
            return add(RegisterRecord.of(visit), origin);
        } else if (made instanceof ResultRow) {
            return List.of(); // it is taken in with the other rows of its group
        }
        throw new IllegalStateException("No record is made of " + made.getClass());
    }

    private List<RecordFault> add(RegisterRecord record, Origin origin) {
        return requireNonNull(builder).add(record, origin, recordedAt).faults();
    }
}
