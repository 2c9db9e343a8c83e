package io.github.diasporaskills.accountability.grievance;

/** The way by which a complaint came. */
public enum IntakeChannel {
    /** A form on a web page. */
    WEB,
    /** Notes of a telephone call. */
    PHONE,
    /** A letter, or a note from a box. */
    LETTER,
    /** A kiosk or tablet, perhaps offline for days. */
    KIOSK,
    /** Told to somebody. */
    IN_PERSON,
    /** A text or voice message. */
    MESSAGE
}
