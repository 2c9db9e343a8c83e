package io.github.diasporaskills.core.engagement;

/** Where an application stands in its life. */
public enum ApplicationState {
    /** Handed in. */
    SUBMITTED,
    /** Fit to be looked at. */
    LONGLISTED,
    /** Among the few. */
    SHORTLISTED,
    /** Interviewed or tested. */
    ASSESSED,
    /** Chosen: an engagement may be proposed. */
    SELECTED,
    /** Not chosen. */
    NOT_SELECTED,
    /** Taken back by the member. */
    WITHDRAWN
}
