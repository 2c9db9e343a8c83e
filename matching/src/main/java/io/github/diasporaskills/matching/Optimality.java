package io.github.diasporaskills.matching;

/** How it is known that no plan is better, if it is. */
public enum Optimality {
    /** The plan reaches its bound, so its prices alone show that none is better; anybody can check them. */
    PROVEN,
    /**
     * Prices alone do not show it, because they know nothing of days; a search that left out no alternative found none
     * better. One has to trust the search for that.
     */
    SEARCHED,
    /** The search ended at its limit; a better plan is not ruled out, and the bound says how much better at most. */
    OPEN
}
