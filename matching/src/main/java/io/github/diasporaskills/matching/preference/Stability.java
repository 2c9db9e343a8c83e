package io.github.diasporaskills.matching.preference;

/**
 * Which pairs block a plan where lists have ties. Without ties all three are the same. Irving, Manlove and Scott
 * (2000, doi:10.1007/3-540-44985-X_24; 2003, doi:10.1007/3-540-36494-3_39).
 */
public enum Stability {
    /** Both sides would gain. A plan without such pairs always exists. */
    WEAK,
    /** One side would gain and the other would not lose. Such a plan may not exist. */
    STRONG,
    /** Neither side would lose. Such a plan may not exist. */
    SUPER
}
