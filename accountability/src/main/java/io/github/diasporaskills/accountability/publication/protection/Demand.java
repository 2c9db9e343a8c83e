package io.github.diasporaskills.accountability.publication.protection;

/**
 * One side of one small count: how far the count has to be able to go for an outsider, or for one of the
 * {@link Insiders}.
 */
final class Demand {

    /** For those who are not counted and know nobody who is. */
    static final int OUTSIDERS = -1;

    private static final int NONE = -1;

    private final int cell;
    private final boolean down;
    private final int insider;
    private final long wanted;
    private long goal;
    private Assurance assurance = Assurance.FULL;
    private boolean wide;
    private int witness = NONE;

    Demand(int cell, boolean down, int insider, long goal) {
        this.cell = cell;
        this.down = down;
        this.insider = insider;
        this.wanted = goal;
        this.goal = goal;
    }

    int cell() {
        return cell;
    }

    boolean isDown() {
        return down;
    }

    int insider() {
        return insider;
    }

    boolean isInside() {
        return insider != OUTSIDERS;
    }

    /** At most this downwards, at least this upwards. */
    long goal() {
        return goal;
    }

    Assurance assurance() {
        return assurance;
    }

    /** Whether less was to be had than was wanted at first. */
    boolean isLess() {
        return goal != wanted;
    }

    /** Demands less. */
    void settleFor(long reachable, Assurance weaker) {
        goal = reachable;
        assurance = weaker;
    }

    /** Whether it needs tables beyond the limits that are looked within at first. */
    boolean isWide() {
        return wide;
    }

    void widen(boolean further) {
        wide = further;
    }

    boolean isProven() {
        return witness != NONE;
    }

    int witness() {
        return witness;
    }

    void provenBy(int table) {
        witness = table;
    }

    void unproven() {
        witness = NONE;
    }

    /** Whether a table shows it to somebody who does not see through the table. */
    boolean isMetBy(Witness table) {
        return isMetBy(table.count(cell)) && !(isInside() && table.isSeenThroughBy(insider));
    }

    /** Whether a count is as far as it has to be able to go. */
    boolean isMetBy(long count) {
        return down ? count <= goal : count >= goal;
    }
}
