package io.github.diasporaskills.accountability.grievance;

/** Whether a text was read by somebody who grew up with its language. */
public enum TemplateReview {
    /** Nobody has. */
    NOT_REVIEWED,
    /** Somebody has, and found it right. */
    REVIEWED
}
