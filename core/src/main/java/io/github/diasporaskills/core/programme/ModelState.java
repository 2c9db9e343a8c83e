package io.github.diasporaskills.core.programme;

/** How far an operating model has come from a draft to a part of a country's strategy. */
public enum ModelState {
    /** Being written. */
    DRAFT,
    /** Those concerned agreed that it may be tried. */
    VALIDATED,
    /** It was tried at a site. */
    PILOTED,
    /** What was learned is written into a new version. */
    REVISED,
    /** The country made it part of its strategy. */
    ADOPTED
}
