package io.github.diasporaskills.core.engagement;

/** Where an engagement stands in its life. */
public enum EngagementState {
    /** Proposed by matching or by hand. */
    PROPOSED(false, false),
    /** Accepted by member and host. */
    AGREED(false, false),
    /** Credential, authorisation and papers are in order. */
    CLEARED(false, false),
    /** The member has been briefed. */
    BRIEFED(false, false),
    /** Under way. */
    ACTIVE(true, false),
    /** Halted for a time. */
    SUSPENDED(true, false),
    /** Ended as planned. */
    COMPLETED(true, true),
    /** Ended before its time. */
    ENDED_EARLY(true, true),
    /** Ended, and looked at by both sides. */
    EVALUATED(true, true),
    /** Ended, and recognised by certificate, points or thanks. */
    RECOGNISED(true, true),
    /** Called off before it began. */
    CANCELLED(false, true),
    /** Turned down before it began. */
    DECLINED(false, true),
    /** The member did not come. */
    NO_SHOW(false, true);

    private final boolean begun;
    private final boolean over;

    EngagementState(boolean begun, boolean over) {
        this.begun = begun;
        this.over = over;
    }

    /**
     * Whether it reached {@link #ACTIVE}; only then does it count as engaged.
     *
     * @return true from ACTIVE on
     */
    public boolean hasBegun() {
        return begun;
    }

    /**
     * Whether the papers for work on site have to be there: they are what {@link #CLEARED} is about.
     *
     * @return false for {@link #PROPOSED} and {@link #AGREED}, and for what was called off before it began
     */
    public boolean needsPapers() {
        return begun || this == CLEARED || this == BRIEFED;
    }

    /**
     * Whether it is over, begun or not.
     *
     * @return true if nothing more will be done
     */
    public boolean isOver() {
        return over;
    }

    /**
     * Whether it holds one of the places of its need.
     *
     * @return false for what was called off before it began and for what ended early
     */
    public boolean holdsPlace() {
        return (begun || !over) && this != ENDED_EARLY;
    }
}
