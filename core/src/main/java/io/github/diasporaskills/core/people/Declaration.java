package io.github.diasporaskills.core.people;

/** What everyone signs or brings before working with patients or at a host. */
public enum Declaration {
    /** The code of conduct, signed. */
    CODE_OF_CONDUCT,
    /** The briefing on protection from sexual exploitation and abuse, attended. */
    PROTECTION_BRIEFING,
    /** A certificate of good standing. */
    GOOD_STANDING,
    /** The declaration on past misconduct, made. */
    MISCONDUCT_DECLARATION
}
