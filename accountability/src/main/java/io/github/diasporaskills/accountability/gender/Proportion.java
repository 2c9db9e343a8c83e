package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * So many of so many. Immutable and thread-safe.
 *
 * @param successes how many of the total, 0 or more
 * @param total of how many, from 0 to {@value #MOST}
 */
public record Proportion(long successes, long total) {

    /** The largest total. */
    public static final long MOST = 1_000_000_000;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if a count is negative, the total is too large or there are more successes
     */
    public Proportion {
        if (successes < 0 || total > MOST || successes > total) {
            throw new IllegalArgumentException("A proportion is n of m with 0 <= n <= m <= " + MOST);
        }
    }

    /**
     * So many of so many.
     *
     * @param successes how many of the total
     * @param total of how many
     * @return the proportion
     * @throws IllegalArgumentException if a count is negative, the total is too large or there are more successes
     */
    public static Proportion of(long successes, long total) {
        return new Proportion(successes, total);
    }

    /**
     * Those that are not among the successes.
     *
     * @return 0 or more
     */
    public long failures() {
        return total - successes;
    }

    /**
     * The share of successes.
     *
     * @return from 0 to 1, or empty where the total is 0
     */
    public OptionalDouble rate() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / total);
    }

    /**
     * Both together.
     *
     * @param other of other persons
     * @return the sums
     * @throws IllegalArgumentException if the total is too large
     */
    public Proportion plus(Proportion other) {
        return new Proportion(successes + other.successes, total + other.total);
    }

    /**
     * The share with its Wilson interval, as {@code binconf} of R's Hmisc and SciPy's {@code proportion_ci("wilson")}.
     *
     * @param confidence how often it is to hold
     * @return the share; without a number where the total is 0
     */
    public Estimate wilson(Confidence confidence) {
        double z = requireNonNull(confidence, "confidence").z();
        return total == 0
                ? nobody(Method.WILSON)
                : Estimate.of(Method.WILSON, (double) successes / total, wilsonLimits(z));
    }

    /** The limits for a total above 0; an end that is 0 or 1 by the formula is so to the last digit. */
    Interval wilsonLimits(double z) {
        double n = total;
        double p = successes / n;
        double z2 = z * z;
        double middle = p + z2 / (2 * n);
        double reach = z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        double scale = 1 + z2 / n;
        double low = successes == 0 ? 0 : Math.max(0, (middle - reach) / scale);
        double high = successes == total ? 1 : Math.min(1, (middle + reach) / scale);
        return new Interval(low, high);
    }

    /**
     * The share with its exact interval, as R's {@code binom.test}.
     *
     * @param confidence how often it is to hold at least
     * @return the share; without a number where the total is 0
     */
    public Estimate clopperPearson(Confidence confidence) {
        double tail = requireNonNull(confidence, "confidence").alpha() / 2;
        if (total == 0) {
            return nobody(Method.CLOPPER_PEARSON);
        }
        double low = successes == 0
                ? 0
                : BetaDistribution.of((double) successes, failures() + 1.0).inverseCumulativeProbability(tail);
        double high = successes == total
                ? 1
                : BetaDistribution.of(successes + 1.0, (double) failures()).inverseSurvivalProbability(tail);
        return Estimate.of(Method.CLOPPER_PEARSON, (double) successes / total, new Interval(low, high));
    }

    /**
     * Without the counts: a small one can point at a person.
     *
     * @return {@code Proportion}
     */
    @Override
    public String toString() {
        return "Proportion";
    }

    private static Estimate nobody(Method method) {
        return Estimate.none(method, Reason.of(GenderReason.NOBODY));
    }
}
