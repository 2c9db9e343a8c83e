package io.github.diasporaskills.core.engagement;

/** Where a need stands in its life. */
public enum NeedState {
    /** Being written. */
    DRAFT,
    /** Handed in for approval. */
    SUBMITTED,
    /** Sent back to the host. */
    CHANGES_REQUESTED,
    /** Approved and not yet published. */
    APPROVED,
    /** Turned down. */
    REJECTED,
    /** Looking for members. */
    OPEN,
    /** All places taken. */
    FILLED,
    /** Closed before all places were taken. */
    CLOSED_UNFILLED,
    /** Called off. */
    CANCELLED;

    /**
     * Whether members are being looked for.
     *
     * @return true for {@link #OPEN} only
     */
    public boolean isOpen() {
        return this == OPEN;
    }

    /**
     * Whether the host's request was approved at some time.
     *
     * @return true from {@link #APPROVED} on, except for {@link #REJECTED} and {@link #CANCELLED}, of which it is
     *     not known
     */
    public boolean wasApproved() {
        return this == APPROVED || this == OPEN || this == FILLED || this == CLOSED_UNFILLED;
    }
}
