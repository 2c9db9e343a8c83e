package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * How long a group and a reference waited, or took to answer, compared by medians and ranks. Few long waits move neither,
 * and the times need no distribution. Immutable and thread-safe.
 */
public final class TimesGap {

    /** From this many values on, arrangements are no longer counted one by one. */
    private static final int EXACT_BELOW = 50;

    private final String group;
    private final Times groupTimes;
    private final String reference;
    private final Times referenceTimes;
    private final WaitUnit unit;
    private final Confidence confidence;

    private TimesGap(
            String group,
            Times groupTimes,
            String reference,
            Times referenceTimes,
            WaitUnit unit,
            Confidence confidence) {
        this.group = requireNonNull(group, "group");
        this.groupTimes = requireNonNull(groupTimes, "groupTimes");
        this.reference = requireNonNull(reference, "reference");
        this.referenceTimes = requireNonNull(referenceTimes, "referenceTimes");
        this.unit = requireNonNull(unit, "unit");
        this.confidence = requireNonNull(confidence, "confidence");
    }

    /**
     * A group and a reference, with intervals of 95 in 100.
     *
     * @param group the group's name
     * @param groupTimes its times
     * @param reference the reference's name
     * @param referenceTimes its times, in the same unit
     * @param unit the unit of all of them
     * @return the comparison
     */
    public static TimesGap of(String group, Times groupTimes, String reference, Times referenceTimes, WaitUnit unit) {
        return new TimesGap(group, groupTimes, reference, referenceTimes, unit, Confidence.NINETY_FIVE);
    }

    /**
     * The same with other intervals.
     *
     * @param other how often they are to hold
     * @return a new comparison
     */
    public TimesGap with(Confidence other) {
        return new TimesGap(group, groupTimes, reference, referenceTimes, unit, other);
    }

    /**
     * The median of the group.
     *
     * @return with its interval, as {@link Times#median(Confidence)}
     */
    public Estimate groupMedian() {
        return groupTimes.median(confidence);
    }

    /**
     * The median of the reference.
     *
     * @return with its interval, as {@link Times#median(Confidence)}
     */
    public Estimate referenceMedian() {
        return referenceTimes.median(confidence);
    }

    private boolean isComparable() {
        return groupTimes.count() > 0 && referenceTimes.count() > 0;
    }

    /**
     * In how many of all pairs of one of the group and one of the reference the one of the group took longer; equal times
     * count half. O(n log n).
     *
     * @return from 0 to 1, 0.5 where neither tends to be longer; empty where a group has no times
     */
    public OptionalDouble longerShare() {
        return isComparable()
                ? OptionalDouble.of(pairsLonger() / groupTimes.count() / referenceTimes.count())
                : OptionalDouble.empty();
    }

    private double pairsLonger() {
        return MannWhitneyUTest.withDefaults().statistic(groupTimes.values(), referenceTimes.values());
    }

    /**
     * Whether the times of one of both tend to be longer: the two-sided rank test of Mann and Whitney, as SciPy's
     * {@code mannwhitneyu}. Exact with fewer than 50 values on both sides and no ties, else by the normal distribution,
     * corrected for ties and continuity. Where all times are equal, p is 1.
     *
     * @return the number of pairs in which the group took longer, and p; none where a group has no times
     */
    public Significance ranks() {
        if (!isComparable()) {
            return Significance.none(Method.MANN_WHITNEY_NORMAL, Reason.of(GenderReason.NO_TIMES));
        }
        double[] all = Arrays.copyOf(groupTimes.values(), groupTimes.count() + referenceTimes.count());
        System.arraycopy(referenceTimes.values(), 0, all, groupTimes.count(), referenceTimes.count());
        long different = Arrays.stream(all).distinct().count();
        boolean exact =
                different == all.length && groupTimes.count() < EXACT_BELOW && referenceTimes.count() < EXACT_BELOW;
        Method method = exact ? Method.MANN_WHITNEY_EXACT : Method.MANN_WHITNEY_NORMAL;
        if (different == 1 && !exact) {
            return Significance.of(method, pairsLonger(), 0, 1);
        }
        double p = MannWhitneyUTest.withDefaults()
                .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                .with(ContinuityCorrection.ENABLED)
                .test(groupTimes.values(), referenceTimes.values())
                .getPValue();
        return Significance.of(method, pairsLonger(), 0, p);
    }

    /**
     * The comparison in plain words, which claim no more than the times carry.
     *
     * @return sentences in order, worded by {@link GenderWording}
     */
    public List<Reason> reading() {
        List<Reason> reading = new ArrayList<>();
        reading.add(median(group, groupTimes));
        reading.add(median(reference, referenceTimes));
        open(group, groupTimes).ifPresent(reading::add);
        open(reference, referenceTimes).ifPresent(reading::add);
        if (isComparable()) {
            reading.add(Reason.of(GenderReason.LONGER)
                    .with("group", GapReading.name(group))
                    .with("reference", GapReading.name(reference))
                    .with("percent", Figures.percent(longerShare().orElseThrow())));
            reading.add(Figures.p(
                    GenderReason.RANKS, GenderReason.RANKS_BELOW, ranks().p().orElseThrow()));
            reading.add(Reason.of(GenderReason.NO_CAUSE));
        }
        return reading;
    }

    private Reason median(String name, Times times) {
        Estimate median = times.median(confidence);
        if (median.value().isEmpty()) {
            return Reason.of(GenderReason.MEDIAN_NONE).with("group", GapReading.name(name));
        }
        Optional<Interval> interval = median.interval();
        Reason known = Reason.of(interval.isPresent() ? GenderReason.MEDIAN : GenderReason.MEDIAN_ONLY)
                .with("group", GapReading.name(name))
                .with("values", times.count())
                .with("median", Figures.time(median.value().getAsDouble()))
                .with("unit", unit);
        return interval.isEmpty()
                ? known
                : known.with("level", Figures.level(confidence))
                        .with("low", Figures.time(interval.get().low()))
                        .with("high", Figures.time(interval.get().high()));
    }

    private static Optional<Reason> open(String name, Times times) {
        return times.open() == 0
                ? Optional.empty()
                : Optional.of(Reason.of(GenderReason.STILL_WAITING)
                        .with("group", GapReading.name(name))
                        .with("open", times.open()));
    }

    /**
     * The names, without times.
     *
     * @return for example {@code TimesGap[WOMAN, MAN]}
     */
    @Override
    public String toString() {
        return "TimesGap[" + group + ", " + reference + "]";
    }
}
