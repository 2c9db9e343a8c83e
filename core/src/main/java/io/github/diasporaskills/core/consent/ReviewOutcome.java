package io.github.diasporaskills.core.consent;

/** What came of looking again at data that went without consent. */
public enum ReviewOutcome {
    /** The exemption applied. */
    JUSTIFIED,
    /** The exemption applied, and the person has agreed since. */
    CONSENT_GIVEN_SINCE,
    /** The exemption did not apply. */
    NOT_JUSTIFIED
}
