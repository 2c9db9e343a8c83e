package io.github.diasporaskills.core.teleexpertise;

/** Where a request for an opinion stands. */
public enum TeleExpertiseState {
    /** Being written by the requester. */
    DRAFT,
    /** Handed in. */
    SUBMITTED,
    /** The coordinator looks at completeness, eligibility and urgency. */
    TRIAGE,
    /** Sent back to the requester with a question. */
    INFO_REQUESTED,
    /** Complete, and waiting for an expert. */
    READY,
    /** Turned down at triage. */
    REJECTED,
    /** Other networks are asked for an expert. */
    CLEARING_HOUSE,
    /** No expert was found. */
    UNANSWERED,
    /** Offered to an expert. */
    ALLOCATED,
    /** An expert took it. */
    ACCEPTED,
    /** Requester and expert have a question between them. */
    CLARIFYING,
    /** The expert gave an opinion. */
    ANSWERED,
    /** Turned into a request for a referral. */
    CONVERTED,
    /** The requester is asked what became of the patient. */
    FOLLOW_UP_DUE,
    /** Over, with a report on the outcome or marked as without one. */
    CLOSED,
    /** Stopped because consent was withdrawn. */
    SUSPENDED,
    /** Called off. */
    CANCELLED,
    /** Should never have been entered. */
    ENTERED_IN_ERROR
}
