package io.github.diasporaskills.core.contribution;

/** Whether a project still works some time after it began to. */
public enum Survival {
    /** It works. */
    ALIVE,
    /** It had ended or was abandoned by then. */
    NOT_ALIVE,
    /** The time is not over yet. */
    TOO_EARLY,
    /** It has not begun to work. */
    NEVER_OPERATED
}
