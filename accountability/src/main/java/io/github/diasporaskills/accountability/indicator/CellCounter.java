package io.github.diasporaskills.accountability.indicator;

import java.util.List;

/**
 * Counts rows by the cell into which they fall. It goes by blocks: where in the table each row of a block falls, in
 * loops over one column and without branches, then the counts. Stateless.
 */
final class CellCounter {

    private CellCounter() {}

    /**
     * Counts the rows of some days by cell: that of the groups numbered a, b and c of three columns stands at
     * {@code (a * sizeB + b) * sizeC + c}.
     *
     * @param columns one or more
     * @param days the days of the same rows
     * @param first the first day that counts
     * @param last the last day that counts
     * @param cells how many cells there are
     * @return the counts
     */
    static long[] count(List<CodeColumn> columns, DayColumn days, long first, long last, int cells) {
        long[] counts = new long[cells + 1]; // One more for what is of other days.
        if (last < days.least() || first > days.most()) {
            return counts;
        }
        boolean all = first <= days.least() && last >= days.most();
        int from = (int) Math.max(first, days.least());
        int to = (int) Math.min(last, days.most());
        int[] places = new int[Blocks.ROWS];
        for (int block = 0; block < days.blocks(); block++) {
            int[] on = days.block(block);
            start(places, columns.get(0).block(block));
            for (int i = 1; i < columns.size(); i++) {
                refine(places, columns.get(i).block(block), columns.get(i).size());
            }
            if (!all) {
                leaveOut(places, on, from, to, cells);
            }
            add(counts, places, on.length);
        }
        return counts;
    }

    private static void start(int[] places, char[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            places[i] = numbers[i];
        }
    }

    private static void refine(int[] places, char[] numbers, int size) {
        for (int i = 0; i < numbers.length; i++) {
            places[i] = places[i] * size + numbers[i];
        }
    }

    /** Puts what is of other days at a place of its own, by the sign of a difference: days are near one another. */
    private static void leaveOut(int[] places, int[] on, int from, int to, int elsewhere) {
        for (int i = 0; i < on.length; i++) {
            int outside = ((on[i] - from) | (to - on[i])) >> 31;
            places[i] = (places[i] & ~outside) | (elsewhere & outside);
        }
    }

    private static void add(long[] counts, int[] places, int rows) {
        for (int i = 0; i < rows; i++) {
            counts[places[i]]++;
        }
    }
}
