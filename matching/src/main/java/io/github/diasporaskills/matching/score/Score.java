package io.github.diasporaskills.matching.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * How well a member would fit a need. Immutable and thread-safe.
 *
 * @param contributions of each criterion, in order
 */
public record Score(List<Contribution> contributions) {

    /** Copies the contributions. */
    public Score {
        contributions = List.copyOf(contributions);
    }

    /**
     * The sum in thousandths of a point: the value that plans add up.
     *
     * @return 0 or more
     */
    public long thousandths() {
        return contributions.stream().mapToLong(Contribution::thousandths).sum();
    }

    /**
     * The sum in points.
     *
     * @return one to three decimals
     */
    public BigDecimal points() {
        return points(thousandths());
    }

    /**
     * Thousandths as points.
     *
     * @param thousandths any number
     * @return the points, with one to three decimals
     */
    public static BigDecimal points(long thousandths) {
        BigDecimal points = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return points.scale() < 1 ? points.setScale(1) : points;
    }
}
