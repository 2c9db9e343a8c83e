package io.github.diasporaskills.accountability.gender;

/** What a test is to find if there is no equality. */
public enum Alternative {
    /** A difference, whichever way. */
    TWO_SIDED,
    /** The rate of the group is greater than that of the reference. */
    GREATER,
    /** The rate of the group is less than that of the reference. */
    LESS
}
