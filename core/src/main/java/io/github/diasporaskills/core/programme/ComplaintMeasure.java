package io.github.diasporaskills.core.programme;

/**
 * What a desk for complaints can count for an indicator, in {@link CountingUnit#COMPLAINT}. Only an application that
 * joins a desk has such numbers; without one the values of the indicator are entered by hand.
 *
 * <p>They grow as complaints come and are dealt with: a complaint that is opened again stays answered and resolved for
 * the first time. Two things take from them: a complaint that was passed on to those who deal with sensitive ones counts
 * as received, and as nothing else; and a rating goes when what was said is erased.
 */
public enum ComplaintMeasure {
    /** Complaints that came, whatever became of them. */
    COMPLAINTS,
    /** Complaints of which somebody told the complainant that they were read. */
    ACKNOWLEDGED_COMPLAINTS,
    /** Complaints that were answered. */
    ANSWERED_COMPLAINTS,
    /** Complaints whose first answer came within the time that the country's rules give. */
    COMPLAINTS_ANSWERED_IN_TIME,
    /** Complaints that were answered and closed. */
    RESOLVED_COMPLAINTS,
    /** Complaints of which the complainant said how content he or she was. */
    RATED_COMPLAINTS,
    /** Complaints rated 4 or 5, where 1 is not at all content and 5 entirely. */
    SATISFIED_COMPLAINTS
}
