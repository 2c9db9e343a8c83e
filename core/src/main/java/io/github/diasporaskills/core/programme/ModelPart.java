package io.github.diasporaskills.core.programme;

/** What a version of the operating model has to have before it is agreed on. */
enum ModelPart {
    /** How cases are handled. */
    PROCEDURES,
    /** Who does what. */
    ROLES,
    /** What the model means for women, men and others. */
    GENDER_ANALYSIS
}
