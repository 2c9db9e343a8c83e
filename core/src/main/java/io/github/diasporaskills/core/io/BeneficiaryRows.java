package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.campaign.Beneficiary;
import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.people.Gender;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code beneficiaries.csv}: the people whom a campaign served, by pseudonym. */
final class BeneficiaryRows extends PartRows<Beneficiary> {

    static final String FILE = "beneficiaries.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("campaign", CampaignRows.FILE),
                    TableColumn.person("id"),
                    TableColumn.choice("gender", Choices.GENDERS),
                    TableColumn.instant("registeredAt")),
            List.of());

    private final FolderContext folder;

    BeneficiaryRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    @Override
    String key() {
        return text("id");
    }

    @Override
    @Nullable
    Beneficiary make() {
        String id = neededPseudonym("id");
        @Nullable Gender gender = neededCode("gender", folder.codes().genders);
        @Nullable Instant at = neededInstant("registeredAt");
        return cells.hasErrors() || gender == null || at == null
                ? null
                : Beneficiary.of(BeneficiaryId.of(id), gender, at);
    }
}
