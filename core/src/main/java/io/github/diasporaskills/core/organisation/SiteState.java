package io.github.diasporaskills.core.organisation;

/** How far a site has come on its way into a programme. */
public enum SiteState {
    /** Somebody proposed it. */
    PROPOSED,
    /** What it has and lacks is known. */
    ASSESSED,
    /** It has shown all that the pack asks for. */
    READY,
    /** It takes part. */
    ENROLLED,
    /** It does not take part for a time. */
    SUSPENDED,
    /** It takes part no more. */
    LEFT
}
