package io.github.diasporaskills.core.programme;

/** Where a programme stands in its life. */
public enum ProgrammeState {
    /** An idea on paper. */
    CONCEPT,
    /** Approved and not begun. */
    APPROVED,
    /** Running. */
    ACTIVE,
    /** Running beyond its first term. */
    EXTENDED,
    /** Halted for a time. */
    SUSPENDED,
    /** Over. */
    COMPLETED,
    /** Over, and looked at from outside. */
    EVALUATED,
    /** Over, evaluated and filed. */
    CLOSED
}
