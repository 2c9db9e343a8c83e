package io.github.diasporaskills.accountability.grievance;

/** Who may know who complains. */
public enum Anonymity {
    /** Nobody: no name was given. */
    ANONYMOUS,
    /** A name was given and is shown to nobody without a decision of a custodian. */
    CONFIDENTIAL,
    /** A name was given and the complainant agrees that a handler asks for it; a custodian decides all the same. */
    NAMED
}
