package io.github.diasporaskills.accountability.publication.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What nobody prints and a reader of crossed tables reckons with: that counts told apart by gender and by age, in two
 * tables, are of people who have both. So 8 women and 5 young people of 10 are 3 young women or more, and no fewer are
 * they among all of whom these 10 are part. So each count gets a table by all dimensions that any table tells apart, or
 * where that is too large by its own, hidden and of whole numbers that fit all tables; it is no count to be protected,
 * but binds others: people counted by gender alone have an age as well, no fewer of each than their part and no more
 * than the whole. For one thread.
 */
final class JointCounts {

    private static final int MOST_CELLS = 2_000;

    private final List<FamilyTable> tables;
    private final Set<FamilySystem.Margin> margins;
    private final Map<String, Set<String>> groups;
    private final ComparedTables compared;
    private final List<Count> counts = new ArrayList<>();
    private final OutsideView.Builder view = OutsideView.builder();

    private JointCounts(
            List<FamilyTable> tables,
            Set<FamilySystem.Margin> margins,
            Map<String, Set<String>> groups,
            boolean bySeries) {
        this.tables = tables;
        this.margins = margins;
        this.groups = groups;
        this.compared = new ComparedTables(tables, Set.of());
        Map<Object, Count> found = new LinkedHashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            FamilyTable table = tables.get(i);
            Object key = bySeries
                    ? List.of(table.series(), table.until(), table.total())
                    : List.of(table.series().unit(), table.until(), table.total());
            found.computeIfAbsent(key, k -> new Count(table)).of.add(i);
        }
        counts.addAll(found.values());
    }

    /**
     * Adds the tables that join others, and tells which tables of counts are part of which.
     *
     * @return pairs of tables by the same dimensions; empty where no table joins them all, as they contradict one
     *     another, or it is too large
     */
    static Optional<Set<List<Integer>>> add(
            List<FamilyTable> tables, Set<FamilySystem.Margin> margins, Map<String, Set<String>> groups, long seed) {
        if (tables.stream().allMatch(table -> table.dimensions().size() == 1)) {
            return Optional.of(Set.of());
        }
        return new JointCounts(tables, margins, groups, false)
                .run(seed)
                .or(() -> new JointCounts(tables, margins, groups, true).run(seed));
    }

    /** The tables of one count on one day. */
    private static final class Count {

        private final Release.Series series;
        private final LocalDate until;
        private final long total;
        private final List<Integer> of = new ArrayList<>();
        private List<String> dimensions = List.of();
        private List<CellGroups> cells = List.of();
        private int[] at = {};

        Count(FamilyTable table) {
            this.series = table.series();
            this.until = table.until();
            this.total = table.total();
        }
    }

    private Optional<Set<List<Integer>>> run(long seed) {
        Set<String> all = new TreeSet<>();
        tables.forEach(table -> all.addAll(table.dimensions()));
        for (Count count : counts) {
            Set<String> own = new TreeSet<>();
            count.of.forEach(i -> own.addAll(tables.get(i).dimensions()));
            if (!isJoinedBy(count, all) && !isJoinedBy(count, own)) {
                return Optional.empty();
            }
        }
        List<int[]> parts = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < counts.size(); j++) {
                if (i != j && isPart(counts.get(i), counts.get(j))) {
                    parts.add(new int[] {i, j});
                    if (isJoined(i) || isJoined(j)) {
                        limit(counts.get(i), counts.get(j));
                    }
                }
            }
        }
        return view.build().anyTable(seed).map(found -> {
            counts.stream().filter(count -> !count.cells.isEmpty()).forEach(count -> addTables(count, found));
            Set<List<Integer>> related = new TreeSet<>((a, b) -> Arrays.compare(
                    a.stream().mapToInt(n -> n).toArray(),
                    b.stream().mapToInt(n -> n).toArray()));
            parts.forEach(pair -> {
                Count part = counts.get(pair[0]);
                Count whole = counts.get(pair[1]);
                related.add(List.of(table(part, common(part, whole)), table(whole, common(part, whole))));
            });
            return related;
        });
    }

    private boolean isJoined(int count) {
        return !counts.get(count).cells.isEmpty();
    }

    /** Whether a count has a table by just these dimensions, or is given one. */
    private boolean isJoinedBy(Count count, Set<String> dimensions) {
        count.dimensions = List.copyOf(dimensions);
        return count.of.stream().anyMatch(i -> tables.get(i).dimensions().equals(count.dimensions)) || join(count);
    }

    /** A number for each combination of groups, which sum to the cells of the tables. */
    private boolean join(Count count) {
        List<CellGroups> cells = List.of(new CellGroups(List.of()));
        for (String dimension : count.dimensions) {
            List<Set<String>> single = groups.getOrDefault(dimension, Set.of()).stream()
                    .map(Set::of)
                    .toList();
            cells = FamilyTable.longer(cells, single);
        }
        if (cells.size() > MOST_CELLS) {
            return false;
        }
        count.cells = cells;
        count.at = new int[cells.size()];
        for (int i = 0; i < count.at.length; i++) {
            count.at[i] = view.hidden("joint " + count.of.get(0) + " " + i);
        }
        for (int i : count.of) {
            FamilyTable table = tables.get(i);
            for (int cell = 0; cell < table.size(); cell++) {
                int total = view.shown("cell " + i + " " + cell, table.count(cell));
                view.line(total, inside(count, table.dimensions(), table.groups(cell)));
            }
        }
        return true;
    }

    /** Where the numbers of a group by some dimensions stand. */
    private static int[] inside(Count count, List<String> by, CellGroups wanted) {
        return IntStream.range(0, count.at.length)
                .filter(i -> wanted.contains(count.cells.get(i).by(count.dimensions, by)))
                .map(i -> count.at[i])
                .toArray();
    }

    /**
     * Whether one count can be part of another one by every table that both have, and is by some of them. A count told by
     * several series is one: what is part of it by one of them is by the others too.
     */
    private boolean isPart(Count part, Count whole) {
        if (common(part, whole).size() < 2) {
            return false;
        }
        boolean any = false;
        for (int i : part.of) {
            for (int j : whole.of) {
                if (tables.get(i).isBySameAs(tables.get(j))) {
                    if (!tables.get(i).canBePartOf(tables.get(j))) {
                        return false;
                    }
                    any |= compared.are(i, j);
                }
            }
        }
        return any;
    }

    private static List<String> common(Count one, Count other) {
        return one.dimensions.stream().filter(other.dimensions::contains).toList();
    }

    /** No group by the dimensions of both counts more in a part than in the whole. */
    private void limit(Count part, Count whole) {
        List<String> by = common(part, whole);
        List<CellGroups> cells = List.of(new CellGroups(List.of()));
        for (String dimension : by) {
            cells = FamilyTable.longer(
                    cells,
                    groups.getOrDefault(dimension, Set.of()).stream()
                            .map(Set::of)
                            .toList());
        }
        String name = part.of.get(0) + " of " + whole.of.get(0) + " ";
        for (int i = 0; i < cells.size(); i++) {
            Optional<int[]> less = side(part, by, cells.get(i), name + i + " part");
            Optional<int[]> more = side(whole, by, cells.get(i), name + i + " whole");
            if (less.isPresent() && more.isPresent()) {
                int slack = view.hidden(name + i);
                int[] line = IntStream.concat(
                                IntStream.concat(Arrays.stream(less.get()), IntStream.of(slack)),
                                Arrays.stream(more.get()))
                        .toArray();
                long[] factors = new long[line.length];
                Arrays.fill(factors, 0, less.get().length + 1, 1);
                Arrays.fill(factors, less.get().length + 1, line.length, -1);
                view.equation(line, factors);
            }
        }
    }

    /** What a count says of a group: of one that is joined its numbers, else the cell of its table. */
    private Optional<int[]> side(Count count, List<String> by, CellGroups group, String name) {
        if (!count.cells.isEmpty()) {
            return Optional.of(inside(count, by, group));
        }
        FamilyTable table = tables.get(table(count, by));
        int cell = table.cell(group);
        return cell < 0 ? Optional.empty() : Optional.of(new int[] {view.shown(name, table.count(cell))});
    }

    private int table(Count count, List<String> by) {
        return count.of.stream()
                .filter(i -> tables.get(i).dimensions().equals(by))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A count has a table for each of its dimensions"));
    }

    /** The table of a count by all its dimensions, and those of its margins that it has not. */
    private void addTables(Count count, CountSystem found) {
        int size = count.dimensions.size();
        for (int many = 2; many <= size; many++) {
            for (int set = 0; set < 1 << size; set++) {
                int chosen = set;
                List<String> by = IntStream.range(0, size)
                        .filter(i -> (chosen >> i & 1) == 1)
                        .mapToObj(count.dimensions::get)
                        .toList();
                if (by.size() == many
                        && count.of.stream()
                                .noneMatch(i -> tables.get(i).dimensions().equals(by))) {
                    addTable(count, by, found);
                }
            }
        }
    }

    private void addTable(Count count, List<String> by, CountSystem found) {
        Map<CellGroups, Long> cells = new LinkedHashMap<>();
        for (int i = 0; i < count.at.length; i++) {
            cells.merge(count.cells.get(i).by(count.dimensions, by), found.value(count.at[i]), Math::addExact);
        }
        int joint = tables.size();
        tables.add(FamilyTable.joint(count.series, count.until, by, cells, count.total));
        for (int dimension = 0; dimension < by.size(); dimension++) {
            List<String> rest = new ArrayList<>(by);
            rest.remove(dimension);
            for (int i : count.of) {
                if (tables.get(i).dimensions().equals(rest)) {
                    margins.add(new FamilySystem.Margin(i, joint, dimension));
                }
            }
        }
        count.of.add(joint);
    }
}
