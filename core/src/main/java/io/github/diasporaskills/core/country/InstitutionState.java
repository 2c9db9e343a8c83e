package io.github.diasporaskills.core.country;

/** Whether an institution works already. */
public enum InstitutionState {
    /** It works. */
    OPERATING,
    /** It is being built and cannot be a host yet. */
    BEING_BUILT
}
