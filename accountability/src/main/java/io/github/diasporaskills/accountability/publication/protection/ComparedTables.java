package io.github.diasporaskills.accountability.publication.protection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which tables of a family are about the same people, and of which it is known where the one counts more. Immutable. */
final class ComparedTables {

    private static final int NONE = -1;

    private final List<FamilyTable> tables;
    private final boolean[][] compared;
    private final boolean[][] ordered;

    ComparedTables(List<FamilyTable> tables, Set<List<Integer>> joined) {
        this.tables = List.copyOf(tables);
        this.compared = compared(tables, joined);
        this.ordered = ordered();
    }

    /** Whether what two tables differ by tells something of people in both. */
    boolean are(int i, int j) {
        return compared[i][j];
    }

    /** Whether of two such tables one is a part of the other: of others nobody knows where one counts more. */
    boolean isOrdered(int i, int j) {
        return ordered[i][j];
    }

    /**
     * Which tables by the same dimensions are about the same people in a way that a difference tells something of some of
     * them; what others tell, their margins do: those of one series, those of one day, and an earlier one that is part of
     * a later one as its series is of that of the other wherever both were counted on one day. Also those said to be; of
     * tables that join others only these.
     */
    private static boolean[][] compared(List<FamilyTable> tables, Set<List<Integer>> joined) {
        Set<List<Integer>> apart = new HashSet<>();
        int[] series = new int[tables.size()];
        for (int i = 0; i < series.length; i++) {
            series[i] = i;
            for (int j = i - 1; j >= 0; j--) {
                series[i] = tables.get(j).isOfSeries(tables.get(i)) ? j : series[i];
            }
            for (int j = 0; j <= i; j++) {
                FamilyTable one = tables.get(i);
                FamilyTable other = tables.get(j);
                boolean counted = !one.isJoint() && !other.isJoint() && one.isBySameAs(other);
                if (counted && one.until().equals(other.until())) {
                    noteApart(one, other, List.of(series[i], series[j]), apart);
                    noteApart(other, one, List.of(series[j], series[i]), apart);
                }
            }
        }
        boolean[][] compared = new boolean[series.length][series.length];
        for (int i = 0; i < series.length; i++) {
            for (int j = 0; j < series.length; j++) {
                FamilyTable one = tables.get(i);
                FamilyTable other = tables.get(j);
                boolean part = one.canBePartOf(other) && !apart.contains(List.of(series[i], series[j]));
                boolean together = one.isBySameAs(other)
                        && (part || one.isOfSeries(other) || one.until().equals(other.until()));
                boolean told = joined.contains(List.of(i, j)) || (together && !one.isJoint() && !other.isJoint());
                compared[i][j] |= told;
                compared[j][i] |= told;
            }
        }
        return compared;
    }

    private static void noteApart(FamilyTable one, FamilyTable other, List<Integer> series, Set<List<Integer>> apart) {
        if (!one.canBePartOf(other)) {
            apart.add(series);
        }
    }

    private boolean[][] ordered() {
        boolean[][] ordered = new boolean[compared.length][compared.length];
        for (int i = 0; i < compared.length; i++) {
            for (int j = 0; j < compared.length; j++) {
                ordered[i][j] = compared[i][j] && !areApart(tables.get(i), tables.get(j));
            }
        }
        return ordered;
    }

    /** Whether neither of two counted tables can be part of the other. */
    private static boolean areApart(FamilyTable one, FamilyTable other) {
        return !one.isJoint() && !other.isJoint() && !one.canBePartOf(other) && !other.canBePartOf(one);
    }

    /** The order in which the same groups of tables are known to grow; no two are equal. */
    int compare(int i, long here, int j, long there) {
        int order = Long.compare(here, there);
        order = order != 0
                ? order
                : Long.compare(tables.get(i).total(), tables.get(j).total());
        order = order != 0
                ? order
                : tables.get(i).until().compareTo(tables.get(j).until());
        return order != 0 ? order : Integer.compare(i, j);
    }

    /** Whether a third table is known to lie between cells of both, so that its differences say what theirs would. */
    boolean isBetween(int i, int[] here, int j, int[] there, boolean ofSeries) {
        CellGroups groups = tables.get(i).groups(here[0]);
        if (here.length > 1 || there.length > 1 || !groups.equals(tables.get(j).groups(there[0]))) {
            return false;
        }
        long one = tables.get(i).count(here[0]);
        long other = tables.get(j).count(there[0]);
        boolean rises = compare(i, one, j, other) < 0;
        for (int k = 0; k < tables.size(); k++) {
            int cell = tables.get(k).cell(groups);
            boolean third = k != i && k != j && !tables.get(k).isJoint() && ordered[i][k] && ordered[k][j];
            if (third && cell != NONE && (!ofSeries || tables.get(k).isOfSeries(tables.get(i)))) {
                long between = tables.get(k).count(cell);
                if (compare(i, one, k, between) < 0 == rises && compare(k, between, j, other) < 0 == rises) {
                    return true;
                }
            }
        }
        return false;
    }
}
