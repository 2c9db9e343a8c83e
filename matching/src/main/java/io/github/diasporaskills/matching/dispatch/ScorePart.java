package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

/**
 * What one criterion gives one expert. Whole numbers only, so that a decision made again is the same to the last digit.
 * Immutable and thread-safe.
 *
 * @param criterion which
 * @param weight what the country gives it, 0 or more
 * @param share how far the expert meets it, 0 to {@link DispatchCriterion#WHOLE}
 */
public record ScorePart(DispatchCriterion criterion, int weight, int share) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public ScorePart {
        requireNonNull(criterion, "criterion");
        if (weight < 0 || share < 0 || share > DispatchCriterion.WHOLE) {
            throw new IllegalArgumentException("A part has a weight of 0 or more and a share of 0 to "
                    + DispatchCriterion.WHOLE + "; found " + weight + " and " + share);
        }
    }

    /**
     * What it adds.
     *
     * @return weight times share
     */
    public long points() {
        return (long) weight * share;
    }
}
