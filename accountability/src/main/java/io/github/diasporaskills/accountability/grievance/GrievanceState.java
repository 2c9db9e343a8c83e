package io.github.diasporaskills.accountability.grievance;

/** Where a complaint stands. */
public enum GrievanceState {
    /** Taken in; only a first reader has seen it, or nobody. */
    RECEIVED,
    /** A first reader has read it and told the complainant so. */
    ACKNOWLEDGED,
    /** A handler looks into it. */
    IN_HANDLING,
    /** With the recipients of sensitive cases, in a record of its own. */
    SENSITIVE_ROUTE,
    /** Not for this programme; the complainant was told who can help. An end. */
    OUT_OF_SCOPE_REFERRED,
    /** Answered. */
    RESPONDED,
    /** Done, unless the complainant has it opened again or appeals. */
    CLOSED,
    /** The complainant was not content and had it opened again. */
    REOPENED,
    /** The complainant asked that somebody else decides. */
    APPEALED,
    /** It left the programme's record, for whatever reason. All that a programme sees of it from then on. An end. */
    TRANSFERRED
}
