package io.github.diasporaskills.core.teleexpertise;

/** Where the offer of a request to one expert stands. */
public enum AllocationState {
    /** Offered, and not answered yet. */
    OFFERED,
    /** The expert took the case. */
    ACCEPTED,
    /** The expert said no. */
    DECLINED,
    /** The time for an answer ran out. */
    LAPSED,
    /** Taken back: the case was stopped, somebody else took it, or the expert is not available. */
    RECALLED,
    /** The expert gave the opinion. */
    FULFILLED,
    /** The expert took the case and gave it back. */
    WITHDRAWN;

    /**
     * Whether the expert has the case before him or her.
     *
     * @return true if offered or accepted
     */
    public boolean isActive() {
        return this == OFFERED || this == ACCEPTED;
    }
}
