package io.github.diasporaskills.matching.quota;

/** Which totals are better. */
public enum Objective {
    /** Values are scores: the higher the total, the better. */
    MAXIMISE,
    /** Values are costs: the lower the total, the better. */
    MINIMISE
}
