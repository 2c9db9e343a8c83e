package io.github.diasporaskills.matching.simulation;

/** Who of those who may be asked is asked first: by the router, or by one of two plain ways to hold it against. */
public enum AskingOrder {
    /** As the router ranks them. */
    ROUTER,
    /** Whoever answers in time most surely, as far as is known; load counts for nothing. */
    GREEDY,
    /** Anybody, drawn by lot for each offer. */
    RANDOM
}
