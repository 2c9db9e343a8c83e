package io.github.diasporaskills.matching.preference;

/** For whom, among all stable plans, the best one is wanted. */
public enum Side {
    /** Every proposer gets the best place that any stable plan gives them. */
    PROPOSERS,
    /** Every place gets the best proposers that any stable plan gives it. */
    PLACES
}
