package io.github.diasporaskills.core.io;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of a programme folder, in the order in which they are read: each refers only to those before it. */
final class ProgrammeTables {

    private static final List<String> NAMES = List.of(
            OrganisationRows.FILE,
            ExpertRows.FILE,
            NeedRows.FILE,
            EngagementRows.FILE,
            VisitRows.FILE,
            ResultRows.FILE);

    private static final Map<String, Columns> COLUMNS = Map.of(
            OrganisationRows.FILE, OrganisationRows.COLUMNS,
            ExpertRows.FILE, ExpertRows.COLUMNS,
            NeedRows.FILE, NeedRows.COLUMNS,
            EngagementRows.FILE, EngagementRows.COLUMNS,
            VisitRows.FILE, VisitRows.COLUMNS,
            ResultRows.FILE, ResultRows.COLUMNS);

    private ProgrammeTables() {}

    static List<String> names() {
        return NAMES;
    }

    /** The columns of a table; none if there is no such table. */
    static List<String> columns(String table) {
        return COLUMNS.containsKey(table)
                ? Objects.requireNonNull(COLUMNS.get(table)).names()
                : List.of();
    }
}
