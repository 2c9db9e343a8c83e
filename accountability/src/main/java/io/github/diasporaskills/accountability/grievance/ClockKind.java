package io.github.diasporaskills.accountability.grievance;

/** What a time runs for. The clocks of a complaint run apart: none stops or restarts another. */
public enum ClockKind {
    /** Until somebody has read the complaint and said so. */
    ACKNOWLEDGE,
    /** Until the first answer. */
    RESPOND,
    /** Until the case is closed. */
    RESOLVE
}
