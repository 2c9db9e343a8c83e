package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The rates of a group and of a reference, compared. Differences are group minus reference, ratios and odds ratios group
 * over reference. Immutable and thread-safe.
 *
 * <p>Every number is defined for every table, or has a reason for its absence: of a group with nobody in it nothing is
 * said, and a rate of 0 has no ratio that is divided by it.
 */
public final class TwoGroups {

    private final Proportion group;
    private final Proportion reference;
    private final Confidence confidence;

    private TwoGroups(Proportion group, Proportion reference, Confidence confidence) {
        this.group = requireNonNull(group, "group");
        this.reference = requireNonNull(reference, "reference");
        this.confidence = requireNonNull(confidence, "confidence");
    }

    /**
     * Two groups, with intervals of 95 in 100.
     *
     * @param group whose rate is looked at
     * @param reference what it is compared with
     * @return the comparison
     */
    public static TwoGroups of(Proportion group, Proportion reference) {
        return new TwoGroups(group, reference, Confidence.NINETY_FIVE);
    }

    /**
     * The same with other intervals.
     *
     * @param other how often they are to hold
     * @return a new comparison
     */
    public TwoGroups with(Confidence other) {
        return new TwoGroups(group, reference, other);
    }

    /**
     * The group whose rate is looked at.
     *
     * @return its counts
     */
    public Proportion group() {
        return group;
    }

    /**
     * What the group is compared with.
     *
     * @return its counts
     */
    public Proportion reference() {
        return reference;
    }

    /**
     * How often intervals are to hold.
     *
     * @return 95 in 100 unless said otherwise
     */
    public Confidence confidence() {
        return confidence;
    }

    /** Whether there is somebody in both. */
    boolean isComparable() {
        return group.total() > 0 && reference.total() > 0;
    }

    private double groupRate() {
        return (double) group.successes() / group.total();
    }

    private double referenceRate() {
        return (double) reference.successes() / reference.total();
    }

    /**
     * The difference of the rates by Newcombe's method 10.
     *
     * @return from -1 to 1; without a number where a group has nobody
     */
    public Estimate difference() {
        if (!isComparable()) {
            return Estimate.none(Method.NEWCOMBE, Reason.of(GenderReason.EMPTY_GROUP));
        }
        double z = confidence.z();
        Interval one = group.wilsonLimits(z);
        Interval two = reference.wilsonLimits(z);
        double p1 = groupRate();
        double p2 = referenceRate();
        double d = p1 - p2;
        double low = d - Math.hypot(p1 - one.low(), two.high() - p2);
        double high = d + Math.hypot(one.high() - p1, p2 - two.low());
        return Estimate.of(Method.NEWCOMBE, d, new Interval(Math.max(-1, low), Math.min(1, high)));
    }

    /**
     * The ratio of the rates with the interval of Katz. For women over men it is the gender parity index.
     *
     * @return 0 or more; without a number where a group has nobody or the reference's rate is 0, and without an interval
     *     where the group's rate is 0 or both rates are 1
     */
    public Estimate ratio() {
        if (!isComparable()) {
            return Estimate.none(Method.KATZ, Reason.of(GenderReason.EMPTY_GROUP));
        }
        if (reference.successes() == 0) {
            return Estimate.none(Method.KATZ, Reason.of(GenderReason.REFERENCE_ZERO));
        }
        double ratio = groupRate() / referenceRate();
        if (group.successes() == 0) {
            return Estimate.without(Method.KATZ, 0, Reason.of(GenderReason.RATIO_ZERO));
        }
        if (group.failures() == 0 && reference.failures() == 0) {
            return Estimate.without(Method.KATZ, 1, Reason.of(GenderReason.RATIO_CERTAIN));
        }
        double variance =
                1.0 / group.successes() - 1.0 / group.total() + 1.0 / reference.successes() - 1.0 / reference.total();
        return Estimate.of(Method.KATZ, ratio, around(ratio, variance, confidence));
    }

    /**
     * The ratio of the odds with the interval of Woolf.
     *
     * @return 0 or more; without a number where it would be divided by 0, without an interval where it is 0
     */
    public Estimate oddsRatio() {
        if (!isComparable()) {
            return Estimate.none(Method.WOOLF, Reason.of(GenderReason.EMPTY_GROUP));
        }
        double above = (double) group.successes() * reference.failures();
        double below = (double) group.failures() * reference.successes();
        if (below == 0) {
            return Estimate.none(Method.WOOLF, Reason.of(GenderReason.ODDS_NOT_DEFINED));
        }
        if (above == 0) {
            return Estimate.without(Method.WOOLF, 0, Reason.of(GenderReason.ODDS_ZERO));
        }
        double variance = 1.0 / group.successes()
                + 1.0 / group.failures()
                + 1.0 / reference.successes()
                + 1.0 / reference.failures();
        return Estimate.of(Method.WOOLF, above / below, around(above / below, variance, confidence));
    }

    /** An interval that is symmetric in the logarithm. */
    static Interval around(double ratio, double varianceOfLogarithm, Confidence confidence) {
        double reach = Math.exp(confidence.z() * Math.sqrt(varianceOfLogarithm));
        return new Interval(ratio / reach, ratio * reach);
    }

    /**
     * Fisher's exact test, two-sided: the probability of all tables no more likely than this one. Where all, or none,
     * succeeded, only one table is possible and p is 1. Tables as likely as this one count even where rounding makes them
     * differ in the last digits. O(√n) for n persons.
     *
     * @return its p, as R's {@code fisher.test}; none where a group has nobody
     */
    public Significance fisher() {
        return ExactTests.fisher(group, reference);
    }

    /**
     * Boschloo's exact test, which finds more than Fisher's. Two-sided it orders tables by Fisher's two-sided p, as Apache
     * Commons does; SciPy doubles the smaller one-sided p instead and gives another number. O(n·m·log(n + m)) for n and m
     * persons.
     *
     * @param alternative which difference is looked for
     * @return its p; none where a group has nobody, or with more than 1,000 persons
     */
    public Significance boschloo(Alternative alternative) {
        return ExactTests.unconditioned(Method.BOSCHLOO, group, reference, requireNonNull(alternative, "alternative"));
    }

    /**
     * Barnard's exact test by the pooled z statistic. O(n·m) for n and m persons.
     *
     * @param alternative which difference is looked for
     * @return its p; none where a group has nobody, or with more than 1,000 persons
     */
    public Significance barnard(Alternative alternative) {
        return ExactTests.unconditioned(Method.BARNARD, group, reference, requireNonNull(alternative, "alternative"));
    }

    /**
     * The lowest and the highest difference that persons who stated no gender could make, if each of them were of the one
     * or the other group, or of none. It is no interval of confidence: it holds whatever they are, and says nothing of
     * chance.
     *
     * @param undisclosed those who stated none
     * @return the bounds, which meet where nobody is undisclosed; without a number where a group could be without
     *     anybody
     */
    public Optional<Interval> differenceBounds(Proportion undisclosed) {
        requireNonNull(undisclosed, "undisclosed");
        @Nullable Interval one = rateBounds(group, undisclosed);
        @Nullable Interval two = rateBounds(reference, undisclosed);
        return one == null || two == null
                ? Optional.empty()
                : Optional.of(new Interval(one.low() - two.high(), one.high() - two.low()));
    }

    /** All who failed are of the group and nobody else, or all who succeeded. */
    private static @Nullable Interval rateBounds(Proportion of, Proportion undisclosed) {
        if (of.total() == 0) {
            return null;
        }
        double low = (double) of.successes() / (of.total() + undisclosed.failures());
        double high = (double) (of.successes() + undisclosed.successes()) / (of.total() + undisclosed.successes());
        return new Interval(low, high);
    }

    /**
     * The gender parity index where the group is women and the reference men.
     *
     * @return the ratio of the rates, or empty where it is not defined
     */
    public Optional<ParityIndex> parityIndex() {
        OptionalDouble ratio = ratio().value();
        return ratio.isPresent() ? Optional.of(new ParityIndex(ratio.getAsDouble())) : Optional.empty();
    }
}
