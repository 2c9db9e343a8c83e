package io.github.diasporaskills.accountability.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the groups of a column stand in a table of which they are one dimension, which may count some of them together.
 * Immutable.
 */
final class Placing {

    private final List<Category> groups;
    private final int[] places;

    private Placing(List<Category> groups, int[] places) {
        this.groups = groups;
        this.places = places;
    }

    /** The groups of the table, in order. */
    List<Category> groups() {
        return groups;
    }

    /** For each column, of whose cells those counted decide which groups of an open dimension the table has. */
    static List<Placing> of(List<Dimension> by, List<CodeColumn> columns, long[] counts, int cells) {
        List<Placing> placings = new ArrayList<>();
        int below = cells;
        for (int i = 0; i < by.size(); i++) {
            CodeColumn column = columns.get(i);
            below /= column.size();
            placings.add(of(by.get(i), column, seen(column, counts, cells, below)));
        }
        return List.copyOf(placings);
    }

    /** Which numbers of a column have a cell that counts anything; their cells lie that far apart. */
    private static boolean[] seen(CodeColumn column, long[] counts, int cells, int apart) {
        boolean[] seen = new boolean[column.size()];
        for (int cell = 0; cell < cells; cell++) {
            if (counts[cell] > 0) {
                seen[cell / apart % seen.length] = true;
            }
        }
        return seen;
    }

    private static Placing of(Dimension dimension, CodeColumn column, boolean[] seen) {
        List<Category> as = column.groups().stream()
                .map(group -> dimension.categoryOf(group.code()))
                .toList();
        Set<Category> found = new LinkedHashSet<>();
        for (int number = 0; number < as.size(); number++) {
            if (seen[number]) {
                found.add(as.get(number));
            }
        }
        List<Category> groups = Disaggregation.groups(dimension, found);
        Map<Category, Integer> places = new HashMap<>();
        groups.forEach(group -> places.put(group, places.size()));
        return new Placing(
                groups,
                as.stream().mapToInt(group -> places.getOrDefault(group, -1)).toArray());
    }

    /** Where a cell of the columns stands in the table. */
    static int place(List<Placing> placings, int cell) {
        int place = 0;
        int step = 1;
        int rest = cell;
        for (int i = placings.size() - 1; i >= 0; i--) {
            Placing placing = placings.get(i);
            int size = placing.places.length;
            place += step * placing.places[rest % size];
            step *= placing.groups.size();
            rest /= size;
        }
        return place;
    }
}
