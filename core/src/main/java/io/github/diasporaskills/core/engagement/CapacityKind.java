package io.github.diasporaskills.core.engagement;

/** How capacity is built. */
public enum CapacityKind {
    /** A training of a few days. */
    TRAINING,
    /** A course that ends with an examination. */
    COURSE,
    /** Work side by side, over a time. */
    MENTORING,
    /** A conference, a round of cases or another exchange among peers. */
    EXCHANGE
}
