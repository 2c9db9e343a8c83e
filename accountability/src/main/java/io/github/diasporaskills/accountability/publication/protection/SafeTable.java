package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A table as it is published: some cells are shown, the others are hidden, all with one sign. What is hidden is not in
 * it. Immutable and thread-safe.
 */
public final class SafeTable {

    private static final long HIDDEN = -1;

    private final TableShape shape;
    private final long[] shown;
    private final int roundedTo;
    private final int below;
    private final int above;
    private final boolean zeroIsExact;

    private SafeTable(TableShape shape, long[] shown, int roundedTo, boolean nearest) {
        this.shape = shape;
        this.shown = shown;
        this.roundedTo = roundedTo;
        this.below = nearest ? roundedTo / 2 : roundedTo - 1;
        this.above = nearest ? (roundedTo - 1) / 2 : roundedTo - 1;
        this.zeroIsExact = nearest;
    }

    /** A table of which every count is rounded up or down. */
    static SafeTable rounded(TableShape shape, long[] shown, int roundedTo) {
        return new SafeTable(shape, shown.clone(), roundedTo, false);
    }

    /**
     * What is shown of a table that was protected, alone or with others.
     *
     * @param table the counts
     * @param protection of a system with every cell of the table
     * @return what is shown
     * @throws IllegalArgumentException if a cell of the table is not in the system
     */
    public static SafeTable of(MarginTable table, Protection protection) {
        long[] shown = new long[table.size()];
        for (int cell = 0; cell < shown.length; cell++) {
            int at = protection
                    .system()
                    .cell(table.shape().name(cell))
                    .orElseThrow(() -> new IllegalArgumentException("The table was not protected"));
            shown[cell] = protection.isHidden(at) ? HIDDEN : protection.policy().shown(table.count(cell));
        }
        return new SafeTable(table.shape(), shown, protection.policy().roundedTo(), true);
    }

    /**
     * A table as somebody reads it.
     *
     * @param dimensions in order
     * @param shown each cell that is shown, by its codes; all others are hidden
     * @param roundedTo what counts are rounded to the nearest multiple of; 1 if they are exact
     * @return the table
     * @throws IllegalArgumentException if codes are not of the dimensions, a count is negative or the rounding less than 1
     */
    public static SafeTable read(List<TableDimension> dimensions, Map<List<String>, Long> shown, int roundedTo) {
        TableShape shape = TableShape.of(dimensions);
        long[] cells = new long[shape.size()];
        Arrays.fill(cells, HIDDEN);
        shown.forEach((codes, count) -> {
            int cell = shape.cell(codes);
            if (cell < 0 || count < 0) {
                throw new IllegalArgumentException("A count of 0 or more of " + shape.names() + " is expected");
            }
            cells[cell] = count;
        });
        if (roundedTo < 1) {
            throw new IllegalArgumentException("Counts are rounded to multiples of 1 or more; found " + roundedTo);
        }
        return new SafeTable(shape, cells, roundedTo, true);
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
        return shown.length;
    }

    /**
     * Where a cell stands.
     *
     * @param cell from 0
     * @return one code for each dimension
     */
    public List<String> codes(int cell) {
        return shape.codes(cell);
    }

    /**
     * What is shown of a cell.
     *
     * @param cell from 0
     * @return the count, rounded if the table is; empty if it is hidden
     */
    public OptionalLong count(int cell) {
        return shown[cell] == HIDDEN ? OptionalLong.empty() : OptionalLong.of(shown[cell]);
    }

    /**
     * What is shown of a cell.
     *
     * @param codes one for each dimension
     * @return the count; empty if it is hidden or there is no such cell
     */
    public OptionalLong count(List<String> codes) {
        int cell = shape.cell(requireNonNull(codes, "codes"));
        return cell < 0 ? OptionalLong.empty() : count(cell);
    }

    /**
     * What shown counts are rounded to.
     *
     * @return 1 if they are exact
     */
    public int roundedTo() {
        return roundedTo;
    }

    /**
     * What an outsider knows of the table alone.
     *
     * @return its cells in order, and its lines
     */
    public OutsideView view() {
        OutsideView.Builder view = OutsideView.builder();
        for (int cell = 0; cell < shown.length; cell++) {
            view.between(shape.name(cell), least(cell), most(cell));
        }
        shape.sums(view::line);
        return view.build();
    }

    long least(int cell) {
        return Math.max(0, shown[cell] - below);
    }

    long most(int cell) {
        if (shown[cell] == HIDDEN) {
            return CountSystem.UNLIMITED;
        }
        return shown[cell] == 0 && zeroIsExact ? 0 : shown[cell] + above;
    }

    /** Whether another table shows and hides the same. */
    boolean showsAs(SafeTable other) {
        return dimensions().equals(other.dimensions()) && Arrays.equals(shown, other.shown);
    }

    TableShape shape() {
        return shape;
    }

    @Override
    public String toString() {
        return "SafeTable" + shape.names();
    }
}
