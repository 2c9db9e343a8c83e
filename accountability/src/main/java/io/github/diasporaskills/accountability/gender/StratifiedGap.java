package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A group and a reference compared within strata: places, professions, years. Odds ratios are group over reference.
 * Immutable and thread-safe; everything is worked out anew at each call, in O(strata).
 *
 * <p>A stratum where one of the groups has nobody says nothing of a gap within it. It counts in {@link #together()} and in
 * {@link #kitagawa()}, and nowhere else.
 */
public final class StratifiedGap {

    private final List<Stratum> strata;
    private final TwoGroups together;

    private StratifiedGap(List<Stratum> strata, Confidence confidence) {
        this.strata = List.copyOf(strata);
        Proportion group = Proportion.of(0, 0);
        Proportion reference = Proportion.of(0, 0);
        for (Stratum stratum : this.strata) {
            group = group.plus(stratum.group());
            reference = reference.plus(stratum.reference());
        }
        this.together = TwoGroups.of(group, reference).with(confidence);
    }

    /**
     * A comparison within strata, with intervals of 95 in 100.
     *
     * @param strata in any order; none is fine
     * @return the comparison
     * @throws IllegalArgumentException if all persons together are too many for a {@link Proportion}
     */
    public static StratifiedGap of(List<Stratum> strata) {
        return new StratifiedGap(strata, Confidence.NINETY_FIVE);
    }

    /**
     * The same with other intervals.
     *
     * @param confidence how often they are to hold
     * @return a new comparison
     */
    public StratifiedGap with(Confidence confidence) {
        return new StratifiedGap(strata, requireNonNull(confidence, "confidence"));
    }

    /**
     * The strata.
     *
     * @return in the order given
     */
    public List<Stratum> strata() {
        return strata;
    }

    /**
     * Everybody as if there were no strata.
     *
     * @return the comparison of the sums
     */
    public TwoGroups together() {
        return together;
    }

    /**
     * The odds ratio of Mantel and Haenszel with the interval of Robins, Breslow and Greenland, as R's
     * {@code mantelhaen.test}. It means something where the strata have about one odds ratio: see {@link #breslowDay()}.
     *
     * @return 0 or more; without a number where it would be divided by 0, without an interval where it is 0
     */
    public Estimate oddsRatio() {
        OddsSums sums = OddsSums.of(strata);
        Method method = Method.MANTEL_HAENSZEL;
        if (strata.stream().noneMatch(Stratum::isComparable)) {
            return Estimate.none(method, Reason.of(GenderReason.NONE_COMPARABLE));
        }
        if (sums.below() == 0) {
            return Estimate.none(method, Reason.of(GenderReason.ODDS_NOT_DEFINED));
        }
        if (sums.above() == 0) {
            return Estimate.without(method, 0, Reason.of(GenderReason.ODDS_ZERO));
        }
        double ratio = sums.above() / sums.below();
        return Estimate.of(method, ratio, TwoGroups.around(ratio, sums.varianceOfLogarithm(), together.confidence()));
    }

    /**
     * The ratio of rates of Mantel and Haenszel.
     *
     * @return 0 or more, without an interval; without a number where it would be divided by 0
     */
    public Estimate rateRatio() {
        double above = 0;
        double below = 0;
        for (Stratum stratum : strata) {
            if (stratum.isComparable()) {
                double n = stratum.compared();
                above += (double) stratum.group().successes()
                        * stratum.reference().total()
                        / n;
                below += (double) stratum.reference().successes()
                        * stratum.group().total()
                        / n;
            }
        }
        if (strata.stream().noneMatch(Stratum::isComparable)) {
            return Estimate.none(Method.MANTEL_HAENSZEL, Reason.of(GenderReason.NONE_COMPARABLE));
        }
        return below == 0
                ? Estimate.none(Method.MANTEL_HAENSZEL, Reason.of(GenderReason.REFERENCE_ZERO))
                : Estimate.without(Method.MANTEL_HAENSZEL, above / below, Reason.of(GenderReason.NO_INTERVAL));
    }

    /**
     * Whether the groups differ within strata: the test of Cochran, Mantel and Haenszel, without continuity correction.
     *
     * @return chi-squared with one degree of freedom, and p; none where no stratum has both groups and both outcomes
     */
    public Significance cochranMantelHaenszel() {
        return Homogeneity.cochranMantelHaenszel(strata, Method.COCHRAN_MANTEL_HAENSZEL, 0);
    }

    /**
     * The same with the continuity correction of one half; a sum of differences below one half is taken for none.
     *
     * @return chi-squared with one degree of freedom, and p; none where no stratum has both groups and both outcomes
     */
    public Significance cochranMantelHaenszelCorrected() {
        return Homogeneity.cochranMantelHaenszel(strata, Method.COCHRAN_MANTEL_HAENSZEL_CORRECTED, 0.5);
    }

    /**
     * Whether the strata have one odds ratio: the test of Breslow and Day. A small p says that they differ, and that one
     * odds ratio for all misleads; a large one does not say that they are alike, least of all with few persons.
     *
     * @return chi-squared, degrees of freedom and p; none with fewer than two strata that have both groups and both
     *     outcomes, or where {@link #oddsRatio()} is 0 or not defined
     */
    public Significance breslowDay() {
        return Homogeneity.breslowDay(strata, oddsRatio(), Method.BRESLOW_DAY);
    }

    /**
     * The test of Breslow and Day with the correction of Tarone.
     *
     * @return as {@link #breslowDay()}
     */
    public Significance tarone() {
        return Homogeneity.breslowDay(strata, oddsRatio(), Method.TARONE);
    }

    /**
     * The rates if both groups were spread over the strata as all persons are.
     *
     * @return the rates and what was left out
     */
    public Standardised standardised() {
        return Standardised.of(strata);
    }

    /**
     * The gap split into what comes from the groups being in different strata and what from different rates within them.
     * In a stratum where only one of the groups is, the other is taken to have its rate, so that all of it is
     * composition. The parts are summed up in exact arithmetic, which takes time in the square of very many strata.
     *
     * @return the parts, or empty where no stratum has both groups: {@link #whyUndivided()}
     */
    public Optional<Kitagawa> kitagawa() {
        return whyUndivided().isEmpty() ? Optional.of(Kitagawa.of(strata, together)) : Optional.empty();
    }

    /**
     * Why the gap is not split.
     *
     * @return the reason, or empty where it is
     */
    public Optional<Reason> whyUndivided() {
        if (!together.isComparable()) {
            return Optional.of(Reason.of(GenderReason.EMPTY_GROUP));
        }
        return strata.stream().anyMatch(Stratum::isComparable)
                ? Optional.empty()
                : Optional.of(Reason.of(GenderReason.NONE_COMPARABLE));
    }

    /**
     * Whether the gap over all and the gap within strata go opposite ways.
     *
     * @return the check, for strata of {@value SimpsonCheck#LEAST_PERSONS} persons or more
     */
    public SimpsonCheck simpson() {
        return SimpsonCheck.of(this, SimpsonCheck.LEAST_PERSONS);
    }

    /**
     * The same, looking at smaller or only at larger strata one by one.
     *
     * @param leastPersons a stratum with fewer persons of both groups is too small to have a direction; 2 or more
     * @return the check
     * @throws IllegalArgumentException if fewer than 2 are asked for
     */
    public SimpsonCheck simpson(int leastPersons) {
        return SimpsonCheck.of(this, leastPersons);
    }

    /** The direction of the gap within strata by the sums of Mantel and Haenszel: -1, 0 or 1. */
    int directionWithin() {
        OddsSums sums = OddsSums.of(strata);
        return SimpsonCheck.direction(sums.above() - sums.below(), sums.above() + sums.below());
    }

    /**
     * How many strata there are.
     *
     * @return for example {@code StratifiedGap[2 strata]}
     */
    @Override
    public String toString() {
        return "StratifiedGap[" + strata.size() + " strata]";
    }
}
