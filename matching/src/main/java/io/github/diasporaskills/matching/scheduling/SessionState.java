package io.github.diasporaskills.matching.scheduling;

/** Whether a session that was published takes place. */
public enum SessionState {
    /** It takes place. */
    CONFIRMED,
    /** It was called off. It stays in the calendar file, so that it disappears from other calendars too. */
    CANCELLED
}
