package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;

/**
 * Thrown where the cells of a table do not sum to its total. The message and the reason show both numbers. As thread-safe
 * as any exception.
 */
public final class CellsDoNotAddUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long total;
    private final long sum;
    private final String dimensions;

    /**
     * Creates the exception.
     *
     * @param dimensions what the table is split by
     * @param total the total stated
     * @param sum what the cells give
     */
    public CellsDoNotAddUpException(String dimensions, long total, long sum) {
        super("Cells by " + dimensions + " sum to the total; found a total of " + total + " and cells that give " + sum
                + ". Maybe those not stated are missing");
        this.dimensions = requireNonNull(dimensions, "dimensions");
        this.total = total;
        this.sum = sum;
    }

    /**
     * The total stated.
     *
     * @return 0 or more
     */
    public long total() {
        return total;
    }

    /**
     * What the cells give.
     *
     * @return the sum of all cells
     */
    public long sum() {
        return sum;
    }

    /**
     * Why the table is refused.
     *
     * @return a reason with both numbers
     */
    public Reason reason() {
        return Reason.of(IndicatorReason.CELLS_DO_NOT_ADD_UP)
                .with("dimension", dimensions)
                .with("total", total)
                .with("sum", sum);
    }
}
