package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Counts and the linear equations between them, which everybody knows: tables with margins, hierarchies, tables that
 * share cells, periods that add up. Margins are cells like others. A published number that fixes no cell, such as a
 * rounded percentage, is an equation with a cell of its own whose limits are the rounding. Immutable and thread-safe.
 *
 * <p>All values and coefficients are whole numbers, and every check is made in exact arithmetic.
 */
public final class CountSystem {

    /** No limit above. */
    static final long UNLIMITED = Long.MAX_VALUE;

    private final String[] names;
    private final long[] values;
    private final long[] least;
    private final long[] most;
    private final CellState[] states;
    private final boolean[] sensitive;
    private final double[] worths;
    private final long[] sought;
    private final int[][] lineCells;
    private final long[][] lineFactors;
    private final Map<String, Integer> index;

    private CountSystem(Builder from) {
        int size = from.names.size();
        names = from.names.keySet().toArray(String[]::new);
        values = Arrays.copyOf(from.values, size);
        least = Arrays.copyOf(from.least, size);
        most = Arrays.copyOf(from.most, size);
        states = Arrays.copyOf(from.states, size);
        sensitive = Arrays.copyOf(from.sensitive, size);
        worths = Arrays.copyOf(from.worths, size);
        sought = Arrays.copyOf(from.sought, size);
        lineCells = from.lineCells.toArray(int[][]::new);
        lineFactors = from.lineFactors.toArray(long[][]::new);
        index = Map.copyOf(from.names);
    }

    /**
     * An empty system to add cells and lines to.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How many cells there are.
     *
     * @return margins and differences included
     */
    public int size() {
        return values.length;
    }

    /**
     * How many equations there are.
     *
     * @return 0 or more
     */
    public int lines() {
        return lineCells.length;
    }

    /**
     * What a cell is called.
     *
     * @param cell from 0
     * @return its name, which no other cell has
     */
    public String name(int cell) {
        return names[cell];
    }

    /**
     * Finds a cell.
     *
     * @param name what it is called
     * @return its number, or empty if there is none of that name
     */
    public OptionalInt cell(String name) {
        Integer found = index.get(requireNonNull(name, "name"));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /**
     * The true count of a cell.
     *
     * @param cell from 0
     * @return whole
     */
    public long value(int cell) {
        return values[cell];
    }

    /**
     * What may become of a cell.
     *
     * @param cell from 0
     * @return its state
     */
    public CellState state(int cell) {
        return states[cell];
    }

    /**
     * Whether a small count here is to be protected: whoever counts people says so, slack of a rounding is not.
     *
     * @param cell from 0
     * @return true for counts of people
     */
    public boolean isSensitive(int cell) {
        return sensitive[cell];
    }

    /**
     * The least that everybody knows the cell to count.
     *
     * @param cell from 0
     * @return 0 for ordinary counts
     */
    public long least(int cell) {
        return least[cell];
    }

    /**
     * The most that everybody knows the cell to count, before any equation.
     *
     * @param cell from 0
     * @return {@link Long#MAX_VALUE} for ordinary counts
     */
    public long most(int cell) {
        return most[cell];
    }

    /**
     * Whether whole numbers fulfil every line and every limit. Exact: an overflow is an error and no answer.
     *
     * @param counts one for each cell
     * @return true if they could be the truth, as far as the equations tell
     * @throws IllegalArgumentException if there are more or fewer numbers than cells
     * @throws ArithmeticException if a sum leaves the range of long
     */
    public boolean holds(long... counts) {
        if (counts.length != values.length) {
            throw new IllegalArgumentException(
                    "One count for each of " + values.length + " cells is expected; found " + counts.length);
        }
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] < least[cell] || counts[cell] > most[cell]) {
                return false;
            }
        }
        for (int line = 0; line < lineCells.length; line++) {
            if (sum(line, counts) != 0) {
                return false;
            }
        }
        return true;
    }

    private long sum(int line, long[] counts) {
        long sum = 0;
        for (int i = 0; i < lineCells[line].length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(lineFactors[line][i], counts[lineCells[line][i]]));
        }
        return sum;
    }

    long[] values() {
        return values.clone();
    }

    /** How much rather than others of its size a cell is shown; 1 unless said. */
    double worth(int cell) {
        return worths[cell];
    }

    /**
     * The least that tables are looked for with at first, and that is demanded of a small count: more than what it can
     * be where that makes whole tables easier to find.
     */
    long sought(int cell) {
        return sought[cell];
    }

    int[] lineCells(int line) {
        return lineCells[line];
    }

    long[] lineFactors(int line) {
        return lineFactors[line];
    }

    @Override
    public String toString() {
        return "CountSystem[" + size() + " cells, " + lines() + " lines]";
    }

    /** Collects cells and lines; for one thread. */
    public static final class Builder {

        private static final int START = 16;

        private final Map<String, Integer> names = new LinkedHashMap<>();
        private final List<int[]> lineCells = new ArrayList<>();
        private final List<long[]> lineFactors = new ArrayList<>();
        private long[] values = new long[START];
        private long[] least = new long[START];
        private long[] most = new long[START];
        private CellState[] states = new CellState[START];
        private boolean[] sensitive = new boolean[START];
        private double[] worths = new double[START];
        private long[] sought = new long[START];

        private Builder() {}

        /**
         * Adds a count of people.
         *
         * @param name which no other cell has
         * @param value the true count, 0 or more
         * @param state what may become of it
         * @return its number
         * @throws IllegalArgumentException if the count is negative or the name is taken
         */
        public int cell(String name, long value, CellState state) {
            return add(name, value, 0, UNLIMITED, state, true);
        }

        /**
         * Adds a number that is nobody's count but binds others, such as the slack that a rounded percentage leaves.
         *
         * @param name which no other cell has
         * @param value the true number
         * @param low the least it can be, as everybody knows
         * @param high the most it can be
         * @return its number
         * @throws IllegalArgumentException if the number is outside its limits or the name is taken
         */
        public int slack(String name, long value, long low, long high) {
            return add(name, value, low, high, CellState.HIDDEN, false);
        }

        int add(String name, long value, long low, long high, CellState state, boolean people) {
            requireNonNull(name, "name");
            requireNonNull(state, "state");
            if (value < low || value > high) {
                throw new IllegalArgumentException(
                        "Cell " + name + " counts from " + low + " to " + high + "; found a number outside");
            }
            int cell = names.size();
            if (names.putIfAbsent(name, cell) != null) {
                throw new IllegalArgumentException("Cell names are unique; found " + name + " twice");
            }
            if (cell == values.length) {
                grow(2 * cell);
            }
            values[cell] = value;
            least[cell] = low;
            most[cell] = high;
            states[cell] = state;
            sensitive[cell] = people;
            worths[cell] = 1;
            sought[cell] = low;
            return cell;
        }

        private void grow(int length) {
            values = Arrays.copyOf(values, length);
            least = Arrays.copyOf(least, length);
            most = Arrays.copyOf(most, length);
            states = Arrays.copyOf(states, length);
            sensitive = Arrays.copyOf(sensitive, length);
            worths = Arrays.copyOf(worths, length);
            sought = Arrays.copyOf(sought, length);
        }

        void worth(int cell, double worth) {
            worths[cell] = worth;
        }

        void sought(int cell, long least) {
            sought[cell] = least;
        }

        /**
         * Adds the equation that some cells sum to another one.
         *
         * @param total the sum
         * @param parts what it is made of
         * @return this builder
         * @throws IllegalArgumentException if the true counts do not fulfil it, or a cell is not there
         */
        public Builder line(int total, int... parts) {
            int[] cells = Arrays.copyOf(parts, parts.length + 1);
            long[] factors = new long[cells.length];
            Arrays.fill(factors, 1);
            cells[parts.length] = total;
            factors[parts.length] = -1;
            return equation(cells, factors);
        }

        /**
         * Adds the equation that cells, each times its factor, sum to 0.
         *
         * @param cells no cell twice
         * @param factors one for each cell, none of them 0
         * @return this builder
         * @throws IllegalArgumentException if the true counts do not fulfil it, a cell is not there or is there twice, or a
         *     factor is 0
         */
        public Builder equation(int[] cells, long[] factors) {
            SparseLines.requireLine(names.size(), cells, factors);
            long sum = 0;
            for (int i = 0; i < cells.length; i++) {
                sum = Math.addExact(sum, Math.multiplyExact(factors[i], values[cells[i]]));
            }
            if (sum != 0) {
                throw new IllegalArgumentException("The true counts fulfil every line; one is off by " + sum);
            }
            lineCells.add(cells.clone());
            lineFactors.add(factors.clone());
            return this;
        }

        /** Where a cell of that name stands, or -1. */
        int place(String name) {
            return names.getOrDefault(name, -1);
        }

        long valueOf(int cell) {
            return values[cell];
        }

        /**
         * The system.
         *
         * @return immutable
         */
        public CountSystem build() {
            return new CountSystem(this);
        }
    }
}
