package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an outsider can work out who knows all that is published and that counts are whole. For each cell the least and
 * the largest count are sought by linear programs, and kept only if a whole-number table reaches them. Immutable and
 * thread-safe.
 */
public final class Attack {

    private static final double TOUCH = 1e-6;
    private static final double NEARLY = 1e-6;
    private static final int STEPS_BACK = 3;

    private final OutsideView view;
    private final CellRange[] ranges;

    private Attack(OutsideView view, CellRange[] ranges) {
        this.view = view;
        this.ranges = ranges;
    }

    /**
     * Attacks everything that is not shown.
     *
     * @param view what is known
     * @param seed for the little variation of prices where a solution is not whole
     * @return what can be worked out; empty if what is known contradicts itself
     */
    public static Optional<Attack> on(OutsideView view, long seed) {
        requireNonNull(view, "view");
        return view.anyTable(seed).map(table -> from(table, view, seed));
    }

    /** The same where one table that fits is known, such as the truth to whoever publishes. */
    static Attack from(CountSystem table, OutsideView view, long seed) {
        return until(table, view, cell -> CountSystem.UNLIMITED, seed);
    }

    /** The same, which stops at a cell once so many numbers are seen to be possible; its range is not tight then. */
    static Attack until(CountSystem table, OutsideView view, IntToLongFunction numbers, long seed) {
        return new Attack(view, new Search(view, table, seed).run(numbers));
    }

    /**
     * What was attacked.
     *
     * @return the view
     */
    public OutsideView view() {
        return view;
    }

    /**
     * What can be told of a cell.
     *
     * @param cell from 0
     * @return the range of its possible counts
     */
    public CellRange range(int cell) {
        return ranges[cell];
    }

    /**
     * The cells that are not shown and yet have one possible count.
     *
     * @return in order
     */
    public IntStream recovered() {
        return IntStream.range(0, ranges.length).filter(cell -> !view.isShown(cell) && ranges[cell].isExact());
    }

    @Override
    public String toString() {
        return "Attack[" + view + ", " + recovered().count() + " recovered]";
    }

    /** One attack under way. */
    private static final class Search {

        private final OutsideView view;
        private final CountSystem system;
        private final WholeChange changes;
        private final long[] least;
        private final long[] most;
        private final long[] fewest;
        private final long[] largest;
        private final boolean[] tight;
        private final long beyond;

        Search(OutsideView view, CountSystem system, long seed) {
            this.view = view;
            this.system = system;
            SparseLines lines = SparseLines.of(system);
            this.changes = new WholeChange(lines, seed);
            LineLimits limits = LineLimits.of(lines, view.least(), view.most());
            this.least = limits.least();
            this.most = limits.most();
            this.beyond = cap();
            this.fewest = system.values();
            this.largest = system.values();
            this.tight = new boolean[system.size()];
            Arrays.fill(tight, true);
        }

        /** Gives every cell a limit; where nothing bounds it, one that no bounded cell reaches. */
        private long cap() {
            long sum = 1_000;
            for (int cell = 0; cell < most.length; cell++) {
                sum += Math.abs(most[cell] == CountSystem.UNLIMITED ? system.value(cell) : most[cell]);
            }
            for (int cell = 0; cell < most.length; cell++) {
                most[cell] = most[cell] == CountSystem.UNLIMITED ? 8 * sum : most[cell];
            }
            return 4 * sum;
        }

        CellRange[] run(IntToLongFunction numbers) {
            CellRange[] ranges = new CellRange[system.size()];
            for (int cell = 0; cell < ranges.length; cell++) {
                long enough = view.isShown(cell) ? 1 : numbers.applyAsLong(cell);
                search(cell, true, enough);
                search(cell, false, enough);
            }
            for (int cell = 0; cell < ranges.length; cell++) {
                long high = largest[cell] >= beyond ? CountSystem.UNLIMITED : largest[cell];
                ranges[cell] = new CellRange(fewest[cell], high, tight[cell]);
            }
            return ranges;
        }

        private void search(int cell, boolean down, long enough) {
            if (down ? least[cell] < fewest[cell] : most[cell] > largest[cell]) {
                if (largest[cell] - fewest[cell] < enough - 1) {
                    seek(cell, down);
                } else {
                    tight[cell] &= view.isShown(cell);
                }
            }
        }

        private void seek(int cell, boolean down) {
            setLimits();
            changes.price(cell, down ? 1 : -1, down ? -1 : 1);
            long @Nullable [] found = changes.find();
            if (found == null) {
                // The truth itself fits, so this is a failure of the search and no answer.
                tight[cell] = false;
                return;
            }
            keep(found);
            double reached = changes.best(cell);
            long end = system.value(cell) + (long) (down ? Math.ceil(reached - NEARLY) : Math.floor(reached + NEARLY));
            for (int back = 0; back < STEPS_BACK && isShort(cell, down, end); back++) {
                long goal = end + (down ? back : -back);
                if (isShort(cell, down, goal)) {
                    forceTo(cell, goal, down);
                }
            }
            tight[cell] &= !isShort(cell, down, end);
        }

        private boolean isShort(int cell, boolean down, long goal) {
            return down ? fewest[cell] > goal : largest[cell] < goal;
        }

        private void forceTo(int cell, long goal, boolean down) {
            setLimits();
            long change = goal - system.value(cell);
            changes.limit(
                    cell,
                    down ? least[cell] - system.value(cell) : change,
                    down ? change : most[cell] - system.value(cell));
            long @Nullable [] found = changes.find();
            if (found != null) {
                keep(found);
            }
        }

        private void setLimits() {
            for (int cell = 0; cell < least.length; cell++) {
                changes.limit(cell, least[cell] - system.value(cell), most[cell] - system.value(cell));
                changes.price(cell, TOUCH, TOUCH);
            }
        }

        /** Keeps what a table shows of every cell, after an exact check. */
        private void keep(long[] change) {
            long[] table = system.values();
            for (int cell = 0; cell < table.length; cell++) {
                table[cell] = Math.addExact(table[cell], change[cell]);
            }
            if (system.holds(table)) {
                for (int cell = 0; cell < table.length; cell++) {
                    fewest[cell] = Math.min(fewest[cell], table[cell]);
                    largest[cell] = Math.max(largest[cell], table[cell]);
                }
            }
        }
    }
}
