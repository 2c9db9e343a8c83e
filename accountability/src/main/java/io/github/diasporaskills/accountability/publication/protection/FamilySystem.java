package io.github.diasporaskills.accountability.publication.protection;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a family as one system: their cells and totals, and what one of them counts more than another, which is
 * a count of people like others though nobody prints it. Tables are looked for first in which the larger of two counts
 * stays the larger, also where nobody knows which one it is.
 */
final class FamilySystem {

    private static final int NONE = -1;
    private static final long HELD = 1_000;

    private final List<FamilyTable> tables;
    private final List<Margin> margins;
    private final ProtectionPolicy policy;
    private final boolean totalsStay;
    private final ComparedTables compared;
    private final List<Cell> cells = new ArrayList<>();
    private final List<int[]> lineCells = new ArrayList<>();
    private final List<long[]> lineFactors = new ArrayList<>();
    private final int[][] at;
    private final Map<Integer, Long> soughtFrom = new HashMap<>();
    private final Map<Integer, Long> leastOf = new HashMap<>();
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
        this.compared = new ComparedTables(tables, joined);
        for (int i = 0; i < at.length; i++) {
            for (int j = i + 1; j < at.length; j++) {
                if (compared.are(i, j)) {
                    addDifferences(i, j);
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

    private void addDifferences(int i, int j) {
        FamilyTable one = tables.get(i);
        FamilyTable other = tables.get(j);
        for (int cell = 0; cell < one.size(); cell++) {
            int here = cell;
            other.cellsOf(one.groups(cell)).ifPresent(there -> addDifference(i, new int[] {here}, j, there));
        }
        for (int cell = 0; cell < other.size(); cell++) {
            int there = cell;
            if (one.cell(other.groups(cell)) == NONE) {
                one.cellsOf(other.groups(cell)).ifPresent(here -> addDifference(i, here, j, new int[] {there}));
            }
        }
    }

    private void addDifference(int i, int[] here, int j, int[] there) {
        FamilyTable one = tables.get(i);
        FamilyTable other = tables.get(j);
        if (IntStream.of(here).allMatch(one::isKnown) && IntStream.of(there).allMatch(other::isKnown)) {
            return;
        }
        if (!one.isJoint() && !other.isJoint() && isOneCount(one, other)) {
            addEqual(i, here, j, there);
            return;
        }
        boolean rises = compared.compare(i, one.sum(here), j, other.sum(there)) < 0;
        long value = Math.abs(one.sum(here) - other.sum(there));
        boolean seen = IntStream.of(here).allMatch(one::canBeSeen)
                && IntStream.of(there).allMatch(other::canBeSeen);
        boolean joint = one.isJoint() || other.isJoint();
        boolean sensitive = policy.isSmall(value)
                && !joint
                && (totalsStay || one.isOfSeries(other))
                && (seen || !compared.isBetween(i, here, j, there, one.isOfSeries(other)));
        if (!sensitive && !joint && (!compared.isOrdered(i, j) || compared.isBetween(i, here, j, there, false))) {
            return;
        }
        int difference = add(new Cell(i, j, value, false, sensitive));
        boolean corrected = one.isOfSeries(other) && one.until().equals(other.until());
        if (!joint && (corrected || !compared.isOrdered(i, j))) {
            leastOf.put(difference, -Math.addExact(one.total(), other.total()));
            soughtFrom.put(difference, 0L);
        }
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

    /**
     * Who had an engagement is a person, so there are persons just where there are engagements, and persons with several
     * just where there are more engagements than persons.
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
        addHolders(i, new int[] {engagements}, j, persons, 2);
        if (cells.get(persons).value() > 0 && cells.get(engagements).value() > 0) {
            soughtFrom.put(engagements, 1L);
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
            if (fits) {
                int rest = add(new Cell(i, k, more - repeaters.count(cell), false, false));
                addLine(new int[] {engagements, persons, at[k][cell], rest}, 1, -1, -1, -1);
                addHolders(i, new int[] {engagements, persons}, k, at[k][cell], 1);
            }
        }
    }

    /**
     * That there are things, which are counted in one cell or beyond another one, just where somebody holds them, who
     * has {@link #HELD} at most. Tables are looked for first that have somebody wherever there is somebody, and
     * elsewhere so few things a person as can be said by whole tables.
     */
    private void addHolders(int i, int[] things, int j, int holders, long few) {
        long count = cells.get(holders).value();
        long held = cells.get(things[0]).value()
                - (things.length > 1 ? cells.get(things[1]).value() : 0);
        long each = Math.min(HELD, Math.addExact(tables.get(i).total(), policy.threshold()));
        if (held > each * count) {
            return;
        }
        addRoom(i, things, j, holders, each, each * count - held);
        if (count > 0) {
            soughtFrom.put(holders, 1L);
        } else {
            int room = addRoom(i, things, j, holders, few, 0);
            leastOf.put(room, -each);
            soughtFrom.put(room, 0L);
        }
    }

    /** How much more some could hold if everybody had so many. */
    private int addRoom(int i, int[] things, int j, int holders, long each, long left) {
        int room = add(new Cell(i, j, left, false, false));
        if (things.length > 1) {
            addLine(new int[] {holders, things[0], things[1], room}, each, -1, 1, -1);
        } else {
            addLine(new int[] {holders, things[0], room}, each, -1, -1);
        }
        return room;
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
            long least = leastOf.getOrDefault(cell, 0L);
            system.add(String.valueOf(cell), one.value(), least, CountSystem.UNLIMITED, state, one.sensitive());
            system.sought(cell, soughtFrom.getOrDefault(cell, least));
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
