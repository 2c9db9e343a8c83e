package io.github.diasporaskills.accountability.publication.protection;

import java.util.List;

/** What is shown of the tables of a {@link TableFamily}. Immutable and thread-safe. */
public final class FamilyProtection {

    private final List<SafeTable> tables;
    private final List<TableFamily.Standing> standings;
    private final int limited;
    private final int closerToInsiders;

    FamilyProtection(List<SafeTable> tables, List<TableFamily.Standing> standings, int limited, int closerToInsiders) {
        this.tables = List.copyOf(tables);
        this.standings = List.copyOf(standings);
        this.limited = limited;
        this.closerToInsiders = closerToInsiders;
    }

    /**
     * What is shown.
     *
     * @return one table for each draft, in order
     */
    public List<SafeTable> tables() {
        return tables;
    }

    /**
     * What became of the tables.
     *
     * @return one standing for each draft, in order
     */
    public List<TableFamily.Standing> standings() {
        return standings;
    }

    /**
     * How many small counts and differences, also of releases before, are left less open than demanded, since totals
     * and earlier releases by themselves leave no more.
     *
     * @return 0 or more
     */
    public int limited() {
        return limited;
    }

    /**
     * How many of them an insider can tell more closely than outsiders, for the same reason.
     *
     * @return 0 or more
     */
    public int closerToInsiders() {
        return closerToInsiders;
    }

    /**
     * Says what became of the tables, and no count.
     *
     * @return for logs
     */
    @Override
    public String toString() {
        return "FamilyProtection" + standings;
    }
}
