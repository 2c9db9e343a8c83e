package io.github.diasporaskills.core.programme;

/** The levels of a results tree, from top to bottom. */
public enum ResultLevel {
    /** What the programme contributes to. */
    OBJECTIVE,
    /** What changes because of it. */
    OUTCOME,
    /** What it delivers. */
    OUTPUT,
    /** What it does. */
    ACTIVITY
}
