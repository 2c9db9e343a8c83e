package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How long each of a group waited, or took to answer, and how many have no end yet. Immutable and thread-safe.
 *
 * <p>Those without an end are in no number: the true times are longer than those shown, and they are to be said beside.
 */
public final class Times {

    private final double[] sorted;
    private final long open;

    private Times(double[] sorted, long open) {
        this.sorted = sorted;
        this.open = open;
    }

    /**
     * Times that have ended.
     *
     * @param values in any order, all in one unit, each finite and 0 or more
     * @return the times
     * @throws IllegalArgumentException if a value is negative or not finite
     */
    public static Times of(Collection<? extends Number> values) {
        double[] sorted = requireNonNull(values, "values").stream()
                .mapToDouble(Number::doubleValue)
                .sorted()
                .toArray();
        for (double value : sorted) {
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("A time is a finite number of 0 or more; found " + value);
            }
        }
        return new Times(sorted, 0);
    }

    /**
     * These times, and some that have no end yet.
     *
     * @param stillOpen how many, 0 or more
     * @return new times
     * @throws IllegalArgumentException if the number is negative
     */
    public Times withOpen(long stillOpen) {
        if (stillOpen < 0) {
            throw new IllegalArgumentException("A number of open cases is 0 or more; found " + stillOpen);
        }
        return new Times(sorted, stillOpen);
    }

    /**
     * How many times have ended.
     *
     * @return 0 or more
     */
    public int count() {
        return sorted.length;
    }

    /**
     * How many have no end yet.
     *
     * @return 0 or more
     */
    public long open() {
        return open;
    }

    double[] values() {
        return sorted.clone();
    }

    /**
     * The median, with the narrowest interval between the k-th value from below and the k-th from above that holds it at
     * least as often as asked, whatever the distribution, as SciPy's {@code quantile_test}.
     *
     * @param confidence how often it is to hold at least
     * @return the median; without a number where there is no time, without an interval where there are too few: for 95 in
     *     100 fewer than 6
     */
    public Estimate median(Confidence confidence) {
        int n = sorted.length;
        double tail = requireNonNull(confidence, "confidence").alpha() / 2;
        if (n == 0) {
            return Estimate.none(Method.MEDIAN, Reason.of(GenderReason.NO_TIMES));
        }
        double median = n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] / 2 + sorted[n / 2] / 2;
        int from = leftOut(n, tail);
        return from == 0
                ? Estimate.without(
                        Method.MEDIAN,
                        median,
                        Reason.of(GenderReason.TOO_FEW_TIMES).with("least", least(tail)))
                : Estimate.of(Method.MEDIAN, median, new Interval(sorted[from - 1], sorted[n - from]));
    }

    /** The largest k for which fewer than k values lie below the median as seldom as the tail says; 0 if there is none. */
    private static int leftOut(int n, double tail) {
        BinomialDistribution below = BinomialDistribution.of(n, 0.5);
        int k = Math.max(0, below.inverseCumulativeProbability(tail) - 1);
        while (below.cumulativeProbability(k) <= tail) {
            k++;
        }
        while (k > 0 && below.cumulativeProbability(k - 1) > tail) {
            k--;
        }
        return k;
    }

    /** How many values an interval needs. */
    private static int least(double tail) {
        int n = 1;
        for (double rare = 0.5; rare > tail; rare /= 2) {
            n++;
        }
        return n;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Times t && Arrays.equals(sorted, t.sorted) && open == t.open;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sorted) + Long.hashCode(open);
    }

    /**
     * Without the values: of a few persons they tell who it was.
     *
     * @return {@code Times}
     */
    @Override
    public String toString() {
        return "Times";
    }
}
