package io.github.diasporaskills.core.teleexpertise;

/** Where the review of suspected harm stands. */
public enum ClinicalReviewState {
    /** Waiting for a reviewer. */
    OPENED,
    /** Somebody uninvolved looks into it. */
    ASSIGNED,
    /** The reviewer came to a finding. */
    CONCLUDED,
    /** Should never have been opened. */
    ENTERED_IN_ERROR
}
