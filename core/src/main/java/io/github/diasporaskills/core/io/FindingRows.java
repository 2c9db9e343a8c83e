package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.FindingId;
import io.github.diasporaskills.core.campaign.ReferralOpened;
import io.github.diasporaskills.core.campaign.SessionId;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.ReferralId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code findings.csv}: what needs care, and the referral that was opened for it; never what was found. */
final class FindingRows extends PartRows<FindingRows.Entry> {

    static final String FILE = "findings.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("campaign", CampaignRows.FILE),
                    TableColumn.id("id"),
                    TableColumn.reference("session", SessionRows.FILE),
                    TableColumn.person("specialist"),
                    TableColumn.person("beneficiary"),
                    TableColumn.choice("sought", Choices.SPECIALTIES),
                    TableColumn.choice("care", Care.class),
                    TableColumn.instant("at")),
            List.of(TableColumn.id("referral"), TableColumn.instant("referredAt")));

    /** Whether somebody has to be cared for. */
    enum Care {
        NONE,
        NEEDED,
        URGENT
    }

    /** A finding whose specialist is on duty. */
    record Entry(
            FindingId id,
            SessionId session,
            PersonId specialist,
            BeneficiaryId beneficiary,
            SpecialtyCode sought,
            Care care,
            Instant at,
            @Nullable ReferralOpened referral) {}

    private final FolderContext folder;
    private final Vocabulary<ReferralId> referrals = made(ReferralId::of);
    private final Vocabulary<Care> cares = Codebook.constants(Care.class);

    FindingRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
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
        @Nullable SpecialtyCode sought = neededCode("sought", folder.codes().specialties);
        @Nullable Care care = neededCode("care", cares);
        @Nullable Instant at = neededInstant("at");
        @Nullable ReferralId referral = code("referral", referrals);
        @Nullable Instant referredAt = instant("referredAt");
        if (has("referral") != has("referredAt")) {
            needed("referral");
            needed("referredAt");
        }
        if (care == Care.NONE && has("referral")) {
            error("referral", Reason.of(ImportReason.CELL_UNEXPECTED).with("choice", care));
        }
        return cells.hasErrors() || sought == null || care == null || at == null
                ? null
                : new Entry(
                        FindingId.of(id),
                        SessionId.of(session),
                        PersonId.of(specialist),
                        BeneficiaryId.of(beneficiary),
                        sought,
                        care,
                        at,
                        referral == null || referredAt == null
                                ? null
                                : new ReferralOpened(FindingId.of(id), referral, referredAt));
    }
}
