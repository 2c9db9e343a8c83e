package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Counts by one to four dimensions, with every margin and every group. Immutable and thread-safe.
 */
public final class MarginTable {

    /** The most dimensions of a table. */
    public static final int MOST_DIMENSIONS = 4;

    private static final int MOST_CELLS = 200_000;

    private final TableShape shape;
    private final long[] counts;

    private MarginTable(TableShape shape, long[] counts) {
        this.shape = shape;
        this.counts = counts;
    }

    /**
     * A table.
     *
     * @param dimensions one to four
     * @param inner the count of each combination of categories, in the order of the dimensions; one that is not there
     *     is 0
     * @return the table with its margins
     * @throws IllegalArgumentException if there is no dimension or more than four, two of one name, too many cells, a
     *     combination is not one of categories, or a count is negative
     * @throws ArithmeticException if a margin leaves the range of long
     */
    public static MarginTable of(List<TableDimension> dimensions, Map<List<String>, Long> inner) {
        TableShape shape = TableShape.of(dimensions);
        if (shape.size() > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "A table has at most " + MOST_CELLS + " cells with its margins; found " + shape.size());
        }
        long[] counts = new long[shape.size()];
        inner.forEach((codes, count) -> {
            int cell = shape.cell(codes);
            if (cell < 0 || !shape.isInner(cell) || count < 0) {
                throw new IllegalArgumentException(
                        "A count of 0 or more for categories of " + shape.names() + " is expected; found " + codes);
            }
            counts[cell] = count;
        });
        shape.sums((total, parts) -> {
            counts[total] = 0;
            for (int part : parts) {
                counts[total] = Math.addExact(counts[total], counts[part]);
            }
        });
        return new MarginTable(shape, counts);
    }

    /**
     * What it is split by.
     *
     * @return in order
     */
    public List<TableDimension> dimensions() {
        return shape.dimensions();
    }

    /**
     * How many cells there are, margins included.
     *
     * @return 2 or more
     */
    public int size() {
        return counts.length;
    }

    /**
     * Where a cell stands.
     *
     * @param cell from 0
     * @return one code for each dimension, {@link TableDimension#TOTAL} for a margin
     */
    public List<String> codes(int cell) {
        return shape.codes(cell);
    }

    /**
     * What a cell counts.
     *
     * @param cell from 0
     * @return 0 or more
     */
    public long count(int cell) {
        return counts[cell];
    }

    /**
     * The count of everything.
     *
     * @return the grand total
     */
    public long total() {
        return counts[shape.grandTotal()];
    }

    /**
     * The table as a system of its own.
     *
     * @return its cells in order, all of them open but the grand total
     */
    public CountSystem system() {
        return linked(List.of(this));
    }

    /**
     * Several tables on the same people as one system. Cells that count the same, such as the margin by gender of two
     * tables, are one cell.
     *
     * @param tables one or more
     * @return all cells and lines
     * @throws IllegalArgumentException if two tables tell different counts for one cell, or have one dimension with
     *     different groups
     */
    public static CountSystem linked(List<MarginTable> tables) {
        CountSystem.Builder system = CountSystem.builder();
        Set<List<Integer>> lines = new HashSet<>();
        for (MarginTable table : requireNonNull(tables, "tables")) {
            int[] at = table.addCells(system);
            table.shape.sums((total, parts) -> {
                int[] cells = Arrays.stream(parts).map(part -> at[part]).toArray();
                List<Integer> line = new ArrayList<>();
                line.add(at[total]);
                Arrays.stream(cells).sorted().forEach(line::add);
                if (lines.add(line)) {
                    system.line(at[total], cells);
                }
            });
        }
        return system.build();
    }

    /** Where each cell of this table stands in the system. */
    private int[] addCells(CountSystem.Builder system) {
        int[] at = new int[size()];
        for (int cell = 0; cell < at.length; cell++) {
            String name = shape.name(cell);
            at[cell] = system.place(name);
            if (at[cell] < 0) {
                boolean total = cell == shape.grandTotal();
                at[cell] = system.cell(name, counts[cell], total ? CellState.TOTAL : CellState.OPEN);
            } else if (system.valueOf(at[cell]) != counts[cell]) {
                throw new IllegalArgumentException("Two tables count different numbers for " + name);
            }
        }
        return at;
    }

    /** What a cell of a name counts, or empty if there is none. */
    OptionalLong countOf(String name) {
        for (int cell = 0; cell < counts.length; cell++) {
            if (shape.name(cell).equals(name)) {
                return OptionalLong.of(counts[cell]);
            }
        }
        return OptionalLong.empty();
    }

    /** Whether another table counts the same. */
    boolean counts(MarginTable other) {
        return dimensions().equals(other.dimensions()) && Arrays.equals(counts, other.counts);
    }

    TableShape shape() {
        return shape;
    }

    /**
     * Its dimensions and no count.
     *
     * @return for logs
     */
    @Override
    public String toString() {
        return "MarginTable" + shape.names();
    }
}
