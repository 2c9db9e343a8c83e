package io.github.diasporaskills.core.teleexpertise;

/** What a clinical review of suspected harm came to. */
public enum ReviewFinding {
    /** No harm was done. */
    NO_HARM,
    /** Harm was done, and not by the opinion or what followed from it. */
    HARM_OTHERWISE,
    /** Harm was done by the opinion or what followed from it. */
    HARM_BY_ADVICE,
    /** It cannot be told. */
    UNDETERMINED
}
