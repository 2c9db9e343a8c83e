package io.github.diasporaskills.core.consent;

/** What a minor said to the decision of a guardian. */
public enum Assent {
    /** Agreed. */
    AGREED,
    /** Did not agree. */
    DISAGREED,
    /** Was too young or too ill to be asked. */
    COULD_NOT_BE_ASKED
}
