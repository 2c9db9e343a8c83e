package io.github.diasporaskills.accountability.grievance;

/** How a complainant may safely be reached. */
public enum ContactWay {
    /** Not at all: the complainant looks for answers by the receipt. */
    NEVER,
    /** By telephone, in the hours given. */
    PHONE,
    /** By text message. */
    TEXT_MESSAGE,
    /** By e-mail. */
    EMAIL,
    /** By letter. */
    LETTER,
    /** Through somebody whom the complainant trusts. */
    THROUGH_SOMEBODY
}
