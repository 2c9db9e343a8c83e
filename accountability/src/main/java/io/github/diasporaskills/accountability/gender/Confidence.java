package io.github.diasporaskills.accountability.gender;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often intervals are to hold what they estimate. Immutable and thread-safe.
 *
 * @param level more than 0.5 and less than 1; 0.95 means that of many such intervals 95 in 100 hold the true value
 */
public record Confidence(double level) {

    /** The usual 95 in 100. */
    public static final Confidence NINETY_FIVE = new Confidence(0.95);

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it is not between 0.5 and 1
     */
    public Confidence {
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException(
                    "A level of confidence is more than 0.5 and less than 1; found " + level + ". Maybe 0.95");
        }
    }

    /**
     * What is left on both sides together.
     *
     * @return for 95 in 100, 0.05
     */
    public double alpha() {
        return 1 - level;
    }

    /**
     * The two-sided quantile of the standard normal distribution.
     *
     * @return for 95 in 100, 1.959964
     */
    public double z() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha() / 2);
    }
}
