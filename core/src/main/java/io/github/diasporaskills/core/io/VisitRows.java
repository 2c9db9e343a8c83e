package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Set;

/** Reads {@code visits.csv}. */
final class VisitRows extends RowReader<FieldVisit> {

    static final String FILE = "visits.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.day("on"),
                    TableColumn.reference("host", OrganisationRows.FILE),
                    TableColumn.reference("organisations", OrganisationRows.FILE)
                            .list()),
            List.of(TableColumn.reference("engagements", EngagementRows.FILE).list()));

    private static final int ID = 0;
    private static final int ON = 1;
    private static final int HOST = 2;
    private static final int VISITORS = 3;
    private static final int ENGAGEMENTS = 4;

    private final ImportTables tables;
    private long idHash;
    private int on;
    private Set<OrganisationId> visitors = Set.of();
    private Set<EngagementId> engagements = Set.of();

    VisitRows(ImportTables tables) {
        super(COLUMNS, tables.visits);
        this.tables = tables;
    }

    @Override
    void check() {
        idHash = cells.id(ID);
        on = cells.neededDay(ON);
        neededReference(HOST, tables.organisations);
        visitors = references(VISITORS, tables.organisations, OrganisationId::of);
        if (visitors.isEmpty() && !cells.hasErrors()) {
            cells.error(VISITORS, Reason.of(ImportReason.CELL_MISSING));
        }
        engagements = references(ENGAGEMENTS, tables.engagements, EngagementId::of);
    }

    @Override
    long idHash() {
        return idHash;
    }

    @Override
    String id() {
        return cells.text(ID);
    }

    @Override
    FieldVisit build() {
        return new FieldVisit(
                cells.text(ID), Days.date(on), OrganisationId.of(cells.text(HOST)), visitors, engagements);
    }
}
