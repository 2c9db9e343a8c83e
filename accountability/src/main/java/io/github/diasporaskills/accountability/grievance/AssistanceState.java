package io.github.diasporaskills.accountability.grievance;

/** Whether help was offered to a survivor. It depends on no investigation, and is given only with consent. */
public enum AssistanceState {
    /** Not yet. */
    NOT_OFFERED,
    /** Offered; the answer is open, and may stay so. */
    OFFERED,
    /** Accepted, with consent. */
    ACCEPTED,
    /** Declined. It can be offered again. */
    DECLINED
}
