package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * The share of one gender among persons of whom some may not have stated theirs. Nothing is imputed: the share is given of
 * those who stated one, of all, and between the bounds that hold whatever the others are (Manski 1989). Immutable and
 * thread-safe.
 */
public final class GenderShare {

    /** With a larger part undisclosed the bounds are to be shown. */
    public static final double BOUNDS_FROM = 0.05;

    private final Gender gender;
    private final Proportion known;
    private final long undisclosed;
    private final Confidence confidence;

    private GenderShare(Gender gender, Proportion known, long undisclosed, Confidence confidence) {
        this.gender = gender;
        this.known = known;
        this.undisclosed = undisclosed;
        this.confidence = confidence;
    }

    /**
     * The share of a gender, with an interval of 95 in 100.
     *
     * @param gender whose share; one that can be stated
     * @param heads how many persons of each gender, those who stated none included
     * @return the share
     * @throws IllegalArgumentException if the gender is none that can be stated, or a number is negative or too large
     */
    public static GenderShare of(Gender gender, Map<Gender, Long> heads) {
        if (!requireNonNull(gender, "gender").isStated()) {
            throw new IllegalArgumentException("A share is that of a stated gender; found " + gender);
        }
        long of = 0;
        long stated = 0;
        long undisclosed = 0;
        for (Map.Entry<Gender, Long> each : requireNonNull(heads, "heads").entrySet()) {
            long n = each.getValue();
            if (n < 0 || n > Proportion.MOST) {
                throw new IllegalArgumentException("A number of persons is from 0 to " + Proportion.MOST);
            }
            of += each.getKey() == gender ? n : 0;
            stated += each.getKey().isStated() ? n : 0;
            undisclosed += each.getKey().isStated() ? 0 : n;
        }
        return new GenderShare(gender, Proportion.of(of, stated), undisclosed, Confidence.NINETY_FIVE);
    }

    /**
     * The same with another interval.
     *
     * @param other how often it is to hold
     * @return a new share
     */
    public GenderShare with(Confidence other) {
        return new GenderShare(gender, known, undisclosed, requireNonNull(other, "other"));
    }

    /**
     * Those of the gender among all who stated one.
     *
     * @return the counts
     */
    public Proportion known() {
        return known;
    }

    /**
     * How many stated no gender: they declined, or were not asked.
     *
     * @return 0 or more
     */
    public long undisclosed() {
        return undisclosed;
    }

    /** Everybody. */
    private long all() {
        return known.total() + undisclosed;
    }

    /**
     * The share among all who stated a gender, with its Wilson interval.
     *
     * @return from 0 to 1; without a number where nobody stated one
     */
    public Estimate ofKnown() {
        return known.wilson(confidence);
    }

    /**
     * The share among all persons: the least that it can be.
     *
     * @return from 0 to 1, or empty where there is nobody
     */
    public OptionalDouble ofAll() {
        return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) known.successes() / all());
    }

    /**
     * From the share if nobody undisclosed were of the gender to the share if all of them were. It holds whatever they
     * are, and says nothing of chance.
     *
     * @return the bounds, or empty where there is nobody
     */
    public Optional<Interval> bounds() {
        return all() == 0
                ? Optional.empty()
                : Optional.of(new Interval(
                        (double) known.successes() / all(), (double) (known.successes() + undisclosed) / all()));
    }

    /**
     * How many of all stated a gender: an indicator of its own.
     *
     * @return from 0 to 1, or empty where there is nobody
     */
    public OptionalDouble coverage() {
        return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) known.total() / all());
    }

    /**
     * Whether so many are undisclosed that the bounds are to be shown.
     *
     * @return true above 5 in 100
     */
    public boolean needsBounds() {
        return undisclosed > BOUNDS_FROM * all();
    }

    /**
     * The share in plain words.
     *
     * @return sentences in order, worded by {@link GenderWording}
     */
    public List<Reason> reading() {
        List<Reason> reading = new ArrayList<>();
        if (all() == 0) {
            reading.add(Reason.of(GenderReason.NOBODY));
            return reading;
        }
        if (known.total() == 0) {
            reading.add(Reason.of(GenderReason.ALL_UNDISCLOSED).with("persons", undisclosed));
        } else {
            Interval interval = ofKnown().interval().orElseThrow();
            DoubleFunction<BigDecimal> percent = Figures.percents(interval);
            reading.add(Reason.of(GenderReason.SHARE)
                    .with("group", gender)
                    .with("heads", known.successes())
                    .with("stated", known.total())
                    .with("percent", percent.apply(ofKnown().value().orElseThrow()))
                    .with("level", Figures.level(confidence))
                    .with("low", percent.apply(interval.low()))
                    .with("high", percent.apply(interval.high())));
        }
        if (undisclosed > 0) {
            Interval bounds = bounds().orElseThrow();
            DoubleFunction<BigDecimal> percent = Figures.percents(bounds);
            reading.add(Reason.of(GenderReason.SHARE_BOUNDS)
                    .with("undisclosed", undisclosed)
                    .with("all", all())
                    .with("low", percent.apply(bounds.low()))
                    .with("high", percent.apply(bounds.high())));
        }
        return reading;
    }

    /**
     * Whose share, without counts.
     *
     * @return for example {@code GenderShare[WOMAN]}
     */
    @Override
    public String toString() {
        return "GenderShare[" + gender + "]";
    }
}
