package io.github.diasporaskills.accountability.gender;

/** What times are counted in. */
public enum WaitUnit {
    /** Hours. */
    HOURS,
    /** Working hours of a calendar. */
    WORKING_HOURS,
    /** Days. */
    DAYS,
    /** Working days of a calendar. */
    WORKING_DAYS
}
