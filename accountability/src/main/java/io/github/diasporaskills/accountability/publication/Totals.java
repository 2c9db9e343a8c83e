package io.github.diasporaskills.accountability.publication;

import io.github.diasporaskills.accountability.indicator.Amount;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.IndicatorResult;
import io.github.diasporaskills.accountability.indicator.PeriodValue;
import io.github.diasporaskills.accountability.publication.protection.CountSpan;
import io.github.diasporaskills.accountability.publication.protection.FamilyProtection;
import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.ProtectionPolicy;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import io.github.diasporaskills.accountability.publication.protection.TableFamily;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The totals of a report, also those that figures and sentences state. They are shown, even if they are small, unless
 * the guard hides small totals of people: then also one that grew by a small number since a total shown before, and
 * what the period added if that is small or would tell a total hidden. Of totals of different series only what each is
 * by itself is protected.
 */
final class Totals {

    /** What tables of totals alone are split by, for the history. */
    static final String DIMENSION = "total";

    private static final TableDimension ALL = TableDimension.of(DIMENSION, List.of("ALL"));

    private final IndicatorReport report;
    private final ReleaseHistory before;
    private final ProtectionPolicy policy;
    private final boolean hidesSmall;
    private final Map<Key, Release> drafts = new LinkedHashMap<>();
    private final Set<Key> hidden = new HashSet<>();
    private int closerToInsiders;

    /** One total. */
    private record Key(String population, Release.Series series, LocalDate until) {}

    Totals(
            IndicatorReport report,
            List<GuardedTable> tables,
            List<StatedCount> stated,
            ReleaseHistory before,
            ProtectionPolicy policy,
            boolean hidesSmall) {
        this.report = report;
        this.before = before;
        this.policy = policy;
        this.hidesSmall = hidesSmall;
        for (IndicatorResult result : report.results()) {
            result.value().ifPresent(value -> {
                long total = value.count().number();
                add(key(result), total);
                result.inPeriod().ifPresent(period -> addPeriod(result, period, total));
            });
        }
        tables.forEach(table -> add(key(table), table.split().total()));
        stated.stream().filter(count -> count.groups().isEmpty()).forEach(count -> add(key(count), count.number()));
    }

    private void addPeriod(IndicatorResult result, PeriodValue period, long total) {
        if (period.added().number() <= total) {
            add(keyBefore(result), total - period.added().number());
        }
        period.active().ifPresent(active -> add(keyActive(result), active.number()));
    }

    private void add(Key key, long total) {
        if (countsPeople(key.series().unit())) {
            drafts.putIfAbsent(key, draft(key.population(), key.series(), CountSpan.upTo(key.until()), total));
        }
    }

    /** A total as a table of its own. */
    static Release draft(String population, Release.Series series, CountSpan span, long total) {
        return Release.of(population, span, MarginTable.of(List.of(ALL), Map.of(List.of("ALL"), total)))
                .in(series);
    }

    private Key key(IndicatorResult result) {
        return new Key(population(result), series(result), day(result, report));
    }

    /** Of which day the value of an indicator is. */
    static LocalDate day(IndicatorResult result, IndicatorReport report) {
        return result.value().map(v -> v.asOf()).orElse(report.period().last());
    }

    private static Key key(GuardedTable table) {
        return new Key(table.population(), table.series(), table.until());
    }

    private Key key(StatedCount stated) {
        String programme = report.programme().id().value();
        return new Key(
                GuardedTable.population(programme, stated.population()),
                stated.series(),
                report.period().last());
    }

    /** The total on the day before the period, which the total and what was added tell. */
    private Key keyBefore(IndicatorResult result) {
        return new Key(
                population(result), series(result), report.period().first().minusDays(1));
    }

    private Key keyActive(IndicatorResult result) {
        return new Key(
                population(result),
                seriesActive(result, report),
                report.period().last());
    }

    /** Who was active in the period, among those counted. */
    static Release.Series seriesActive(IndicatorResult result, IndicatorReport report) {
        return new Release.Series(
                result.indicator().code() + " active since " + report.period().first(),
                result.indicator().unit());
    }

    private String population(IndicatorResult result) {
        return GuardedTable.population(report.programme().id().value(), result.population());
    }

    static Release.Series series(IndicatorResult result) {
        return new Release.Series(result.indicator().code(), result.indicator().unit());
    }

    /** Decides which totals are hidden; the answer tells how many small ones are left less open than demanded. */
    int protect() {
        if (!hidesSmall) {
            return 0;
        }
        int limited = 0;
        Map<String, List<Key>> populations = new LinkedHashMap<>();
        drafts.keySet()
                .forEach(key -> populations
                        .computeIfAbsent(key.population(), name -> new ArrayList<>())
                        .add(key));
        for (Map.Entry<String, List<Key>> each : populations.entrySet()) {
            List<Release> open = new ArrayList<>();
            for (Key key : each.getValue()) {
                open.add(drafts.get(key));
            }
            FamilyProtection protection = TableFamily.of(before.family(each.getKey(), Set.of(DIMENSION)), open)
                    .ofTotals()
                    .protect(policy, Publishing.SEED);
            limited += protection.limited();
            closerToInsiders += protection.closerToInsiders();
            for (int i = 0; i < open.size(); i++) {
                if (protection.standings().get(i) != TableFamily.Standing.SHOWN) {
                    hidden.add(each.getValue().get(i));
                }
            }
        }
        return limited;
    }

    /** How many of these an insider can tell more closely than outsiders. */
    int closerToInsiders() {
        return closerToInsiders;
    }

    /** Whether small totals are hidden at all. */
    boolean areHidden() {
        return hidesSmall;
    }

    boolean isHidden(IndicatorResult result) {
        return hidden.contains(key(result));
    }

    boolean isHidden(GuardedTable table) {
        return hidden.contains(key(table));
    }

    boolean isHidden(StatedCount total) {
        return hidden.contains(key(total));
    }

    boolean isPeriodShown(IndicatorResult result) {
        if (result.inPeriod().isEmpty() || hidden.contains(keyBefore(result)) || hidden.contains(keyActive(result))) {
            return false;
        }
        if (!hidesSmall || !countsPeople(result.indicator().unit())) {
            return true;
        }
        PeriodValue period = result.inPeriod().get();
        long total = result.value().map(v -> v.count().number()).orElse(0L);
        return Stream.concat(Stream.of(period.added()), period.active().stream())
                .map(Amount::number)
                .noneMatch(n -> policy.isSmall(n) || policy.isSmall(total - n));
    }

    /** What the history keeps; what the total of a day before would tell is not shown where the total is not. */
    List<Release> released() {
        List<Release> out = new ArrayList<>();
        drafts.forEach((key, draft) -> {
            boolean shown = !hidden.contains(key);
            Map<List<String>, Long> cells = shown
                    ? Map.of(
                            List.of("ALL"), draft.table().total(),
                            List.of(TableDimension.TOTAL), draft.table().total())
                    : Map.of();
            out.add(draft.shown(SafeTable.read(draft.table().dimensions(), cells, 1)));
        });
        return out;
    }

    static boolean countsPeople(CountingUnit unit) {
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
}
