package io.github.diasporaskills.accountability.publication;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Results as they may be seen by anybody, unless it {@linkplain #isInternal() is internal}. What the guard withheld is
 * not in here, so nothing made from a publication, whether table, chart, percentage or sentence, can show it. Only a
 * {@link PublicationGuard} makes one. Immutable and thread-safe.
 */
public final class Publication {

    private final Programme programme;
    private final ReportingPeriod period;
    private final int threshold;
    private final int roundedTo;
    private final boolean internal;
    private final Reason promise;
    private final List<Reason> conditions;
    private final List<PublishedIndicator> indicators;
    private final List<PublishedSection> sections;
    private final List<Reason> notes;

    Publication(
            Programme programme,
            ReportingPeriod period,
            int threshold,
            int roundedTo,
            boolean internal,
            Reason promise,
            List<Reason> conditions,
            List<PublishedIndicator> indicators,
            List<PublishedSection> sections,
            List<Reason> notes) {
        this.programme = programme;
        this.period = period;
        this.threshold = threshold;
        this.roundedTo = roundedTo;
        this.internal = internal;
        this.promise = promise;
        this.conditions = List.copyOf(conditions);
        this.indicators = List.copyOf(indicators);
        this.sections = List.copyOf(sections);
        this.notes = List.copyOf(notes);
    }

    /**
     * The programme reported on.
     *
     * @return the programme
     */
    public Programme programme() {
        return programme;
    }

    /**
     * The days the results are about.
     *
     * @return the period, whose last day is the as-of date
     */
    public ReportingPeriod period() {
        return period;
    }

    /**
     * The smallest group that is shown, but for groups of nobody; of rounded numbers the smallest count that may be told
     * to the number.
     *
     * @return 3 or more
     */
    public int threshold() {
        return threshold;
    }

    /**
     * What numbers of people are rounded up or down to a multiple of, so that nothing may be added that is made of exact
     * numbers.
     *
     * @return 1 if they are exact; else they were {@linkplain PublicationGuard#rounding rounded by a key}
     */
    public int roundedTo() {
        return roundedTo;
    }

    /**
     * Whether numbers of people are rounded.
     *
     * @return true if made by a guard {@linkplain PublicationGuard#rounding rounding by a key}
     */
    public boolean isRounded() {
        return roundedTo > 1;
    }

    /**
     * Whether totals of people are withheld too where they are small, so that nothing may be added from which such a
     * total could be worked out.
     *
     * @return true if it was made by a guard {@linkplain PublicationGuard#hidingSmallTotals() hiding small totals}
     */
    public boolean hidesSmallTotals() {
        return promise.is(PublicationReason.PROMISE_WITH_TOTALS)
                || promise.is(PublicationReason.PROMISE_OVER_TIME_WITH_TOTALS);
    }

    /**
     * Whether it shows texts as they were typed, which may name somebody, and so must stay inside the programme.
     *
     * @return true if made by a guard {@linkplain PublicationGuard#showingEvidence() showing evidence}
     */
    public boolean isInternal() {
        return internal;
    }

    /**
     * What the protection promises. It belongs, with its {@link #conditions()}, into everything made from this.
     *
     * @return a coded sentence
     */
    public Reason promise() {
        return promise;
    }

    /**
     * Of how many groups less is promised, of what else and to whom the promise holds, and what it does not cover.
     *
     * @return coded remarks, in order
     */
    public List<Reason> conditions() {
        return conditions;
    }

    /**
     * The indicators.
     *
     * @return in the order of the results tree
     */
    public List<PublishedIndicator> indicators() {
        return indicators;
    }

    /**
     * One indicator.
     *
     * @param code for example {@code 1.3.a}
     * @return the indicator, or empty if there is none
     */
    public Optional<PublishedIndicator> indicator(String code) {
        return indicators.stream()
                .filter(i -> i.indicator().code().equals(code))
                .findFirst();
    }

    /**
     * Whether the days of the period are to be told apart. A period that holds everything adds what the cumulative
     * values say already.
     *
     * @return true if an indicator has a value of the period other than its cumulative one
     */
    public boolean tellsPeriod() {
        return indicators.stream()
                .anyMatch(i -> i.inPeriod()
                        .filter(p -> i.value()
                                .filter(v -> v.count().number() != p.added().number())
                                .isPresent())
                        .isPresent());
    }

    /**
     * What the application added.
     *
     * @return sections in order
     */
    public List<PublishedSection> sections() {
        return sections;
    }

    /**
     * Every dimension by which at least one indicator was to be split.
     *
     * @return in order of first use, one for each id
     */
    public List<Dimension> dimensions() {
        Map<String, Dimension> found = new LinkedHashMap<>();
        indicators.forEach(
                i -> i.tables().forEach(t -> found.putIfAbsent(t.dimension().id(), t.dimension())));
        return new ArrayList<>(found.values());
    }

    /**
     * Every crossing of dimensions by which at least one indicator was to be split.
     *
     * @return in order of first use, one for each list of ids
     */
    public List<List<Dimension>> crossings() {
        Map<String, List<Dimension>> found = new LinkedHashMap<>();
        indicators.forEach(i ->
                i.crossTables().forEach(t -> found.putIfAbsent(Dimension.names(t.dimensions()), t.dimensions())));
        return List.copyOf(found.values());
    }

    /**
     * Remarks on the numbers that belong to no single indicator.
     *
     * @return coded remarks, in order
     */
    public List<Reason> notes() {
        return notes;
    }

    /**
     * Whether everything that another publication shows of values and tables is shown here, too: what is added to a
     * report may lead the guard to hide what it showed without it.
     *
     * @param other of the same indicators and sections in the same order; here there may be further tables after those
     *     of a section
     * @return true if no number would be lost; false also if indicators, sections or tables are missing here
     */
    public boolean showsNoLessThan(Publication other) {
        return eachOf(other.indicators, indicators, (less, more) -> more.showsNoLessThan(less))
                && eachOf(other.sections, sections, (less, more) -> more.showsNoLessThan(less));
    }

    static <T> boolean eachOf(List<T> some, List<T> orMore, BiPredicate<T, T> holds) {
        return some.size() <= orMore.size()
                && IntStream.range(0, some.size()).allMatch(i -> holds.test(some.get(i), orMore.get(i)));
    }

    @Override
    public String toString() {
        return "Publication[" + programme.id() + ", " + period + ", threshold " + threshold + "]";
    }
}
