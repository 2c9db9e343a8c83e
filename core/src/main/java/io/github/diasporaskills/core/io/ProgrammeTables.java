package io.github.diasporaskills.core.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a programme folder, in the order in which they are read: each refers only to those before it, and the
 * parts of a record come before the record.
 */
final class ProgrammeTables {

    private static final Map<String, Columns> TABLES = tables(List.of(
            OrganisationRows.COLUMNS,
            ExpertRows.COLUMNS,
            StepRows.COLUMNS,
            NeedRows.COLUMNS,
            EvaluationRows.COLUMNS,
            EngagementRows.COLUMNS,
            VisitRows.COLUMNS,
            ResultRows.COLUMNS,
            ApplicationRows.COLUMNS,
            ParticipantRows.COLUMNS,
            CapacityRows.COLUMNS,
            RelationshipObservationRows.COLUMNS,
            RelationshipRows.COLUMNS,
            SiteEvidenceRows.COLUMNS,
            SiteModelRows.COLUMNS,
            SiteAdaptationRows.COLUMNS,
            SiteEnrolmentRows.COLUMNS,
            SessionRows.COLUMNS,
            ShiftRows.COLUMNS,
            BeneficiaryRows.COLUMNS,
            ServiceRows.COLUMNS,
            FindingRows.COLUMNS,
            CampaignRows.COLUMNS,
            ConsentRows.COLUMNS,
            ProtocolPartyRows.COLUMNS,
            ProtocolViewRows.COLUMNS,
            ProtocolRows.COLUMNS,
            ChainPostRows.COLUMNS,
            DisclosureRows.COLUMNS_OF_REFERRALS,
            ReferralRows.COLUMNS,
            AllocationRows.COLUMNS,
            DisclosureRows.COLUMNS_OF_REQUESTS,
            TeleExpertiseRows.COLUMNS,
            ReceiptRows.COLUMNS,
            ContributionRows.COLUMNS,
            FundingRows.COLUMNS,
            JobRows.COLUMNS,
            InvestmentRows.COLUMNS));

    private ProgrammeTables() {}

    private static Map<String, Columns> tables(List<Columns> all) {
        Map<String, Columns> tables = new LinkedHashMap<>();
        all.forEach(columns -> tables.put(columns.file(), columns));
        return Collections.unmodifiableMap(tables);
    }

    static List<Columns> all() {
        return List.copyOf(TABLES.values());
    }

    static List<String> names() {
        return new ArrayList<>(TABLES.keySet());
    }

    /** A table's columns, or null if there is no such table. */
    static @Nullable Columns of(String table) {
        return TABLES.get(table);
    }

    /** The names of the tables as JSON. */
    static List<String> jsonNames() {
        return TABLES.keySet().stream().map(TableNames::json).toList();
    }

    /** The columns of a table; none if there is no such table. */
    static List<String> columns(String table) {
        Columns columns = TABLES.get(table);
        return columns == null ? List.of() : columns.names();
    }
}
