package io.github.diasporaskills.core.people;

/** How a credential was checked. */
public enum VerificationMethod {
    /** The issuer confirmed it. */
    ISSUER,
    /** It stands in a public register. */
    REGISTER,
    /** A copy was looked at. A copy alone never suffices for work with patients. */
    COPY;

    /**
     * Whether a credential checked this way may carry work with patients.
     *
     * @return false for a copy
     */
    public boolean sufficesForPatientWork() {
        return this != COPY;
    }
}
