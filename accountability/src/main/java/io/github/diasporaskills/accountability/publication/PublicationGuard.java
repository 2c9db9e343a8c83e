package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Amount;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.IndicatorResult;
import io.github.diasporaskills.accountability.publication.LinkedTables.Table;
import io.github.diasporaskills.accountability.publication.LinkedTables.Verdict;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a report may be published. Immutable and thread-safe.
 *
 * <p>The rule: only tables by one dimension; a table with a cell from 1 to the threshold less one shows its total
 * only; so does a table whose difference to another one on the same people would show such a group, or which would
 * let a withheld group be worked out. A 0 is shown, as a fact. The total of an indicator is shown even if it is
 * small: it is the programme's result and says of nobody which group he or she belongs to;
 * {@link #hidingSmallTotals()} hides it where being counted at all is sensitive.
 *
 * <p>The promise covers the numbers of one publication. It does not cover earlier publications, what a reader knows
 * already, words that an application writes, and counts of people whom the programme keeps under different population
 * names though they are the same.
 */
public final class PublicationGuard {

    private static final int LEAST_THRESHOLD = 3;

    private final int threshold;
    private final boolean hidesSmallTotals;
    private final boolean showsEvidence;

    private PublicationGuard(int threshold, boolean hidesSmallTotals, boolean showsEvidence) {
        this.threshold = threshold;
        this.hidesSmallTotals = hidesSmallTotals;
        this.showsEvidence = showsEvidence;
    }

    /**
     * A guard that shows no group smaller than the threshold, but for groups of nobody.
     *
     * @param threshold the smallest group shown, 3 or more; 5 and 10 are common
     * @return the guard
     * @throws IllegalArgumentException if the threshold is less than 3: in a group of two each knows the other
     */
    public static PublicationGuard withThreshold(int threshold) {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException(
                    "A threshold is " + LEAST_THRESHOLD + " or more; found " + threshold + ". Maybe 5, the usual one");
        }
        return new PublicationGuard(threshold, false, false);
    }

    /**
     * The same guard, which also withholds totals of people from 1 to the threshold less one.
     *
     * @return a new guard
     */
    public PublicationGuard hidingSmallTotals() {
        return new PublicationGuard(threshold, true, showsEvidence);
    }

    /**
     * The same guard for the programme's own eyes: the evidence of values entered by hand stands in the notes as it
     * was typed, and may name somebody. The numbers are protected as before. What it makes says of itself that it
     * {@linkplain Publication#isInternal() is internal}, and so does every page made from it.
     *
     * @return a new guard
     */
    public PublicationGuard showingEvidence() {
        return new PublicationGuard(threshold, hidesSmallTotals, true);
    }

    /**
     * Takes out of a report what may not be seen.
     *
     * @param report the results
     * @param more what the application adds, protected together with them
     * @return what may be seen
     * @throws PublicationRefusedException if a table crosses dimensions
     */
    public Publication publish(IndicatorReport report, SummarySection... more) {
        requireNonNull(report, "report");
        List<SummarySection> sections = List.of(more);
        Iterator<Verdict> verdicts =
                LinkedTables.judge(linked(report, sections), threshold).iterator();
        List<PublishedIndicator> indicators = new ArrayList<>();
        for (IndicatorResult result : report.results()) {
            indicators.add(publish(result, verdicts));
        }
        List<PublishedSection> published = new ArrayList<>();
        for (SummarySection section : sections) {
            List<PublishedTable> tables = new ArrayList<>();
            for (CountTable table : section.tables()) {
                tables.add(publish(table.title(), table.unit(), table.split(), verdicts.next(), table.labels()));
            }
            published.add(new PublishedSection(section, tables));
        }
        Reason promise = Reason.of(hidesSmallTotals ? PublicationReason.PROMISE_WITH_TOTALS : PublicationReason.PROMISE)
                .with("threshold", threshold)
                .with("largest", threshold - 1L);
        return new Publication(
                report.programme(),
                report.period(),
                threshold,
                showsEvidence,
                promise,
                indicators,
                published,
                report.notes());
    }

    private PublishedIndicator publish(IndicatorResult result, Iterator<Verdict> verdicts) {
        CountingUnit unit = result.indicator().unit();
        List<PublishedTable> tables = new ArrayList<>();
        for (Disaggregation split : result.tables()) {
            tables.add(publish("", unit, split, verdicts.next(), Map.of()));
        }
        boolean hidden = result.value()
                .filter(v -> isTotalHidden(unit, v.count().number()))
                .isPresent();
        List<Reason> notes = hidden ? List.of(withThreshold(PublicationReason.SMALL_TOTAL)) : List.of();
        return new PublishedIndicator(result, !hidden, !hidden && isPeriodShown(result), showsEvidence, tables, notes);
    }

    /** Where small totals are hidden, so are those that a difference to the cumulative value would give. */
    private boolean isPeriodShown(IndicatorResult result) {
        CountingUnit unit = result.indicator().unit();
        long total = result.value().map(v -> v.count().number()).orElse(0L);
        return result.inPeriod()
                .filter(p -> Stream.concat(Stream.of(p.added()), p.active().stream())
                        .map(Amount::number)
                        .noneMatch(n -> isTotalHidden(unit, n) || isTotalHidden(unit, total - n)))
                .isPresent();
    }

    private PublishedTable publish(
            String title, CountingUnit unit, Disaggregation split, Verdict verdict, Map<String, String> labels) {
        Dimension dimension = split.dimensions().get(0);
        if (isTotalHidden(unit, split.total())) {
            Reason reason = withThreshold(PublicationReason.SMALL_TOTAL);
            return new PublishedTable(title, unit, dimension, null, Map.of(), reason, labels);
        }
        @Nullable
        Reason withheld = switch (verdict) {
            case SHOWN -> null;
            case SMALL_CELL -> withThreshold(PublicationReason.SMALL_CELL);
            case SMALL_DIFFERENCE -> withThreshold(PublicationReason.SMALL_DIFFERENCE);
            case GIVES_AWAY_ANOTHER -> withThreshold(PublicationReason.GIVES_AWAY_ANOTHER);
        };
        Map<Category, Long> cells = withheld == null ? cells(split) : Map.of();
        return new PublishedTable(title, unit, dimension, split.total(), cells, withheld, labels);
    }

    private Reason withThreshold(PublicationReason code) {
        return Reason.of(code).with("threshold", threshold);
    }

    private boolean isTotalHidden(CountingUnit unit, long total) {
        return hidesSmallTotals && countsPeople(unit) && LinkedTables.isSmall(total, threshold);
    }

    private static boolean countsPeople(CountingUnit unit) {
        return switch (unit) {
            case DISTINCT_PERSON,
                    ENGAGEMENT,
                    PLANNED_ENGAGEMENT,
                    REPEATER,
                    CASE,
                    REQUEST,
                    REVIEW,
                    REFERRAL,
                    CONSENT,
                    SERVICE,
                    BENEFICIARY,
                    APPLICATION,
                    PARTICIPANT,
                    RELATIONSHIP,
                    COMPLAINT -> true;
            case ORGANISATION, VISIT, ITEM, CAMPAIGN, SESSION, NEED, ACTIVITY, CONTRIBUTION, PROJECT, PARTNERSHIP ->
                false;
        };
    }

    private List<Table> linked(IndicatorReport report, List<SummarySection> sections) {
        List<Table> tables = new ArrayList<>();
        for (IndicatorResult result : report.results()) {
            for (Disaggregation split : result.tables()) {
                tables.add(table(result.population(), result.indicator().unit(), split));
            }
        }
        for (SummarySection section : sections) {
            for (CountTable table : section.tables()) {
                tables.add(table(table.population(), table.unit(), table.split()));
            }
        }
        return tables;
    }

    private static Table table(String population, CountingUnit unit, Disaggregation split) {
        if (split.dimensions().size() > 1) {
            List<String> names = split.dimensions().stream().map(Dimension::id).toList();
            throw new PublicationRefusedException(
                    "Only tables by one dimension are published; found one by " + names
                            + ". Maybe publish one table for each",
                    Reason.of(PublicationReason.SEVERAL_DIMENSIONS).with("dimensions", names));
        }
        return new Table(population, unit, split.dimensions().get(0).id(), cells(split), split.total());
    }

    private static Map<Category, Long> cells(Disaggregation split) {
        Map<Category, Long> cells = new LinkedHashMap<>();
        split.cells().forEach((key, count) -> cells.put(key.get(0), count));
        return cells;
    }
}
