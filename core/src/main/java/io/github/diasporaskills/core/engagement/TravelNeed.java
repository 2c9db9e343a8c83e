package io.github.diasporaskills.core.engagement;

/** What work on site needs. */
enum TravelNeed {
    /** A right to enter and stay for all days. */
    ENTRY,
    /** An insurance for all days. */
    INSURANCE,
    /** A plan of who interprets. */
    LANGUAGE_PLAN
}
