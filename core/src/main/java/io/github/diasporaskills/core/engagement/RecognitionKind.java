package io.github.diasporaskills.core.engagement;

/** How a programme says thank you. */
public enum RecognitionKind {
    /** A certificate of the programme. */
    CERTIFICATE,
    /** A letter to the member's employer. */
    EMPLOYER_LETTER,
    /** Thanks in public, if the member agreed to be named. */
    PUBLIC_THANKS
}
