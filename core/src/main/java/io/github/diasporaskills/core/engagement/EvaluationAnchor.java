package io.github.diasporaskills.core.engagement;

/** From which day of an engagement a point of evaluation is counted. */
public enum EvaluationAnchor {
    /** Its first day. */
    FIRST_DAY,
    /** Its last day. */
    LAST_DAY
}
