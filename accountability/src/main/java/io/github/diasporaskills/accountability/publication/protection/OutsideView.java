package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows who has nothing but the publications: for each cell the limits within which it lies, and the
 * equations between cells. Immutable and thread-safe.
 */
public final class OutsideView {

    private final List<String> names;
    private final Map<String, Integer> index;
    private final long[] least;
    private final long[] most;
    private final List<int[]> lineCells;
    private final List<long[]> lineFactors;

    private OutsideView(Builder from) {
        names = List.copyOf(from.names.keySet());
        index = Map.copyOf(from.names);
        least = Arrays.copyOf(from.least, names.size());
        most = Arrays.copyOf(from.most, names.size());
        lineCells = List.copyOf(from.lineCells);
        lineFactors = List.copyOf(from.lineFactors);
    }

    /**
     * An empty view.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What is left to see of a protected system. Everything that is not hidden is shown as its policy says.
     *
     * @param protection the protection
     * @return cells and lines in the order of the system
     */
    public static OutsideView of(Protection protection) {
        CountSystem system = protection.system();
        ProtectionPolicy policy = protection.policy();
        Builder view = builder();
        for (int cell = 0; cell < system.size(); cell++) {
            long shown = policy.shown(system.value(cell));
            if (protection.isHidden(cell)) {
                view.between(system.name(cell), system.least(cell), system.most(cell));
            } else if (system.state(cell) == CellState.KNOWN || policy.roundedTo() == 1) {
                view.between(system.name(cell), system.value(cell), system.value(cell));
            } else {
                view.between(
                        system.name(cell),
                        Math.min(system.value(cell), policy.leastBehind(shown)),
                        Math.max(system.value(cell), policy.mostBehind(shown)));
            }
        }
        for (int line = 0; line < system.lines(); line++) {
            view.equation(system.lineCells(line), system.lineFactors(line));
        }
        return view.build();
    }

    /**
     * How many cells there are.
     *
     * @return shown and hidden together
     */
    public int size() {
        return least.length;
    }

    /**
     * What a cell is called.
     *
     * @param cell from 0
     * @return its name
     */
    public String name(int cell) {
        return names.get(cell);
    }

    /**
     * Finds a cell.
     *
     * @param name what it is called
     * @return its number, or empty if there is none of that name
     */
    public OptionalInt cell(String name) {
        @Nullable Integer found = index.get(requireNonNull(name, "name"));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /**
     * Whether the publications say one number.
     *
     * @param cell from 0
     * @return false if the cell is hidden or rounded
     */
    public boolean isShown(int cell) {
        return least[cell] == most[cell];
    }

    /**
     * The least count that the publications allow by themselves.
     *
     * @param cell from 0
     * @return a whole number
     */
    public long least(int cell) {
        return least[cell];
    }

    /**
     * The largest count that the publications allow by themselves.
     *
     * @param cell from 0
     * @return a whole number; {@link Long#MAX_VALUE} without a limit
     */
    public long most(int cell) {
        return most[cell];
    }

    long[] least() {
        return least.clone();
    }

    long[] most() {
        return most.clone();
    }

    /**
     * One whole-number table that fits, which makes the view a system.
     *
     * @param seed for the little variation of prices where a solution is not whole
     * @return empty if none was found: the publications contradict one another
     */
    Optional<CountSystem> anyTable(long seed) {
        SparseLines lines = SparseLines.of(least.length, lineCells, lineFactors);
        LineLimits limits = LineLimits.of(lines, least, most);
        long[] low = limits.least();
        long[] high = limits.most();
        WholeChange changes = new WholeChange(lines, seed).patient();
        for (int cell = 0; cell < low.length; cell++) {
            boolean unlimited = high[cell] == CountSystem.UNLIMITED;
            changes.limit(cell, 0, unlimited ? CountSystem.UNLIMITED : high[cell] - low[cell]);
            changes.price(cell, 1, 1);
        }
        for (int row = 0; row < lines.rows(); row++) {
            changes.residual(row, -lines.sum(row, low));
        }
        long @Nullable [] above = changes.find();
        if (above == null) {
            return Optional.empty();
        }
        CountSystem.Builder system = CountSystem.builder();
        for (int cell = 0; cell < least.length; cell++) {
            system.add(names.get(cell), low[cell] + above[cell], least[cell], most[cell], CellState.HIDDEN, true);
        }
        for (int row = 0; row < lineCells.size(); row++) {
            system.equation(lineCells.get(row), lineFactors.get(row));
        }
        return Optional.of(system.build());
    }

    @Override
    public String toString() {
        return "OutsideView[" + size() + " cells, " + lineCells.size() + " lines]";
    }

    /** Collects what is known; for one thread. */
    public static final class Builder {

        private static final int START = 16;

        private final Map<String, Integer> names = new LinkedHashMap<>();
        private final List<int[]> lineCells = new ArrayList<>();
        private final List<long[]> lineFactors = new ArrayList<>();
        private long[] least = new long[START];
        private long[] most = new long[START];

        private Builder() {}

        /**
         * Adds a cell that is shown.
         *
         * @param name which no other cell has
         * @param count what is shown
         * @return its number
         */
        public int shown(String name, long count) {
            return between(name, count, count);
        }

        /**
         * Adds a cell that is hidden: 0 or more.
         *
         * @param name which no other cell has
         * @return its number
         */
        public int hidden(String name) {
            return between(name, 0, CountSystem.UNLIMITED);
        }

        /**
         * Adds a cell of which limits are known.
         *
         * @param name which no other cell has
         * @param low the least it can be
         * @param high the most it can be; {@link Long#MAX_VALUE} without a limit
         * @return its number
         * @throws IllegalArgumentException if the limits are swapped or the name is taken
         */
        public int between(String name, long low, long high) {
            if (low > high) {
                throw new IllegalArgumentException("Limits of " + name + " are swapped: " + low + " and " + high);
            }
            int cell = names.size();
            if (names.putIfAbsent(requireNonNull(name, "name"), cell) != null) {
                throw new IllegalArgumentException("Cell names are unique; found " + name + " twice");
            }
            if (cell == least.length) {
                least = Arrays.copyOf(least, 2 * cell);
                most = Arrays.copyOf(most, 2 * cell);
            }
            least[cell] = low;
            most[cell] = high;
            return cell;
        }

        /**
         * Adds the equation that some cells sum to another one.
         *
         * @param total the sum
         * @param parts what it is made of
         * @return this builder
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
         * @throws IllegalArgumentException if a cell is not there or is there twice, or a factor is 0
         */
        public Builder equation(int[] cells, long[] factors) {
            SparseLines.requireLine(names.size(), cells, factors);
            lineCells.add(cells.clone());
            lineFactors.add(factors.clone());
            return this;
        }

        /**
         * The view.
         *
         * @return immutable
         */
        public OutsideView build() {
            return new OutsideView(this);
        }
    }
}
