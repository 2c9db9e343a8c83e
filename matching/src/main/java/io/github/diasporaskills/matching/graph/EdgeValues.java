package io.github.diasporaskills.matching.graph;

import org.jspecify.annotations.Nullable;

/** The values of edges, in four bytes each where that is how they came. Immutable; owns its array. */
final class EdgeValues {

    private final int @Nullable [] small;
    private final long[] large;
    private final int size;
    private final long lowest;
    private final long highest;

    private EdgeValues(int @Nullable [] small, long[] large, int size, long lowest, long highest) {
        this.small = small;
        this.large = large;
        this.size = size;
        this.lowest = lowest;
        this.highest = highest;
    }

    static EdgeValues of(int[] values) {
        int lowest = values.length == 0 ? 0 : Integer.MAX_VALUE;
        int highest = values.length == 0 ? 0 : Integer.MIN_VALUE;
        // Two loops, for each of them alone runs on many values at once.
        for (int value : values) {
            lowest = Math.min(lowest, value);
        }
        for (int value : values) {
            highest = Math.max(highest, value);
        }
        return new EdgeValues(values, new long[0], values.length, lowest, highest);
    }

    static EdgeValues of(long[] values) {
        long lowest = values.length == 0 ? 0 : Long.MAX_VALUE;
        long highest = values.length == 0 ? 0 : Long.MIN_VALUE;
        for (long value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        return new EdgeValues(null, values, values.length, lowest, highest);
    }

    long at(int edge) {
        return small != null ? small[edge] : large[edge];
    }

    int size() {
        return size;
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }
}
