package io.github.diasporaskills.accountability.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A total split by one dimension, or by several crossed, into cells that sum to it. Immutable and thread-safe.
 *
 * <p>A small cell can point at one person, so {@code toString} shows no number; the publication guard decides what of
 * it may be seen.
 */
public final class Disaggregation {

    private final List<Dimension> dimensions;
    private final long total;
    private final Map<List<Category>, Long> cells;

    private Disaggregation(List<Dimension> dimensions, long total, Map<List<Category>, Long> cells) {
        this.dimensions = List.copyOf(dimensions);
        this.total = total;
        this.cells = Collections.unmodifiableMap(cells);
    }

    /**
     * A total split by one dimension.
     *
     * @param dimension what it is split by
     * @param total what the cells must sum to, 0 or more
     * @param counts by the group's code as a source states it; groups that the dimension counts together are added,
     *     listed groups that are missing count 0
     * @return the split
     * @throws CellsDoNotAddUpException if the counts do not sum to the total
     * @throws IllegalArgumentException if a count is negative or the dimension has no such group
     */
    public static Disaggregation of(Dimension dimension, long total, Map<String, Long> counts) {
        Map<List<Category>, Long> found = new HashMap<>();
        counts.forEach((code, n) -> found.merge(List.of(dimension.categoryOf(code)), n, Math::addExact));
        return checked(List.of(dimension), total, found);
    }

    /**
     * A total split by several dimensions crossed.
     *
     * @param dimensions what it is split by, at least one
     * @param total what the cells must sum to, 0 or more
     * @param counts by the groups' codes as a source states them, one for each dimension in order; groups that a
     *     dimension counts together are added, cells that are missing count 0
     * @return the split
     * @throws CellsDoNotAddUpException if the counts do not sum to the total
     * @throws IllegalArgumentException if a count is negative, there are more or fewer codes than dimensions, or a
     *     dimension has no such group
     */
    public static Disaggregation ofCrossed(List<Dimension> dimensions, long total, Map<List<String>, Long> counts) {
        Map<List<Category>, Long> found = new HashMap<>();
        counts.forEach((codes, n) -> {
            if (codes.size() != dimensions.size()) {
                throw new IllegalArgumentException(
                        "A cell has one code for each of " + dimensions + "; found " + codes.size());
            }
            List<Category> key = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                key.add(dimensions.get(i).categoryOf(codes.get(i)));
            }
            found.merge(List.copyOf(key), n, Math::addExact);
        });
        return checked(dimensions, total, found);
    }

    /**
     * Counts observations: each key once, in exactly one cell.
     *
     * @param dimensions what to split by, at least one; several are crossed
     * @param observations what was observed; a key seen again with other groups counts in those of its first day
     * @return the split, whose total is the number of keys
     * @throws IllegalArgumentException if no dimension is given, or one has no group for what was observed
     */
    public static Disaggregation count(List<Dimension> dimensions, Collection<Observation> observations) {
        Map<String, Observation> first = new HashMap<>();
        observations.forEach(o -> first.merge(o.key(), o, (a, b) -> b.on().isBefore(a.on()) ? b : a));
        Map<List<Category>, Long> found = new HashMap<>();
        first.values()
                .forEach(o -> found.merge(dimensions.stream().map(o::categoryIn).toList(), 1L, Math::addExact));
        return checked(dimensions, first.size(), found);
    }

    /**
     * A table counted elsewhere.
     *
     * @param dimensions checked by {@link #requireCrossable}
     * @param groups of each dimension, as by {@link #groups}
     * @param counts of each cell, 0 or more, of which the group of the last dimension changes first
     */
    static Disaggregation ofTable(List<Dimension> dimensions, List<List<Category>> groups, long[] counts) {
        Map<List<Category>, Long> cells = new LinkedHashMap<>(2 * counts.length);
        long total = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            Category[] key = new Category[groups.size()];
            int rest = cell;
            for (int i = key.length - 1; i >= 0; i--) {
                List<Category> some = groups.get(i);
                key[i] = some.get(rest % some.size());
                rest /= some.size();
            }
            cells.put(List.of(key), counts[cell]);
            total = Math.addExact(total, counts[cell]);
        }
        return new Disaggregation(dimensions, total, cells);
    }

    static void requireCrossable(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("A split needs at least one dimension; found none");
        }
        if (dimensions.stream().map(Dimension::id).distinct().count() < dimensions.size()) {
            throw new IllegalArgumentException("A dimension is crossed with others, not with itself: " + dimensions);
        }
    }

    private static Disaggregation checked(List<Dimension> dimensions, long total, Map<List<Category>, Long> found) {
        requireCrossable(dimensions);
        if (total < 0 || found.values().stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("Counts are 0 or more; a negative one was found by " + dimensions);
        }
        long sum = found.values().stream().reduce(0L, Math::addExact);
        if (sum != total) {
            throw new CellsDoNotAddUpException(Dimension.names(dimensions), total, sum);
        }
        return new Disaggregation(dimensions, total, ordered(dimensions, found));
    }

    private static Map<List<Category>, Long> ordered(List<Dimension> dimensions, Map<List<Category>, Long> found) {
        List<List<Category>> keys = List.of(List.of());
        for (int i = 0; i < dimensions.size(); i++) {
            int at = i;
            List<Category> groups = groups(
                    dimensions.get(i),
                    found.keySet().stream().map(k -> k.get(at)).toList());
            List<List<Category>> longer = new ArrayList<>();
            for (List<Category> key : keys) {
                for (Category group : groups) {
                    List<Category> next = new ArrayList<>(key);
                    next.add(group);
                    longer.add(List.copyOf(next));
                }
            }
            keys = longer;
        }
        Map<List<Category>, Long> cells = new LinkedHashMap<>();
        keys.forEach(key -> cells.put(key, found.getOrDefault(key, 0L)));
        return cells;
    }

    /** The groups that a table has: those listed, or else those found, in order. */
    static List<Category> groups(Dimension dimension, Collection<Category> found) {
        if (!dimension.listed().isEmpty()) {
            return dimension.listed();
        }
        List<Category> groups = new ArrayList<>(new TreeSet<>(found));
        Category notStated = Category.of(Category.NOT_STATED);
        if (groups.remove(notStated)) {
            groups.add(notStated);
        }
        return groups;
    }

    /**
     * What the total is split by.
     *
     * @return one dimension, or several that are crossed
     */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /**
     * What the cells sum to.
     *
     * @return 0 or more
     */
    public long total() {
        return total;
    }

    /**
     * The cells in the order of the dimensions' groups; each key has one category for each dimension.
     *
     * @return every cell, those of 0 included
     */
    public Map<List<Category>, Long> cells() {
        return cells;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Disaggregation d
                && dimensions.equals(d.dimensions)
                && total == d.total
                && cells.equals(d.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimensions, total, cells);
    }

    /**
     * The dimensions and the number of cells, without any count.
     *
     * @return for example {@code Disaggregation[gender, 6 cells]}
     */
    @Override
    public String toString() {
        return "Disaggregation[" + Dimension.names(dimensions) + ", " + cells.size() + " cells]";
    }
}
