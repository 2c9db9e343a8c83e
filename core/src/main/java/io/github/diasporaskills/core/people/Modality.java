package io.github.diasporaskills.core.people;

/** How skills reach a host. */
public enum Modality {
    /** From abroad, by telecommunication. */
    REMOTE,
    /** In person at the host. */
    ONSITE,
    /** Both. */
    HYBRID;

    /**
     * Whether somebody travels.
     *
     * @return true unless remote
     */
    public boolean includesPresence() {
        return this != REMOTE;
    }
}
