package io.github.diasporaskills.core.people;

/** What a credential is worth on a day; computed, never stored. */
public enum CredentialStanding {
    /** Verified and within its term. */
    IN_FORCE,
    /** Its term has not begun, or it was verified only later. */
    NOT_YET,
    /** Its term is over. */
    EXPIRED,
    /** Verified too long ago; it has to be checked again. */
    RECHECK_DUE,
    /** Not verified. */
    UNVERIFIED,
    /** Checked and found untrue. */
    REFUTED,
    /** Set aside by its issuer. */
    SUSPENDED,
    /** Taken back by its issuer. */
    REVOKED
}
