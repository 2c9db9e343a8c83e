package io.github.diasporaskills.core.campaign;

/** What was done for a beneficiary. */
public enum ServiceKind {
    /** A talk with a specialist. */
    CONSULTATION,
    /** A measurement, an image or a sample. */
    EXAM,
    /** A treatment. */
    TREATMENT,
    /** An operation. */
    SURGERY
}
