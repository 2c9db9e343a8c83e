package io.github.diasporaskills.matching.dispatch;

/**
 * What makes one expert come before another who may be offered the case, too. Each gives a share of 0 to
 * {@value #WHOLE}; the country weighs them.
 */
public enum DispatchCriterion {
    /** How often the expert answered in time, drawn towards what is expected of somebody who was asked seldom. */
    ANSWERS("answers"),
    /** How few cases the expert had lately, held against how many he or she takes at once. */
    LOAD("load"),
    /** Whether the expert knows the case, or lately answered the same institution. */
    CONTINUITY("continuity"),
    /** Whether it is a time of day for the expert at which a message is read, or how soon it will be. */
    HOURS("hours");

    /** The share of somebody whom nothing counts against. */
    public static final int WHOLE = 10_000;

    private final String id;

    DispatchCriterion(String id) {
        this.id = id;
    }

    /**
     * As in {@code dispatch.json}.
     *
     * @return for example {@code load}
     */
    public String id() {
        return id;
    }
}
