package io.github.diasporaskills.core.people;

/** How far a credential has come from claim to proof. */
public enum CredentialState {
    /** Stated by the member. */
    CLAIMED,
    /** A document is at hand. */
    EVIDENCED,
    /** Somebody is checking it. */
    IN_VERIFICATION,
    /** Checked and found true. */
    VERIFIED,
    /** Checked and found untrue. */
    REFUTED,
    /** Its time ran out. */
    EXPIRED,
    /** Set aside by its issuer. */
    SUSPENDED,
    /** Taken back by its issuer. */
    REVOKED
}
