package io.github.diasporaskills.core.people;

/**
 * How well a language is spoken, by the Common European Framework of Reference (Council of Europe, 2001), and above
 * it {@link #NATIVE}. In ascending order.
 */
public enum CefrLevel {
    /** Breakthrough. */
    A1,
    /** Waystage. */
    A2,
    /** Threshold. */
    B1,
    /** Vantage. */
    B2,
    /** Effective operational proficiency. */
    C1,
    /** Mastery. */
    C2,
    /** Grown up with it. */
    NATIVE;

    /**
     * Whether this level suffices.
     *
     * @param required the level asked for
     * @return true if this is the same or a higher one
     */
    public boolean isAtLeast(CefrLevel required) {
        return compareTo(required) >= 0;
    }
}
