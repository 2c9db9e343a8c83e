package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import java.util.Arrays;

/**
 * For each left element the few right elements that cost it least, cost and price together, and a bound below which
 * none of the others can come. Prices only rise, so what was beyond the bound when the list was made stays there: most
 * questions are answered from the list, and its row of the graph is read again only when the list is used up. Not
 * thread-safe.
 */
final class Shortlists {

    /** The bound of a list that has the whole row. */
    static final long NOTHING_BEYOND = Long.MAX_VALUE;

    final int length;

    /** The list of left element l stands at l × length and following, cheapest first at the prices of its making. */
    final int[] columns;

    final long[] costs;

    /** Cost and price when the list was made. */
    final long[] keys;

    final int[] sizes;
    final long[] bounds;

    private final CandidateGraph graph;
    private final long flip;
    private final long base;
    private final long factor;
    private final long[] prices;
    private final boolean dense;

    /** The running selection: one more than a list holds, for the bound. */
    private final long[] pickedKeys;

    private final int[] pickedColumns;
    private int picked;

    /** Keys below the guess are collected without branches first; the guess follows the lists before. */
    private long guess;

    private long[] lowKeys = new long[0];
    private int[] lowColumns = new int[0];

    Shortlists(CandidateGraph graph, boolean maximise, Unit unit, long[] prices, int length) {
        this.graph = graph;
        this.base = unit.base();
        this.factor = unit.factor();
        this.flip = maximise ? -1 : 0;
        this.prices = prices;
        this.length = length;
        this.dense = graph.isDense();
        int lefts = graph.leftCount();
        int entries = Math.multiplyExact(lefts, length);
        columns = new int[entries];
        costs = new long[entries];
        keys = new long[entries];
        sizes = new int[lefts];
        bounds = new long[lefts];
        Arrays.fill(bounds, Long.MIN_VALUE);
        pickedKeys = new long[length + 1];
        pickedColumns = new int[length + 1];
    }

    /** In which unit costs are told: above a base, times a factor. */
    record Unit(long base, long factor) {
        static final Unit SAME = new Unit(0, 1);
    }

    /** The value of an edge, or its negative where high values are wanted; in the unit. */
    long cost(int edge) {
        return ((graph.valueOf(edge) ^ flip) - flip - base) * factor;
    }

    /** To be called when prices have fallen: all lists have to be made anew. */
    void forget() {
        Arrays.fill(sizes, 0);
        Arrays.fill(bounds, Long.MIN_VALUE);
    }

    /**
     * Makes the list of a left element anew at the present prices. Each row is read from a place of its own, so that
     * equal entries do not send everybody to the same right elements.
     */
    void renew(int left) {
        int first = graph.firstEdge(left);
        int end = graph.firstEdge(left + 1);
        int middle = end == first ? first : first + (int) (((left * 0x9E3779B9L) & 0x7fff_ffffL) % (end - first));
        picked = 0;
        if (dense) {
            pickFromFullRow(first, first, middle, pickFromFullRow(first, middle, end, Long.MAX_VALUE));
        } else if (end - first <= 2 * length || !pickBelowGuess(first, middle, end)) {
            picked = 0;
            long worst = pickFromRow(first, middle, pickFromRow(middle, end, Long.MAX_VALUE));
            if (picked > length) {
                guess = worst + (worst >> 2);
            }
        }
        int from = left * length;
        int size = Math.min(picked, length);
        for (int at = 0; at < size; at++) {
            columns[from + at] = pickedColumns[at];
            keys[from + at] = pickedKeys[at];
            costs[from + at] = pickedKeys[at] - prices[pickedColumns[at]];
        }
        sizes[left] = size;
        bounds[left] = picked > length ? pickedKeys[length] : NOTHING_BEYOND;
    }

    private long pickFromFullRow(int row, int first, int end, long beat) {
        long worst = beat;
        for (int edge = first; edge < end; edge++) {
            long key = cost(edge) + prices[edge - row];
            if (key < worst) {
                worst = pick(edge - row, key);
            }
        }
        return worst;
    }

    private long pickFromRow(int first, int end, long beat) {
        long worst = beat;
        for (int edge = first; edge < end; edge++) {
            int right = graph.rightOf(edge);
            long key = cost(edge) + prices[right];
            if (key < worst) {
                worst = pick(right, key);
            }
        }
        return worst;
    }

    /** False if the guess was so far off that the row has to be read in the usual way. */
    private boolean pickBelowGuess(int first, int middle, int end) {
        if (lowKeys.length < end - first) {
            lowKeys = new long[end - first];
            lowColumns = new int[end - first];
        }
        int low = collect(first, middle, collect(middle, end, 0));
        if (low <= length || low > 3 * length) {
            return false;
        }
        long worst = Long.MAX_VALUE;
        for (int at = 0; at < low; at++) {
            if (lowKeys[at] < worst) {
                worst = pick(lowColumns[at], lowKeys[at]);
            }
        }
        guess += (worst + (worst >> 2) - guess) >> 3;
        return true;
    }

    private int collect(int first, int end, int before) {
        long limit = guess;
        int low = before;
        for (int edge = first; edge < end; edge++) {
            int right = graph.rightOf(edge);
            long key = cost(edge) + prices[right];
            lowKeys[low] = key;
            lowColumns[low] = right;
            low += key < limit ? 1 : 0;
        }
        return low;
    }

    /** Takes an entry in by order of keys; of equal ones the earlier stays before. Returns what the next must beat. */
    private long pick(int column, long key) {
        int at = picked <= length ? picked++ : length;
        while (at > 0 && pickedKeys[at - 1] > key) {
            pickedKeys[at] = pickedKeys[at - 1];
            pickedColumns[at] = pickedColumns[at - 1];
            at--;
        }
        pickedKeys[at] = key;
        pickedColumns[at] = column;
        return picked > length ? pickedKeys[length] : Long.MAX_VALUE;
    }
}
