package io.github.diasporaskills.core.consent;

/** Where a consent stands. Only {@link #ACTIVE} permits anything. */
public enum ConsentState {
    /** Being prepared. */
    DRAFT,
    /** Asked of the person. */
    PROPOSED,
    /** Given. Whether it is in force on a day depends on its period, too. */
    ACTIVE,
    /** The person said no. */
    REFUSED,
    /** The person took it back. */
    WITHDRAWN,
    /** Somebody noticed that its period is over. */
    EXPIRED,
    /** A newer consent took its place. */
    SUPERSEDED,
    /** It never was one. */
    ENTERED_IN_ERROR
}
