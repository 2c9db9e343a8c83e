package io.github.diasporaskills.accountability.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A long array in blocks, so that it grows without being copied. Rows are written one behind the other.
 *
 * @param <A> the arrays
 */
final class Blocks<A> {

    /** So many rows that what is computed for a block stays in the nearest cache. */
    static final int ROWS = 1 << 12;

    private final IntFunction<A> fresh;
    private final Cut<A> cut;
    private final List<A> blocks = new ArrayList<>();

    Blocks(IntFunction<A> fresh, Cut<A> cut) {
        this.fresh = fresh;
        this.cut = cut;
    }

    /** The first elements of an array as one of their own. */
    interface Cut<A> {
        A first(A array, int count);
    }

    /** Where in its block a row stands. */
    static int at(long row) {
        return (int) (row % ROWS);
    }

    /** The block of a row. */
    A of(long row) {
        int block = (int) (row / ROWS);
        if (block == blocks.size()) {
            blocks.add(fresh.apply(ROWS));
        }
        return blocks.get(block);
    }

    /** The blocks of the first rows, the last of them cut to size. */
    List<A> first(long rows) {
        List<A> first = new ArrayList<>(blocks.subList(0, (int) ((rows + ROWS - 1) / ROWS)));
        if (at(rows) > 0) {
            first.set(first.size() - 1, cut.first(first.get(first.size() - 1), at(rows)));
        }
        return List.copyOf(first);
    }
}
