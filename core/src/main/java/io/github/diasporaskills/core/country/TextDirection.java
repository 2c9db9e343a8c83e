package io.github.diasporaskills.core.country;

/** In which direction a language is written. */
public enum TextDirection {
    /** From left to right. */
    LTR,
    /** From right to left. */
    RTL
}
