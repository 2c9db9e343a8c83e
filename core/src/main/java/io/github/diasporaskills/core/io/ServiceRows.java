package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.ServiceId;
import io.github.diasporaskills.core.campaign.ServiceKind;
import io.github.diasporaskills.core.campaign.SessionId;
import io.github.diasporaskills.core.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code services.csv}: what was done for whom, by a specialist on duty. */
final class ServiceRows extends PartRows<ServiceRows.Entry> {

    static final String FILE = "services.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("campaign", CampaignRows.FILE),
                    TableColumn.id("id"),
                    TableColumn.reference("session", SessionRows.FILE),
                    TableColumn.person("specialist"),
                    TableColumn.person("beneficiary"),
                    TableColumn.choice("kind", ServiceKind.class),
                    TableColumn.instant("at")),
            List.of());

    /** A service whose specialty is that of the shift. */
    record Entry(
            ServiceId id,
            SessionId session,
            PersonId specialist,
            BeneficiaryId beneficiary,
            ServiceKind kind,
            Instant at) {}

    private final Vocabulary<ServiceKind> kinds = Codebook.constants(ServiceKind.class);

    ServiceRows() {
        super(COLUMNS);
    }

    @Override
    String key() {
        return text("id");
    }

    @Override
    @Nullable
    Entry make() {
        String id = neededId("id");
        String session = neededId("session");
        String specialist = neededPseudonym("specialist");
        String beneficiary = neededPseudonym("beneficiary");
        @Nullable ServiceKind kind = neededCode("kind", kinds);
        @Nullable Instant at = neededInstant("at");
        return cells.hasErrors() || kind == null || at == null
                ? null
                : new Entry(
                        ServiceId.of(id),
                        SessionId.of(session),
                        PersonId.of(specialist),
                        BeneficiaryId.of(beneficiary),
                        kind,
                        at);
    }
}
