package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.ActualValue;
import io.github.diasporaskills.accountability.indicator.Amount;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReason;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.IndicatorResult;
import io.github.diasporaskills.accountability.indicator.PeriodValue;
import io.github.diasporaskills.accountability.publication.protection.CountSpan;
import io.github.diasporaskills.accountability.publication.protection.KeyedRounding;
import io.github.diasporaskills.accountability.publication.protection.ProtectionPolicy;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.publication.protection.RoundedFamily;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One report on its way through a guard that rounds: every number of people is drawn by its cell, and the tables on one
 * population are attacked together with what was released before.
 */
final class RoundedPublishing {

    /** Dimensions that are parts of one another. */
    private static final Set<String> PARTS =
            Set.of(Dimension.HOST.id(), Dimension.HOST_REGION.id(), Dimension.REGION_GROUP.id());

    private final IndicatorReport report;
    private final List<SummarySection> sections;
    private final ReleaseHistory before;
    private final ProtectionPolicy policy;
    private final KeyedRounding rounding;
    private final boolean showsEvidence;
    private final List<GuardedTable> tables;
    private final Map<Total, Release> totals = new LinkedHashMap<>();
    private final Map<GuardedTable, Release> released = new HashMap<>();
    private final Set<GuardedTable> byParts = new HashSet<>();

    /** One total. */
    private record Total(String population, Release.Series series, CountSpan span) {}

    RoundedPublishing(
            IndicatorReport report,
            List<SummarySection> sections,
            ReleaseHistory before,
            ProtectionPolicy policy,
            KeyedRounding rounding,
            boolean showsEvidence) {
        this.report = report;
        this.sections = sections;
        this.before = before;
        this.policy = policy;
        this.rounding = rounding;
        this.showsEvidence = showsEvidence;
        this.tables = GuardedTable.of(report, sections);
    }

    PublicationRelease run() {
        List<Release> known = knownBefore();
        roundTotals();
        leaveOutParts(known);
        tables.stream()
                .filter(table -> !table.isEmpty() && !byParts.contains(table))
                .forEach(table -> {
                    Release draft = table.draft();
                    released.put(table, draft.shown(rounding.roundEach(draft.population(), draft.table())));
                });
        protect(known);
        Iterator<GuardedTable> next = tables.iterator();
        List<PublishedIndicator> indicators = new ArrayList<>();
        for (IndicatorResult result : report.results()) {
            indicators.add(publish(result, next));
        }
        List<PublishedSection> published = new ArrayList<>();
        for (SummarySection section : sections) {
            published.add(publish(section, next));
        }
        Publication publication = new Publication(
                report.programme(),
                report.period(),
                policy.threshold(),
                rounding.multiple(),
                showsEvidence,
                about(PublicationReason.PROMISE_ROUNDED),
                List.of(
                        about(PublicationReason.ROUNDED_CLOSER),
                        Reason.of(PublicationReason.ROUNDED_LEFT_OUT),
                        Reason.of(PublicationReason.ROUNDED_LIMITS)),
                indicators,
                published,
                report.notes());
        List<Release> out = new ArrayList<>(totals.values());
        tables.stream().filter(released::containsKey).forEach(table -> out.add(released.get(table)));
        return new PublicationRelease(publication, before.plusNew(out));
    }

    private Reason about(PublicationReason code) {
        return Reason.of(code)
                .with("multiple", rounding.multiple())
                .with("within", rounding.multiple() - 1L)
                .with("largest", policy.threshold() - 1L);
    }

    /** What was released of the programme, which was rounded as well, by the same key. */
    private List<Release> knownBefore() {
        List<Release> known = Publishing.before(report, before);
        Optional<LocalDate> other = known.stream()
                .filter(release -> release.shown()
                        .filter(shown -> shown.roundedTo() == rounding.multiple()
                                && shown.drawnBy().equals(Optional.of(rounding.name())))
                        .isEmpty())
                .map(release -> release.span().until())
                .max(Comparator.naturalOrder());
        if (other.isPresent()) {
            throw new PublicationRefusedException(
                    "Earlier reports on the programme were not rounded to this multiple by this key. Maybe publish as"
                            + " before",
                    about(PublicationReason.NOT_ROUNDED_BEFORE).with("last", other.get()));
        }
        return known;
    }

    /**
     * Which host is in which region is no secret, and unknown here, so that a region cannot be held against its hosts:
     * of these dimensions a population is split by what it was split by before, or else by what its first table is.
     */
    private void leaveOutParts(List<Release> known) {
        Map<String, Set<String>> chosen = new HashMap<>();
        known.stream()
                .filter(release ->
                        release.shown().filter(shown -> !isTotalOnly(shown)).isPresent())
                .forEach(release -> choose(chosen, release.population(), Publishing.names(release)));
        for (GuardedTable table : tables) {
            if (!table.isEmpty() && !choose(chosen, table.population(), Publishing.ids(table))) {
                byParts.add(table);
            }
        }
    }

    /** Whether a table may be shown that is split so; the first one by such dimensions chooses them. */
    private static boolean choose(Map<String, Set<String>> chosen, String population, Set<String> dimensions) {
        Set<String> parts = new HashSet<>(dimensions);
        parts.retainAll(PARTS);
        return parts.isEmpty()
                || requireNonNull(chosen.computeIfAbsent(population, of -> parts))
                        .containsAll(parts);
    }

    private void roundTotals() {
        for (IndicatorResult result : report.results()) {
            if (isOfPeople(result)) {
                result.value().filter(RoundedPublishing::isNumber).ifPresent(value -> {
                    round(total(result), value.count().number());
                    result.inPeriod().ifPresent(period -> {
                        round(totalAdded(result), period.added().number());
                        period.active().ifPresent(active -> round(totalActive(result), active.number()));
                    });
                });
            }
        }
        tables.forEach(table -> round(total(table), table.split().total()));
        Publishing.stated(sections).stream()
                .filter(stated -> stated.groups().isEmpty() && isOfPeople(stated))
                .forEach(stated -> round(total(stated), stated.number()));
    }

    /** A bound that was reported is no count: it is rounded to one that holds as well. */
    private static boolean isNumber(ActualValue value) {
        return value.count().isExact() || value.count().bound() == ReportedCount.Bound.ABOUT;
    }

    private void round(Total total, long number) {
        Release draft = Totals.draft(total.population(), total.series(), total.span(), number);
        List<String> at = List.of(TableDimension.TOTAL);
        long rounded =
                rounding.roundEach(total.population(), draft.table()).count(at).orElseThrow();
        totals.putIfAbsent(
                total,
                draft.shown(SafeTable.drawn(
                        draft.table().dimensions(), Map.of(at, rounded), rounding.multiple(), rounding.name())));
    }

    private long rounded(Total total) {
        return requireNonNull(totals.get(total))
                .shown()
                .orElseThrow()
                .count(List.of(TableDimension.TOTAL))
                .orElseThrow();
    }

    private Total total(IndicatorResult result) {
        return new Total(
                population(result.population()), Totals.series(result), CountSpan.upTo(Totals.day(result, report)));
    }

    private Total totalAdded(IndicatorResult result) {
        LocalDate first = report.period().first();
        return new Total(
                population(result.population()),
                Totals.series(result),
                CountSpan.after(first.minusDays(1), report.period().last()));
    }

    private Total totalActive(IndicatorResult result) {
        return new Total(
                population(result.population()),
                Totals.seriesActive(result, report),
                CountSpan.upTo(report.period().last()));
    }

    private static Total total(GuardedTable table) {
        return new Total(table.population(), table.series(), CountSpan.upTo(table.until()));
    }

    private Total total(StatedCount stated) {
        return new Total(
                population(stated.population()),
                stated.series(),
                CountSpan.upTo(report.period().last()));
    }

    private String population(String name) {
        return GuardedTable.population(report.programme().id().value(), name);
    }

    private boolean isOfPeople(IndicatorResult result) {
        return isOfPeople(population(result.population()), Totals.series(result));
    }

    private boolean isOfPeople(StatedCount stated) {
        return isOfPeople(population(stated.population()), stated.series());
    }

    /** Whether people are counted, or things that a table splits, since the guard protects every table. */
    private boolean isOfPeople(String population, Release.Series series) {
        return Totals.countsPeople(series.unit())
                || tables.stream()
                        .anyMatch(table -> table.population().equals(population)
                                && table.series().equals(series));
    }

    private void protect(List<Release> known) {
        Map<String, List<GuardedTable>> populations = new LinkedHashMap<>();
        totals.keySet().forEach(total -> populations.computeIfAbsent(total.population(), of -> new ArrayList<>()));
        tables.stream()
                .filter(released::containsKey)
                .forEach(table ->
                        requireNonNull(populations.get(table.population())).add(table));
        populations.forEach((population, of) -> {
            List<Release> now = new ArrayList<>();
            of.forEach(table -> now.add(requireNonNull(released.get(table))));
            totals.forEach((total, release) -> {
                if (total.population().equals(population)) {
                    now.add(release);
                }
            });
            List<SafeTable> shown = RoundedFamily.of(
                            known.stream()
                                    .filter(release -> release.population().equals(population))
                                    .toList(),
                            now)
                    .protect(policy, Publishing.SEED)
                    .orElseThrow(() -> new PublicationRefusedException(
                            "Beside earlier reports rounded totals would tell a small count, so nothing is published."
                                    + " Maybe hide small counts, in a history of its own",
                            about(PublicationReason.ROUNDED_TOTALS_TELL)));
            for (int i = 0; i < of.size(); i++) {
                released.put(of.get(i), now.get(i).shown(shown.get(i)));
            }
        });
    }

    private PublishedIndicator publish(IndicatorResult result, Iterator<GuardedTable> next) {
        List<PublishedTable> single = new ArrayList<>();
        List<PublishedCrossTable> crossed = new ArrayList<>();
        publish(result.tables().size(), next, single, crossed);
        boolean people = isOfPeople(result);
        return new PublishedIndicator(
                result,
                people
                        ? result.value().map(value -> rounded(result, value)).orElse(null)
                        : result.value().orElse(null),
                people
                        ? result.value()
                                .filter(RoundedPublishing::isNumber)
                                .flatMap(value -> result.inPeriod().map(period -> rounded(result, period)))
                                .orElse(null)
                        : result.inPeriod().orElse(null),
                people ? rounding.multiple() : 1,
                showsEvidence,
                single,
                crossed,
                result.notes().stream().filter(note -> !tellsNumber(note)).toList());
    }

    /** Whether a note tells a number of people. */
    private static boolean tellsNumber(Reason note) {
        return Publishing.tellsOtherTotal(note)
                || note.is(IndicatorReason.CELLS_DO_NOT_ADD_UP)
                || note.is(IndicatorReason.BOUND_ONLY)
                || note.is(IndicatorReason.BOUND_NOT_SPLIT);
    }

    private ActualValue rounded(IndicatorResult result, ActualValue value) {
        ReportedCount count = value.count();
        long number = count.number();
        long multiple = rounding.multiple();
        long shown = switch (count.bound()) {
            case EXACTLY, ABOUT -> rounded(total(result));
            case MORE_THAN, AT_LEAST -> number - number % multiple;
            case LESS_THAN, AT_MOST -> Math.floorDiv(number + multiple - 1, multiple) * multiple;
        };
        return new ActualValue(
                value.unit(), new ReportedCount(count.bound(), shown, count.unit()), value.asOf(), value.origin());
    }

    private PeriodValue rounded(IndicatorResult result, PeriodValue period) {
        PeriodValue added = PeriodValue.of(Amount.of(period.added().unit(), rounded(totalAdded(result))));
        return period.active()
                .map(active -> added.withActive(Amount.of(active.unit(), rounded(totalActive(result)))))
                .orElse(added);
    }

    private PublishedSection publish(SummarySection section, Iterator<GuardedTable> next) {
        List<PublishedTable> single = new ArrayList<>();
        List<PublishedCrossTable> crossed = new ArrayList<>();
        publish(section.tables().size(), next, single, crossed);
        List<Reason> withheld = new ArrayList<>();
        List<PublishedSection.Figure> figures = new ArrayList<>();
        for (SummarySection.Figure figure : section.figures()) {
            OptionalLong number = number(figure);
            if (number.isPresent()) {
                figures.add(new PublishedSection.Figure(figure.label(), number.getAsLong()));
            } else {
                withheld.add(Reason.of(PublicationReason.FIGURE_NOT_ROUNDED).with("label", figure.label()));
            }
        }
        List<String> paragraphs = section.paragraphs().stream()
                .filter(paragraph -> paragraph.made().stream().noneMatch(this::isOfPeople))
                .map(SummarySection.Paragraph::words)
                .toList();
        int silent = section.paragraphs().size() - paragraphs.size();
        if (silent > 0) {
            withheld.add(Reason.of(PublicationReason.SENTENCES_NOT_ROUNDED).with("count", silent));
        }
        return new PublishedSection(section.title(), paragraphs, figures, withheld, single, crossed);
    }

    /** What may stand there: a number that counts nobody, or the rounded count that it is. */
    private OptionalLong number(SummarySection.Figure figure) {
        if (figure.made().stream().noneMatch(this::isOfPeople)) {
            return OptionalLong.of(figure.number());
        }
        if (figure.made().size() > 1 || figure.made().get(0).number() != figure.number()) {
            return OptionalLong.empty();
        }
        StatedCount stated = figure.made().get(0);
        if (stated.groups().isEmpty()) {
            return OptionalLong.of(rounded(total(stated)));
        }
        GuardedTable table = tables.stream()
                .filter(each -> each.has(stated, report))
                .findFirst()
                .orElseThrow(() -> GuardedTable.noneHas(stated));
        return shown(table).map(shown -> table.shown(stated, shown)).orElse(OptionalLong.empty());
    }

    private void publish(
            int count, Iterator<GuardedTable> next, List<PublishedTable> single, List<PublishedCrossTable> crossed) {
        for (int i = 0; i < count; i++) {
            GuardedTable table = next.next();
            Optional<SafeTable> safe = shown(table);
            @Nullable Reason why = why(table);
            long total = rounded(total(table));
            if (table.isCrossed()) {
                crossed.add(table.publishedCrossed(total, safe, why));
            } else {
                single.add(table.published(total, safe, false, why));
            }
        }
    }

    private Optional<SafeTable> shown(GuardedTable table) {
        return Optional.ofNullable(released.get(table)).flatMap(Release::shown);
    }

    /** Why a table shows its total only. */
    private @Nullable Reason why(GuardedTable table) {
        if (byParts.contains(table)) {
            return Reason.of(PublicationReason.ROUNDED_PARTS);
        }
        return shown(table).filter(RoundedPublishing::isTotalOnly).isPresent()
                ? Reason.of(PublicationReason.ROUNDED_TELLS).with("threshold", policy.threshold())
                : null;
    }

    private static boolean isTotalOnly(SafeTable shown) {
        return shown.count(0).isEmpty();
    }
}
