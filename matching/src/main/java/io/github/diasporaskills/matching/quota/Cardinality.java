package io.github.diasporaskills.matching.quota;

/** How the number of pairs counts against their value. */
public enum Cardinality {
    /** As many pairs as possible first; the best value among plans of that size. */
    MAXIMUM,
    /** The best value alone; a pair that adds nothing to it is not made. */
    FREE,
    /** Each left element used to its full capacity, at the best value; no plan if that cannot be. */
    COMPLETE
}
