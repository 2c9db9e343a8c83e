package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReason;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.IndicatorResult;
import io.github.diasporaskills.accountability.publication.protection.FamilyProtection;
import io.github.diasporaskills.accountability.publication.protection.ProtectionPolicy;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import io.github.diasporaskills.accountability.publication.protection.TableFamily;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One report on its way through the guard: its tables in families, each protected with what was released before. */
final class Publishing {

    static final long SEED = 1;

    private final IndicatorReport report;
    private final List<SummarySection> sections;
    private final ReleaseHistory before;
    private final ProtectionPolicy policy;
    private final boolean showsEvidence;
    private final Totals totals;
    private final List<GuardedTable> tables;
    private final Map<GuardedTable, Verdict> verdicts = new LinkedHashMap<>();
    private int limited;
    private int closerToInsiders;

    /** What may be seen of a table, and what becomes of it. */
    private record Verdict(SafeTable shown, TableFamily.Standing standing) {}

    /** What may be seen of the tables of an indicator or a section. */
    private record Shown(List<PublishedTable> tables, List<PublishedCrossTable> crossed) {}

    Publishing(
            IndicatorReport report,
            List<SummarySection> sections,
            ReleaseHistory before,
            ProtectionPolicy policy,
            boolean hidesSmallTotals,
            boolean showsEvidence) {
        this.report = report;
        this.sections = sections;
        this.before = before;
        this.policy = policy;
        this.showsEvidence = showsEvidence;
        this.tables = GuardedTable.of(report, sections);
        this.totals = new Totals(report, tables, stated(sections), before, policy, hidesSmallTotals);
    }

    PublicationRelease run() {
        checkHistory();
        limited = totals.protect();
        closerToInsiders = totals.closerToInsiders();
        families().forEach(this::protect);
        Iterator<GuardedTable> next = tables.iterator();
        List<PublishedIndicator> indicators = new ArrayList<>();
        for (IndicatorResult result : report.results()) {
            indicators.add(publish(result, next));
        }
        List<PublishedSection> published = new ArrayList<>();
        for (SummarySection section : sections) {
            published.add(publish(section, shown(section.tables().size(), next)));
        }
        Publication publication = new Publication(
                report.programme(),
                report.period(),
                policy.threshold(),
                1,
                showsEvidence,
                promise(),
                conditions(),
                indicators,
                published,
                report.notes());
        return new PublicationRelease(publication, before.plusNew(released()));
    }

    /** What was rounded before counts as hidden for the protection, and readers know more of it. */
    private void checkHistory() {
        Optional<LocalDate> rounded = before(report, before).stream()
                .filter(release -> release.shown().flatMap(SafeTable::drawnBy).isPresent())
                .map(release -> release.span().until())
                .max(Comparator.naturalOrder());
        if (rounded.isPresent()) {
            throw new PublicationRefusedException(
                    "Earlier reports on the programme were rounded by a key, so this one is, too. Maybe round it by the"
                            + " same key",
                    Reason.of(PublicationReason.ROUNDED_BEFORE).with("last", rounded.get()));
        }
    }

    /** What figures and sentences are made of. */
    static List<StatedCount> stated(List<SummarySection> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        section.figures().stream().map(SummarySection.Figure::made),
                        section.paragraphs().stream().map(SummarySection.Paragraph::made)))
                .flatMap(List::stream)
                .toList();
    }

    /** Tables of one population by dimensions that are crossed with one another, now or before. */
    private List<List<GuardedTable>> families() {
        Map<List<Object>, List<GuardedTable>> families = new LinkedHashMap<>();
        for (GuardedTable table : tables) {
            if (!table.isEmpty()) {
                families.computeIfAbsent(List.of(table.population(), linked(table)), key -> new ArrayList<>())
                        .add(table);
            }
        }
        return List.copyOf(families.values());
    }

    /** The dimensions of a table and those that tables of its population link to them. */
    private Set<String> linked(GuardedTable table) {
        Set<String> found = new TreeSet<>(ids(table));
        List<Set<String>> crossed = new ArrayList<>();
        tables.stream()
                .filter(other -> other.population().equals(table.population()))
                .forEach(other -> crossed.add(ids(other)));
        before.releases().stream()
                .filter(release -> release.population().equals(table.population())
                        && release.series().isPresent())
                .forEach(release -> crossed.add(names(release)));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Set<String> dimensions : crossed) {
                grows |= !Collections.disjoint(found, dimensions) && found.addAll(dimensions);
            }
        }
        return found;
    }

    static Set<String> ids(GuardedTable table) {
        return table.dimensions().stream().map(Dimension::id).collect(Collectors.toSet());
    }

    static Set<String> names(Release release) {
        return release.table().dimensions().stream().map(TableDimension::name).collect(Collectors.toSet());
    }

    private void protect(List<GuardedTable> family) {
        String population = family.get(0).population();
        List<Release> known = new ArrayList<>(before.family(population, linked(family.get(0))));
        List<GuardedTable> open = new ArrayList<>();
        for (GuardedTable table : family) {
            if (totals.isHidden(table)) {
                known.add(table.shownNothing());
            } else {
                open.add(table);
            }
        }
        Set<String> unlisted = unlisted(population);
        TableFamily linked = TableFamily.of(
                        known, open.stream().map(GuardedTable::draft).toList())
                .ofFoundGroups(found(family))
                .ofWholeTables(unlisted.size() > 1 ? unlisted : Set.of());
        FamilyProtection protection = linked.protect(policy, SEED);
        limited += protection.limited();
        closerToInsiders += protection.closerToInsiders();
        for (int i = 0; i < open.size(); i++) {
            verdicts.put(
                    open.get(i),
                    new Verdict(
                            protection.tables().get(i), protection.standings().get(i)));
        }
    }

    /** Dimensions of tables that do not list their groups. */
    private static Set<String> found(List<GuardedTable> of) {
        Set<String> found = new TreeSet<>();
        for (GuardedTable table : of) {
            table.dimensions().stream()
                    .filter(dimension -> dimension.listed().isEmpty())
                    .forEach(dimension -> found.add(dimension.id()));
        }
        return found;
    }

    /** Dimensions whose groups may be parts of the groups of one another, as hosts are of regions. */
    private Set<String> unlisted(String population) {
        Set<String> unlisted = new TreeSet<>();
        for (Release release : before.releases()) {
            if (release.population().equals(population) && release.series().isPresent()) {
                unlisted.addAll(names(release));
            }
        }
        unlisted.remove(Totals.DIMENSION);
        List<GuardedTable> own = tables.stream()
                .filter(table -> table.population().equals(population))
                .toList();
        for (GuardedTable table : own) {
            unlisted.addAll(ids(table));
        }
        for (GuardedTable table : own) {
            table.dimensions().stream()
                    .filter(dimension -> !dimension.listed().isEmpty())
                    .forEach(dimension -> unlisted.remove(dimension.id()));
        }
        return unlisted;
    }

    private PublishedIndicator publish(IndicatorResult result, Iterator<GuardedTable> next) {
        Shown shown = shown(result.tables().size(), next);
        boolean hidden = totals.isHidden(result);
        List<Reason> notes = new ArrayList<>(result.notes());
        if (totals.areHidden()) {
            notes.removeIf(Publishing::tellsOtherTotal);
        }
        if (hidden) {
            notes.add(reason(PublicationReason.SMALL_TOTAL));
        }
        return new PublishedIndicator(
                result,
                hidden ? null : result.value().orElse(null),
                hidden || !totals.isPeriodShown(result)
                        ? null
                        : result.inPeriod().orElse(null),
                1,
                showsEvidence,
                shown.tables(),
                shown.crossed(),
                notes);
    }

    /** Whether a note of an indicator tells a total of people that is not its own. */
    static boolean tellsOtherTotal(Reason note) {
        return note.is(IndicatorReason.REGISTERED_APART) || note.is(IndicatorReason.PLANNED_APART);
    }

    private PublishedSection publish(SummarySection section, Shown shown) {
        List<Reason> withheld = new ArrayList<>();
        List<PublishedSection.Figure> figures = new ArrayList<>();
        for (SummarySection.Figure figure : section.figures()) {
            if (areShown(figure.made())) {
                figures.add(new PublishedSection.Figure(figure.label(), figure.number()));
            } else {
                withheld.add(Reason.of(PublicationReason.FIGURE_WITHHELD).with("label", figure.label()));
            }
        }
        List<String> paragraphs = section.paragraphs().stream()
                .filter(paragraph -> areShown(paragraph.made()))
                .map(SummarySection.Paragraph::words)
                .toList();
        int silent = section.paragraphs().size() - paragraphs.size();
        if (silent > 0) {
            withheld.add(Reason.of(PublicationReason.SENTENCES_WITHHELD).with("count", silent));
        }
        return new PublishedSection(section.title(), paragraphs, figures, withheld, shown.tables(), shown.crossed());
    }

    private boolean areShown(List<StatedCount> made) {
        return made.stream().allMatch(this::isShown);
    }

    private boolean isShown(StatedCount stated) {
        if (stated.groups().isEmpty()) {
            return !totals.isHidden(stated);
        }
        List<GuardedTable> of =
                tables.stream().filter(table -> table.has(stated, report)).toList();
        if (of.isEmpty()) {
            throw GuardedTable.noneHas(stated);
        }
        return of.stream().allMatch(table -> {
            @Nullable Verdict verdict = verdicts.get(table);
            return !totals.isHidden(table) && verdict != null && table.shows(stated, verdict.shown());
        });
    }

    private Shown shown(int count, Iterator<GuardedTable> next) {
        Shown shown = new Shown(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < count; i++) {
            GuardedTable table = next.next();
            @Nullable Verdict verdict = verdicts.get(table);
            boolean small = totals.isHidden(table);
            Optional<SafeTable> safe =
                    small ? Optional.empty() : Optional.ofNullable(verdict).map(Verdict::shown);
            @Nullable Long total = small ? null : Long.valueOf(table.split().total());
            @Nullable
            Reason why =
                    small ? reason(PublicationReason.SMALL_TOTAL) : verdict == null ? null : reason(verdict.standing());
            if (table.isCrossed()) {
                shown.crossed().add(table.publishedCrossed(total, safe, why));
            } else {
                boolean namesHidden =
                        verdict != null && verdict.standing() == TableFamily.Standing.CELLS_HIDDEN && table.isListed();
                shown.tables().add(table.published(total, safe, namesHidden, why));
            }
        }
        return shown;
    }

    private @Nullable Reason reason(TableFamily.Standing standing) {
        return switch (standing) {
            case SHOWN -> null;
            case CELLS_HIDDEN -> reason(PublicationReason.CELLS_HIDDEN);
            case SMALL_CELL -> reason(PublicationReason.SMALL_CELL);
            case SMALL_DIFFERENCE -> reason(PublicationReason.SMALL_DIFFERENCE);
            case GIVES_AWAY_ANOTHER -> reason(PublicationReason.GIVES_AWAY_ANOTHER);
        };
    }

    private Reason reason(PublicationReason code) {
        return Reason.of(code).with("threshold", policy.threshold());
    }

    private Reason promise() {
        Optional<LocalDate> last = lastBefore();
        Reason promise = Reason.of(
                        last.isEmpty()
                                ? totals.areHidden() ? PublicationReason.PROMISE_WITH_TOTALS : PublicationReason.PROMISE
                                : totals.areHidden()
                                        ? PublicationReason.PROMISE_OVER_TIME_WITH_TOTALS
                                        : PublicationReason.PROMISE_OVER_TIME)
                .with("threshold", policy.threshold())
                .with("largest", policy.threshold() - 1L);
        return last.map(day -> promise.with("last", day)).orElse(promise);
    }

    /** What was released of the programme of a report. */
    static List<Release> before(IndicatorReport report, ReleaseHistory before) {
        String programme = GuardedTable.population(report.programme().id().value(), "");
        return before.releases().stream()
                .filter(release -> release.population().startsWith(programme))
                .toList();
    }

    /** The day of the last earlier report on the programme. */
    private Optional<LocalDate> lastBefore() {
        return before(report, before).stream()
                .map(release -> release.span().until())
                .max(Comparator.naturalOrder());
    }

    /** Of how many groups less is left open is not said: it would tell how many small groups there are. */
    private List<Reason> conditions() {
        List<Reason> conditions = new ArrayList<>();
        if (limited > 0) {
            conditions.add(Reason.of(PublicationReason.LESS_OPEN));
        }
        if (closerToInsiders > 0) {
            conditions.add(Reason.of(PublicationReason.LESS_OPEN_TO_INSIDERS));
        }
        conditions.add(Reason.of(PublicationReason.PROMISE_REACH));
        if (!totals.areHidden()) {
            conditions.add(Reason.of(PublicationReason.SMALL_TOTALS_SHOWN));
        }
        conditions.add(Reason.of(
                lastBefore().isEmpty()
                        ? PublicationReason.PROMISE_LIMITS
                        : PublicationReason.PROMISE_LIMITS_OVER_TIME));
        return conditions;
    }

    private List<Release> released() {
        List<Release> out = new ArrayList<>(totals.released());
        for (GuardedTable table : tables) {
            if (!table.isEmpty()) {
                out.add(
                        totals.isHidden(table)
                                ? table.shownNothing()
                                : table.draft()
                                        .shown(requireNonNull(verdicts.get(table))
                                                .shown()));
            }
        }
        return out;
    }
}
