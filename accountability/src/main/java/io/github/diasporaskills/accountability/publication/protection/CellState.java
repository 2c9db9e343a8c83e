package io.github.diasporaskills.accountability.publication.protection;

/** What may become of a cell. */
public enum CellState {
    /** May be shown, or hidden where that protects another cell. */
    OPEN,
    /** A total that stays as long as anything else helps; hidden only when the whole table is dropped. */
    TOTAL,
    /** Everybody knows it already: it was published before, or is a fact. It cannot be hidden. */
    KNOWN,
    /** Never printed, such as a cell hidden in an earlier release or a difference between two dates. */
    HIDDEN
}
