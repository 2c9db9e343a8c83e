package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RegisterBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Examines the cases of a folder that is only checked. What a case has to prove stands in other records, so of a folder
 * with cases these are kept: organisations, consents and protocols, and experts if there are requests for an opinion.
 * All other tables are read past as in any check. Not thread-safe.
 */
final class CaseCheck {

    private final RegisterIntake intake;
    private final boolean keepsExperts;

    private CaseCheck(RegisterIntake intake, boolean keepsExperts) {
        this.intake = intake;
        this.keepsExperts = keepsExperts;
    }

    /** The check of a folder; empty if it has no cases. */
    static Optional<CaseCheck> of(
            FolderReading reading,
            CountryPack pack,
            ImportPolicy policy,
            @Nullable ProgrammeRegister start,
            Instant recordedAt) {
        boolean requests = reading.has(TeleExpertiseRows.FILE);
        @Nullable Programme programme = reading.programme();
        if (programme == null || !(requests || reading.has(ReferralRows.FILE) || reading.has(ConsentRows.FILE))) {
            return Optional.empty();
        }
        RegisterBuilder builder =
                (start == null ? ProgrammeRegister.empty(programme, pack) : start.current()).toBuilder(policy);
        return Optional.of(new CaseCheck(new RegisterIntake(builder, recordedAt), requests));
    }

    /** Why the record of a row is refused; empty if it is not, or is no part of a case. */
    List<RecordFault> take(RowReader<?> row) {
        if (row instanceof OrganisationRows || (row instanceof ExpertRows && keepsExperts)) {
            intake.record(row);
            return List.of();
        }
        return row instanceof RecordRows<?> rows && isCase(rows.kind()) ? intake.record(row) : List.of();
    }

    static boolean isCase(RecordKind<?> kind) {
        return kind == RecordKind.CONSENT
                || kind == RecordKind.PROTOCOL
                || kind == RecordKind.CHAIN_POST
                || kind == RecordKind.REFERRAL
                || kind == RecordKind.TELE_EXPERTISE_REQUEST;
    }
}
