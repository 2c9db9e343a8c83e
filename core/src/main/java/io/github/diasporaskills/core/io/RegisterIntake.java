package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterBuilder;
import io.github.diasporaskills.core.register.RegisterRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a folder into a register as records. Not thread-safe. */
final class RegisterIntake {

    private final RegisterBuilder builder;
    private final Instant recordedAt;

    RegisterIntake(RegisterBuilder builder, Instant recordedAt) {
        this.builder = builder;
        this.recordedAt = recordedAt;
    }

    ProgrammeRegister register() {
        return builder.build();
    }

    /** Takes in what a row stands for; gives why it was refused, empty if it was not. */
    <T> List<RecordFault> record(RowReader<T> row) {
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

    List<RecordFault> add(RegisterRecord record, Origin origin) {
        return builder.add(record, origin, recordedAt).faults();
    }
}
