package io.github.diasporaskills.matching.preference;

/** What an instance's regional caps mean for a plan, and so which pairs may block it. */
public enum Mechanism {
    /** Capacities alone count; regional caps are not kept. */
    STANDARD,
    /**
     * Each place takes no more than its target. Simple and safe, and it leaves places empty that somebody wants: the
     * baseline of Kamada and Kojima (2015, doi:10.1257/aer.20101552), named for the Japan residency matching programme.
     */
    JRMP,
    /**
     * Each place may take up to its target, and then the places of a region take more in turn, one each, in the order
     * in which they were added, until the region's cap. Flexible deferred acceptance of Kamada and Kojima (2015,
     * doi:10.1257/aer.20101552).
     */
    FLEXIBLE
}
