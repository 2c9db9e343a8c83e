package io.github.diasporaskills.core.teleexpertise;

/** Whether something was so. */
public enum Answer {
    /** It was. */
    YES,
    /** It was not. */
    NO,
    /** Nobody knows. */
    UNKNOWN
}
