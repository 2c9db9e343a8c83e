package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is published: some cells are shown, the others are hidden, all with one sign. What is hidden is not in
 * it. Immutable and thread-safe.
 */
public final class SafeTable {

    private static final long HIDDEN = -1;

    private final TableShape shape;
    private final long[] shown;
    private final int roundedTo;
    private final @Nullable String drawnBy;

    private SafeTable(TableShape shape, long[] shown, int roundedTo, @Nullable String drawnBy) {
        this.shape = shape;
        this.shown = shown;
        this.roundedTo = roundedTo;
        this.drawnBy = drawnBy;
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
        return new SafeTable(table.shape(), shown, protection.policy().roundedTo(), null);
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
        return read(dimensions, shown, roundedTo, null);
    }

    /**
     * A table that was rounded up or down at random ({@link KeyedRounding}), as somebody reads it.
     *
     * @param dimensions in order
     * @param shown each cell that is shown, by its codes; all others are hidden
     * @param multiple what counts are rounded up or down to a multiple of
     * @param drawnBy which key drew, as {@link KeyedRounding#name} tells; not blank
     * @return the table
     * @throws IllegalArgumentException if codes are not of the dimensions, a count is no multiple of 0 or more, the
     *     multiple less than 2 or the name blank
     */
    public static SafeTable drawn(
            List<TableDimension> dimensions, Map<List<String>, Long> shown, int multiple, String drawnBy) {
        if (multiple < 2
                || requireNonNull(drawnBy, "drawnBy").isBlank()
                || shown.values().stream().anyMatch(count -> count % multiple != 0)) {
            throw new IllegalArgumentException(
                    "Multiples of a number of 2 or more, and the name of the key that drew, are expected");
        }
        return read(dimensions, shown, multiple, drawnBy);
    }

    private static SafeTable read(
            List<TableDimension> dimensions, Map<List<String>, Long> shown, int roundedTo, @Nullable String drawnBy) {
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
        return new SafeTable(shape, cells, roundedTo, drawnBy);
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
     * Which key drew, where counts are rounded up or down at random.
     *
     * @return empty if they are exact, or rounded to the nearest multiple
     */
    public Optional<String> drawnBy() {
        return Optional.ofNullable(drawnBy);
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
        return Math.max(0, shown[cell] - (drawnBy == null ? roundedTo / 2 : roundedTo - 1));
    }

    long most(int cell) {
        if (shown[cell] == HIDDEN) {
            return CountSystem.UNLIMITED;
        }
        if (drawnBy != null) {
            return shown[cell] + roundedTo - 1;
        }
        return shown[cell] == 0 ? 0 : shown[cell] + (roundedTo - 1) / 2;
    }

    /** Whether another table shows and hides the same numbers, however they were rounded. */
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
