package io.github.diasporaskills.core.country;

/** Whether a fact was confirmed at its source. */
public enum SourceStatus {
    /** Read at the source that is named. */
    VERIFIED,
    /** Not confirmed yet: a lawyer or focal point should look. */
    UNVERIFIED
}
