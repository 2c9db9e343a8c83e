package io.github.diasporaskills.core.contribution;

/** How far an investment has come. */
public enum InvestmentState {
    /** Somebody thinks of it. */
    IDEA,
    /** Somebody studies whether it can work. */
    FEASIBILITY,
    /** It exists in law. */
    REGISTERED,
    /** Money is promised for it. */
    FINANCED,
    /** It works. */
    OPERATING,
    /** It has ended as planned, or was handed over. */
    ENDED,
    /** It was given up. */
    ABANDONED
}
