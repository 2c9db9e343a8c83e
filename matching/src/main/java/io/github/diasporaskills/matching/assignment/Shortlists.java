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

    Shortlists(CandidateGraph graph, boolean maximise, long[] prices, int length) {
        this.graph = graph;
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

    /** The value of an edge, or its negative where high values are wanted. */
    long cost(int edge) {
        return (graph.valueOf(edge) ^ flip) - flip;
    }

    /** Makes the list of a left element anew at the present prices. */
    void renew(int left) {
        int first = graph.firstEdge(left);
        int end = graph.firstEdge(left + 1);
        picked = 0;
        if (dense) {
            pickFromFullRow(first, end);
        } else if (end - first <= 2 * length || !pickBelowGuess(first, end)) {
            picked = 0;
            pickFromRow(first, end);
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

    private void pickFromFullRow(int first, int end) {
        long worst = Long.MAX_VALUE;
        for (int edge = first; edge < end; edge++) {
            long key = cost(edge) + prices[edge - first];
            if (key < worst) {
                worst = pick(edge - first, key);
            }
        }
    }

    private void pickFromRow(int first, int end) {
        long worst = Long.MAX_VALUE;
        for (int edge = first; edge < end; edge++) {
            int right = graph.rightOf(edge);
            long key = cost(edge) + prices[right];
            if (key < worst) {
                worst = pick(right, key);
            }
        }
        if (picked > length) {
            guess = worst + (worst >> 2);
        }
    }

    /** False if the guess was so far off that the row has to be read in the usual way. */
    private boolean pickBelowGuess(int first, int end) {
        if (lowKeys.length < end - first) {
            lowKeys = new long[end - first];
            lowColumns = new int[end - first];
        }
        long limit = guess;
        int low = 0;
        for (int edge = first; edge < end; edge++) {
            int right = graph.rightOf(edge);
            long key = cost(edge) + prices[right];
            lowKeys[low] = key;
            lowColumns[low] = right;
            low += key < limit ? 1 : 0;
        }
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
