package io.github.diasporaskills.matching.assignment;

/** Says of two pairs whether a plan must not have both, as when somebody would be at two places on one day. */
@FunctionalInterface
public interface PairClash {

    /**
     * Whether a plan must not have both pairs.
     *
     * @param edge the number of a pair
     * @param other the number of another pair of the same left element
     * @return true if they exclude each other; the same whichever comes first
     */
    boolean clash(int edge, int other);
}
