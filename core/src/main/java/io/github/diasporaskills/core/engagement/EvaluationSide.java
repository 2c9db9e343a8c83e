package io.github.diasporaskills.core.engagement;

/** Whose view an evaluation gives. */
public enum EvaluationSide {
    /** The member's. */
    MEMBER,
    /** The host's. */
    HOST
}
