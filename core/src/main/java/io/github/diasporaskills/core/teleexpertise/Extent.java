package io.github.diasporaskills.core.teleexpertise;

/** How far something was so. */
public enum Extent {
    /** Wholly. */
    FULLY,
    /** In part. */
    PARTLY,
    /** Not at all. */
    NOT,
    /** Nobody knows. */
    UNKNOWN
}
