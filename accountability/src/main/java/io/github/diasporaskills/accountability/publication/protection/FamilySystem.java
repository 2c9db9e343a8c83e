package io.github.diasporaskills.accountability.publication.protection;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a family as one system: their cells and totals, and what one of them counts more than another, which is
 * a count of people like others though nobody prints it. Everybody is taken to know which of two counts is the larger.
 */
final class FamilySystem {

    private static final int NONE = -1;

    private final List<FamilyTable> tables;
    private final List<Margin> margins;
    private final ProtectionPolicy policy;
    private final boolean totalsStay;
    private final List<Cell> cells = new ArrayList<>();
    private final List<int[]> lineCells = new ArrayList<>();
    private final List<long[]> lineFactors = new ArrayList<>();
    private final int[][] at;
    private final Set<Integer> neverEmpty = new HashSet<>();
    private final Map<Integer, FamilyStatement> said = new HashMap<>();

    /** That a table is a margin of another one, in which one dimension more is told apart. */
    record Margin(int table, int of, int dimension) {}

    /** A cell of a table, or what two tables differ by, or slack, which may be of none. */
    private record Cell(int table, int other, long value, boolean known, boolean sensitive) {}

    FamilySystem(
            List<FamilyTable> tables,
            List<Margin> margins,
            List<FamilyStatement> statements,
            Set<List<Integer>> joined,
            ProtectionPolicy policy,
            boolean totalsStay) {
        this.tables = tables;
        this.margins = List.copyOf(margins);
        this.policy = policy;
        this.totalsStay = totalsStay;
        this.at = new int[tables.size()][];
        for (int i = 0; i < at.length; i++) {
            addTable(i);
        }
        this.margins.forEach(this::addMargin);
        boolean[][] compared = compared(tables, joined);
        boolean[][] ordered = ordered(compared);
        for (int i = 0; i < at.length; i++) {
            for (int j = i + 1; j < at.length; j++) {
                if (compared[i][j]) {
                    addDifferences(i, j, ordered);
                }
            }
        }
        for (int i = 0; i < at.length; i++) {
            addPersons(i);
        }
        statements.forEach(this::addStatement);
    }

    private int add(Cell cell) {
        cells.add(cell);
        return cells.size() - 1;
    }

    private void addLine(int[] of, long... factors) {
        lineCells.add(of);
        lineFactors.add(factors);
    }

    private void addTable(int i) {
        FamilyTable table = tables.get(i);
        at[i] = new int[table.size()];
        for (int cell = 0; cell < table.size(); cell++) {
            at[i][cell] = add(new Cell(i, NONE, table.count(cell), table.isKnown(cell), !table.isJoint()));
        }
        if (totalsStay && table.dimensions().size() == 1) {
            int total = add(new Cell(i, i, table.total(), table.isTotalKnown() || table.isDraft(), false));
            int[] line = Arrays.copyOf(at[i], table.size() + 1);
            long[] factors = new long[line.length];
            Arrays.fill(factors, 1);
            line[table.size()] = total;
            factors[table.size()] = -1;
            addLine(line, factors);
        }
    }

    /** The cells of a crossed table sum to those of its margins, which lead to the total. */
    private void addMargin(Margin margin) {
        FamilyTable sums = tables.get(margin.table());
        FamilyTable parts = tables.get(margin.of());
        Map<CellGroups, List<Integer>> lines = new HashMap<>();
        for (int cell = 0; cell < parts.size(); cell++) {
            CellGroups groups = parts.groups(cell).without(margin.dimension());
            lines.computeIfAbsent(groups, key -> new ArrayList<>()).add(at[margin.of()][cell]);
        }
        for (int cell = 0; cell < sums.size(); cell++) {
            CellGroups of = sums.groups(cell);
            List<Integer> line = new ArrayList<>();
            lines.forEach((groups, some) -> {
                if (of.contains(groups)) {
                    line.addAll(some);
                }
            });
            int[] whole = Stream.concat(Stream.of(at[margin.table()][cell]), line.stream())
                    .mapToInt(Integer::intValue)
                    .toArray();
            long[] factors = new long[whole.length];
            Arrays.fill(factors, 1);
            factors[0] = -1;
            addLine(whole, factors);
        }
    }

    /**
     * Which tables by the same dimensions are about the same people in a way that a difference tells something of some of
     * them; what others tell, their margins do: those of one series, those of one day, and an earlier one that is part of
     * a later one as its series is of that of the other wherever both were counted on one day. Also those said to be; of
     * tables that join others only these.
     */
    static boolean[][] compared(List<FamilyTable> tables, Set<List<Integer>> joined) {
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

    /** Of which tables that are compared one is a part of the other: nobody knows of others where one counts more. */
    private boolean[][] ordered(boolean[][] compared) {
        boolean[][] ordered = new boolean[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                ordered[i][j] = compared[i][j] && !areApart(tables.get(i), tables.get(j));
            }
        }
        return ordered;
    }

    private void addDifferences(int i, int j, boolean[][] ordered) {
        FamilyTable one = tables.get(i);
        FamilyTable other = tables.get(j);
        for (int cell = 0; cell < one.size(); cell++) {
            int here = cell;
            other.cellsOf(one.groups(cell)).ifPresent(there -> addDifference(i, new int[] {here}, j, there, ordered));
        }
        for (int cell = 0; cell < other.size(); cell++) {
            int there = cell;
            if (one.cell(other.groups(cell)) == NONE) {
                one.cellsOf(other.groups(cell))
                        .ifPresent(here -> addDifference(i, here, j, new int[] {there}, ordered));
            }
        }
    }

    /** Whether neither of two counted tables can be part of the other. */
    private static boolean areApart(FamilyTable one, FamilyTable other) {
        return !one.isJoint() && !other.isJoint() && !one.canBePartOf(other) && !other.canBePartOf(one);
    }

    private void addDifference(int i, int[] here, int j, int[] there, boolean[][] ordered) {
        FamilyTable one = tables.get(i);
        FamilyTable other = tables.get(j);
        if (IntStream.of(here).allMatch(one::isKnown) && IntStream.of(there).allMatch(other::isKnown)) {
            return;
        }
        if (!one.isJoint() && !other.isJoint() && isOneCount(one, other)) {
            addEqual(i, here, j, there);
            return;
        }
        boolean rises = compare(i, one.sum(here), j, other.sum(there)) < 0;
        long value = Math.abs(one.sum(here) - other.sum(there));
        boolean seen = IntStream.of(here).allMatch(one::canBeSeen)
                && IntStream.of(there).allMatch(other::canBeSeen);
        boolean joint = one.isJoint() || other.isJoint();
        boolean sensitive = policy.isSmall(value)
                && !joint
                && (totalsStay || one.isOfSeries(other))
                && (seen || !liesBetween(i, here, j, there, ordered, one.isOfSeries(other)));
        if (!sensitive && !joint && (!ordered[i][j] || liesBetween(i, here, j, there, ordered, false))) {
            return;
        }
        int difference = add(new Cell(i, j, value, false, sensitive));
        int[] line = new int[here.length + there.length + 1];
        long[] factors = new long[line.length];
        for (int k = 0; k < here.length; k++) {
            line[k] = at[i][here[k]];
            factors[k] = rises ? 1 : -1;
        }
        for (int k = 0; k < there.length; k++) {
            line[here.length + k] = at[j][there[k]];
            factors[here.length + k] = rises ? -1 : 1;
        }
        line[line.length - 1] = difference;
        factors[line.length - 1] = 1;
        addLine(line, factors);
    }

    /** Whether tables are the same counts on the same day, told apart by groups or by parts of them. */
    private static boolean isOneCount(FamilyTable one, FamilyTable other) {
        return one.isOfSeries(other) && one.canBePartOf(other) && other.canBePartOf(one);
    }

    private void addEqual(int i, int[] here, int j, int... there) {
        int[] line = new int[here.length + there.length];
        long[] factors = new long[line.length];
        for (int k = 0; k < line.length; k++) {
            boolean first = k < here.length;
            line[k] = first ? at[i][here[k]] : at[j][there[k - here.length]];
            factors[k] = first ? 1 : -1;
        }
        addLine(line, factors);
    }

    /** The order in which the same groups of tables are known to grow; no two are equal. */
    private int compare(int i, long here, int j, long there) {
        int order = Long.compare(here, there);
        order = order != 0
                ? order
                : Long.compare(tables.get(i).total(), tables.get(j).total());
        order = order != 0
                ? order
                : tables.get(i).until().compareTo(tables.get(j).until());
        return order != 0 ? order : Integer.compare(i, j);
    }

    /** Whether a third table is known to stand between both, so that its differences to them say what theirs would. */
    private boolean liesBetween(int i, int[] here, int j, int[] there, boolean[][] ordered, boolean ofSeries) {
        CellGroups groups = tables.get(i).groups(here[0]);
        if (here.length > 1 || there.length > 1 || !groups.equals(tables.get(j).groups(there[0]))) {
            return false;
        }
        long one = tables.get(i).count(here[0]);
        long other = tables.get(j).count(there[0]);
        boolean rises = compare(i, one, j, other) < 0;
        for (int k = 0; k < at.length; k++) {
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

    /**
     * Who had an engagement is a person, so there are persons just where there are engagements, and persons with several
     * just where there are more engagements than persons. Tables looked for keep to that by having somebody wherever
     * there is somebody, and elsewhere one or two engagements a person.
     */
    private void addPersons(int i) {
        FamilyTable engagements = tables.get(i);
        if (engagements.isJoint() || !engagements.counts(CountingUnit.ENGAGEMENT)) {
            return;
        }
        for (int j = 0; j < at.length; j++) {
            FamilyTable persons = tables.get(j);
            if (persons.counts(CountingUnit.DISTINCT_PERSON)
                    && !persons.isJoint()
                    && persons.until().equals(engagements.until())
                    && persons.canBePartOf(engagements)) {
                for (int cell = 0; cell < persons.size(); cell++) {
                    int theirs = engagements.cell(persons.groups(cell));
                    if (theirs != NONE) {
                        addPersons(i, at[i][theirs], j, at[j][cell]);
                        addRepeaters(i, at[i][theirs], at[j][cell], persons.groups(cell));
                    }
                }
            }
        }
    }

    private void addPersons(int i, int engagements, int j, int persons) {
        if (cells.get(persons).value() > 0) {
            neverEmpty.add(persons);
        } else if (cells.get(engagements).value() == 0) {
            int engagedTwice = add(new Cell(i, j, 0, false, false));
            int engagedOnce = add(new Cell(i, j, 0, false, false));
            addLine(new int[] {engagements, persons, engagedTwice}, 1, -1, -1);
            addLine(new int[] {persons, engagedTwice, engagedOnce}, 1, -1, -1);
        }
    }

    private void addRepeaters(int i, int engagements, int persons, CellGroups groups) {
        long more = cells.get(engagements).value() - cells.get(persons).value();
        for (int k = 0; k < at.length; k++) {
            FamilyTable repeaters = tables.get(k);
            int cell = repeaters.cell(groups);
            boolean fits = !repeaters.isJoint()
                    && repeaters.counts(CountingUnit.REPEATER)
                    && repeaters.until().equals(tables.get(i).until())
                    && cell != NONE
                    && repeaters.count(cell) <= more;
            if (fits && repeaters.count(cell) > 0) {
                neverEmpty.add(at[k][cell]);
                int rest = add(new Cell(i, k, more - repeaters.count(cell), false, false));
                addLine(new int[] {engagements, persons, at[k][cell], rest}, 1, -1, -1, -1);
            } else if (fits && more == 0) {
                addLine(new int[] {engagements, persons, at[k][cell]}, 1, -1, -1);
            }
        }
    }

    /** A number that was said of cells leaves what its rounding leaves. */
    private void addStatement(FamilyStatement statement) {
        int[] line = new int[statement.factors().size() + 1];
        long[] factors = new long[line.length];
        int next = 0;
        long sum = 0;
        for (Map.Entry<FamilyStatement.Place, Long> factor : statement.factors().entrySet()) {
            line[next] = at[factor.getKey().table()][factor.getKey().cell()];
            factors[next] = factor.getValue();
            sum = Math.addExact(
                    sum,
                    Math.multiplyExact(factor.getValue(), cells.get(line[next]).value()));
            next++;
        }
        line[next] = add(new Cell(NONE, NONE, sum, false, false));
        factors[next] = -1;
        said.put(line[next], statement);
        addLine(line, factors);
    }

    /** Whether there is anything to protect. */
    boolean hasSmallCounts() {
        return cells.stream().anyMatch(cell -> cell.sensitive() && policy.isSmall(cell.value()) && !cell.known());
    }

    CountSystem system() {
        CountSystem.Builder system = CountSystem.builder();
        for (int cell = 0; cell < cells.size(); cell++) {
            Cell one = cells.get(cell);
            @Nullable FamilyStatement statement = said.get(cell);
            if (statement != null) {
                system.slack(String.valueOf(cell), one.value(), statement.least(), statement.most());
                continue;
            }
            boolean open = one.other() == NONE && tables.get(one.table()).isDraft();
            CellState state = one.known() ? CellState.KNOWN : open ? CellState.OPEN : CellState.HIDDEN;
            long least = neverEmpty.contains(cell) ? 1 : 0;
            system.add(String.valueOf(cell), one.value(), least, CountSystem.UNLIMITED, state, one.sensitive());
            system.worth(cell, worth(one.table()));
        }
        for (int line = 0; line < lineCells.size(); line++) {
            system.equation(lineCells.get(line), lineFactors.get(line));
        }
        return system.build();
    }

    /** What comes first in a report is rather shown than what comes later. */
    private double worth(int table) {
        return 1 + (double) (tables.size() - table) / tables.size();
    }

    /** Where the cells of a table stand. */
    int[] at(int table) {
        return at[table].clone();
    }

    /** Where a cell of a table stands. */
    int at(int table, int cell) {
        return at[table][cell];
    }

    /** Whether a cell is of a table or a margin of it, or of what one of these and another one differ by. */
    boolean isOf(int cell, int table) {
        return cells.get(cell).table() == table
                || cells.get(cell).other() == table
                || margins.stream().anyMatch(margin -> margin.of() == table && isOf(cell, margin.table()));
    }

    /** Whether a table differs from another one by a small count. */
    boolean differsSlightly(int table) {
        return cells.stream()
                .anyMatch(cell ->
                        cell.other() != NONE && cell.sensitive() && (cell.table() == table || cell.other() == table));
    }
}
