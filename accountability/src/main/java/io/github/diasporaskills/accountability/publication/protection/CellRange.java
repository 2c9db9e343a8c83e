package io.github.diasporaskills.accountability.publication.protection;

/**
 * What an outsider can tell of a cell: in every table that agrees with all that is known, it counts from {@code low} to
 * {@code high}. Both ends are reached by whole-number tables that were checked exactly, so the range is never narrower
 * than told. Immutable and thread-safe.
 *
 * @param low the least count found
 * @param high the largest count found; {@link Long#MAX_VALUE} if there is no limit
 * @param tight whether it is also sure that no count beyond is possible; where not, the range may be wider than told
 */
public record CellRange(long low, long high, boolean tight) {

    /**
     * Whether nothing bounds the cell from above.
     *
     * @return true if {@code high} is no count
     */
    public boolean isUnlimited() {
        return high == Long.MAX_VALUE;
    }

    /**
     * Whether the cell is given away.
     *
     * @return true if one count alone is possible
     */
    public boolean isExact() {
        return tight && low == high;
    }

    /**
     * How far apart the ends are.
     *
     * @return 0 if they are the same; {@link Long#MAX_VALUE} without a limit
     */
    public long width() {
        return isUnlimited() ? Long.MAX_VALUE : high - low;
    }
}
