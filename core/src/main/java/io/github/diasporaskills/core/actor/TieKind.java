package io.github.diasporaskills.core.actor;

/** What binds two people. */
public enum TieKind {
    /** Family, by blood, marriage or household. */
    KIN,
    /** One leads the other at work. */
    LINE_MANAGEMENT
}
