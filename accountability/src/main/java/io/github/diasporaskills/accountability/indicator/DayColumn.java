package io.github.diasporaskills.accountability.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The days of many rows, each as its number since 1970-01-01. Immutable. */
final class DayColumn {

    private final List<int[]> blocks;
    private final int least;
    private final int most;

    private DayColumn(List<int[]> blocks, int least, int most) {
        this.blocks = blocks;
        this.least = least;
        this.most = most;
    }

    int blocks() {
        return blocks.size();
    }

    /** The days of a block of rows; not to be changed. */
    int[] block(int number) {
        return blocks.get(number);
    }

    /** The first day of all; after {@link #most()} if there is no row. */
    int least() {
        return least;
    }

    /** The last day of all. */
    int most() {
        return most;
    }

    /** A column that grows. Full blocks are shared with what was built and never written again. */
    static final class Growing {

        private final Blocks<int[]> blocks = new Blocks<>(int[]::new, Arrays::copyOf);
        private int least = Integer.MAX_VALUE;
        private int most = Integer.MIN_VALUE;

        /** The number of a day, small enough that differences are ints. */
        static int numberOf(LocalDate on) {
            if (on.getYear() < 1 || on.getYear() > 9999) {
                throw new IllegalArgumentException("A day of the years 1 to 9999 is expected; found " + on);
            }
            return (int) on.toEpochDay();
        }

        void set(long row, int day) {
            blocks.of(row)[Blocks.at(row)] = day;
            least = Math.min(least, day);
            most = Math.max(most, day);
        }

        DayColumn built(long rows) {
            return new DayColumn(blocks.first(rows), least, most);
        }
    }
}
