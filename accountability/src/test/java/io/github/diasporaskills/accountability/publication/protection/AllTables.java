package io.github.diasporaskills.accountability.publication.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Tries every whole-number table that agrees with what is shown; for small tables. */
final class AllTables {

    private final long[] counts;
    private final boolean[] hidden;
    private final List<int[]> lines = new ArrayList<>();
    private final long[] fewest;
    private final long[] largest;
    private final long budget;
    private long tried;
    private final List<Integer> open = new ArrayList<>();
    private final Predicate<long[]> knowledge;

    private AllTables(SafeTable table, long limit, long budget, Predicate<long[]> knowledge) {
        this.knowledge = knowledge;
        counts = new long[table.size()];
        hidden = new boolean[table.size()];
        fewest = new long[table.size()];
        largest = new long[table.size()];
        Arrays.fill(fewest, Long.MAX_VALUE);
        Arrays.fill(largest, -1);
        this.budget = budget;
        table.shape().sums((total, parts) -> {
            int[] line = Arrays.copyOf(parts, parts.length + 1);
            line[parts.length] = total;
            lines.add(line);
        });
        for (int cell = 0; cell < counts.length; cell++) {
            hidden[cell] = table.count(cell).isEmpty();
            counts[cell] = table.count(cell).orElse(0);
            if (hidden[cell] && table.shape().isInner(cell)) {
                open.add(cell);
            }
        }
        fill(0, table, limit);
    }

    /** The smallest and largest count of each cell, none above the limit; the array is empty if there were too many. */
    static long[][] of(SafeTable table, long limit, long budget) {
        return of(table, limit, budget, counts -> true);
    }

    /** The same for somebody who knows more. */
    static long[][] of(SafeTable table, long limit, long budget, Predicate<long[]> knowledge) {
        AllTables all = new AllTables(table, limit, budget, knowledge);
        return all.tried > budget ? new long[0][] : new long[][] {all.fewest, all.largest};
    }

    private void fill(int next, SafeTable table, long limit) {
        if (++tried > budget) {
            return;
        }
        if (next == open.size()) {
            check(table);
            return;
        }
        int cell = open.get(next);
        for (long count = 0; count <= limit; count++) {
            counts[cell] = count;
            if (exceeds(cell, next)) {
                break;
            }
            fill(next + 1, table, limit);
        }
        counts[cell] = 0;
    }

    /** Whether a shown total is exceeded already. */
    private boolean exceeds(int cell, int next) {
        for (int[] line : lines) {
            int total = line[line.length - 1];
            if (!hidden[total]) {
                long sum = 0;
                boolean here = false;
                boolean complete = true;
                for (int i = 0; i < line.length - 1; i++) {
                    here |= line[i] == cell;
                    int at = open.indexOf(line[i]);
                    if (!hidden[line[i]] || (at >= 0 && at <= next)) {
                        sum += counts[line[i]];
                    } else {
                        complete = false;
                    }
                }
                if (here && sum > counts[total]) {
                    return true;
                }
                if (here && complete && sum < counts[total]) {
                    return false;
                }
            }
        }
        return false;
    }

    private void check(SafeTable table) {
        long[] all = counts.clone();
        boolean[] fits = {true};
        // Hidden margins are made first, those of several dimensions last.
        table.shape().sums((total, parts) -> {
            if (hidden[total]) {
                all[total] = Arrays.stream(parts).mapToLong(p -> all[p]).sum();
            }
        });
        // A margin hidden in two directions has to be the same sum in both.
        table.shape()
                .sums((total, parts) -> fits[0] &= all[total]
                        == Arrays.stream(parts).mapToLong(p -> all[p]).sum());
        if (fits[0] && knowledge.test(all)) {
            for (int cell = 0; cell < all.length; cell++) {
                fewest[cell] = Math.min(fewest[cell], all[cell]);
                largest[cell] = Math.max(largest[cell], all[cell]);
            }
        }
    }
}
