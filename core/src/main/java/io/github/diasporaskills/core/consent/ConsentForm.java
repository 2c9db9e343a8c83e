package io.github.diasporaskills.core.consent;

/** How a consent was given. */
public enum ConsentForm {
    /** On paper, signed or marked. */
    WRITTEN,
    /** Spoken, before a witness other than the one who asked. */
    ORAL,
    /** On a device. */
    ELECTRONIC
}
