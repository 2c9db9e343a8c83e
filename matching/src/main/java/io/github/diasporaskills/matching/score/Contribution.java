package io.github.diasporaskills.matching.score;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.ReasonCode;
import java.math.BigDecimal;

/**
 * What one criterion added to a score. Immutable and thread-safe.
 *
 * @param criterion the criterion's id
 * @param code how to word it
 * @param weight the most points that the criterion could add
 * @param share how far it was met, 0 to 1000 thousandths
 */
public record Contribution(String criterion, ReasonCode code, int weight, int share) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the weight is negative or the share out of range
     */
    public Contribution {
        requireNonNull(criterion, "criterion");
        requireNonNull(code, "code");
        if (weight < 0 || share < 0 || share > Criterion.FULL) {
            throw new IllegalArgumentException("A criterion adds 0 to 1000 thousandths of a weight of 0 or more; found "
                    + share + " of " + weight + " for " + criterion);
        }
    }

    /**
     * The points added, in thousandths of a point.
     *
     * @return weight × share
     */
    public long thousandths() {
        return (long) weight * share;
    }

    /**
     * The points added.
     *
     * @return with three decimals, trailing zeros stripped to one decimal
     */
    public BigDecimal points() {
        return Score.points(thousandths());
    }

    /**
     * The contribution as a reason.
     *
     * @return with points and weight
     */
    public Reason reason() {
        return Reason.of(code).with("points", points()).with("of", weight);
    }
}
