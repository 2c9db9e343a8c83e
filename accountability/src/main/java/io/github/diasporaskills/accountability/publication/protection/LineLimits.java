package io.github.diasporaskills.accountability.publication.protection;

/**
 * Limits of cells that single lines give, repeated a few times: cheaper than a linear program, and often all there is to
 * know. Exact.
 */
final class LineLimits {

    private static final int ROUNDS = 8;

    private final SparseLines lines;
    private final long[] least;
    private final long[] most;

    private LineLimits(SparseLines lines, long[] least, long[] most) {
        this.lines = lines;
        this.least = least.clone();
        this.most = most.clone();
    }

    static LineLimits of(SparseLines lines, long[] least, long[] most) {
        LineLimits limits = new LineLimits(lines, least, most);
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (int line = 0; line < lines.rows(); line++) {
                int patience = lines.cellsOf(line).length;
                while (patience > 0 && limits.tighten(line)) {
                    changed = true;
                    patience--;
                }
            }
        }
        return limits;
    }

    long[] least() {
        return least.clone();
    }

    /** {@link CountSystem#UNLIMITED} where single lines give no limit. */
    long[] most() {
        return most.clone();
    }

    /** Each cell of a line is what the others leave. */
    private boolean tighten(int line) {
        int[] cells = lines.cellsOf(line);
        long[] factors = lines.wholeFactorsOf(line);
        long lowSum = 0;
        long highSum = 0;
        int lowOpen = 0;
        int highOpen = 0;
        for (int i = 0; i < cells.length; i++) {
            if (isOpen(cells[i], factors[i], false)) {
                lowOpen++;
            } else {
                lowSum += factors[i] * end(cells[i], factors[i], false);
            }
            if (isOpen(cells[i], factors[i], true)) {
                highOpen++;
            } else {
                highSum += factors[i] * end(cells[i], factors[i], true);
            }
        }
        boolean changed = false;
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            long factor = factors[i];
            boolean openLow = isOpen(cell, factor, false);
            boolean openHigh = isOpen(cell, factor, true);
            // factor * cell = -(others), so it is at most -(least of the others).
            if (lowOpen - (openLow ? 1 : 0) == 0) {
                long others = lowSum - (openLow ? 0 : factor * end(cell, factor, false));
                changed |= factor > 0
                        ? atMost(cell, Math.floorDiv(-others, factor))
                        : atLeast(cell, ceil(-others, factor));
            }
            if (highOpen - (openHigh ? 1 : 0) == 0) {
                long others = highSum - (openHigh ? 0 : factor * end(cell, factor, true));
                changed |= factor > 0
                        ? atLeast(cell, ceil(-others, factor))
                        : atMost(cell, Math.floorDiv(-others, factor));
            }
            if (changed) {
                return true;
            }
        }
        return false;
    }

    private static long ceil(long number, long by) {
        return -Math.floorDiv(-number, by);
    }

    private long end(int cell, long factor, boolean high) {
        return factor > 0 == high ? most[cell] : least[cell];
    }

    private boolean isOpen(int cell, long factor, boolean high) {
        return factor > 0 == high && most[cell] == CountSystem.UNLIMITED;
    }

    private boolean atMost(int cell, long count) {
        if (count < most[cell]) {
            most[cell] = Math.max(count, least[cell]);
            return count >= least[cell];
        }
        return false;
    }

    private boolean atLeast(int cell, long count) {
        if (count > least[cell]) {
            least[cell] = Math.min(count, most[cell]);
            return count <= most[cell];
        }
        return false;
    }
}
