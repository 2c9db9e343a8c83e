package io.github.diasporaskills.core.journal;

/** What an entry is about. */
public enum EntryKind {
    /** A change of state. */
    STEP,
    /** Content was handed over. */
    DISCLOSURE,
    /** Content was asked for and not handed over, or a step was asked for and not taken. */
    REFUSAL,
    /** A person decided against a rule, with a reason. */
    OVERRIDE,
    /** Somebody was told something. */
    NOTICE
}
