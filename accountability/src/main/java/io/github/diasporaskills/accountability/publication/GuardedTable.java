package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.IndicatorResult;
import io.github.diasporaskills.accountability.publication.protection.CountSpan;
import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import io.github.diasporaskills.accountability.publication.protection.TableFamily;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of a report as the guard sees it, compared by identity. Not for publication. */
final class GuardedTable {

    private final String population;
    private final Release.Series series;
    private final LocalDate until;
    private final Disaggregation split;
    private final String title;
    private final Map<String, String> labels;

    GuardedTable(
            String population,
            Release.Series series,
            LocalDate until,
            Disaggregation split,
            String title,
            Map<String, String> labels) {
        this.population = population;
        this.series = series;
        this.until = until;
        this.split = split;
        this.title = title;
        this.labels = labels;
        if (split.dimensions().size() > MarginTable.MOST_DIMENSIONS) {
            List<String> names = split.dimensions().stream().map(Dimension::id).toList();
            throw new PublicationRefusedException(
                    "Only tables by up to four dimensions are published; found one by " + names
                            + ". Maybe publish tables by some of them",
                    Reason.of(PublicationReason.SEVERAL_DIMENSIONS).with("dimensions", names));
        }
    }

    /** Every table of a report and of what stands beside it, in the order in which they are published. */
    static List<GuardedTable> of(IndicatorReport report, List<SummarySection> sections) {
        String programme = report.programme().id().value();
        List<GuardedTable> tables = new ArrayList<>();
        for (IndicatorResult result : report.results()) {
            LocalDate day = Totals.day(result, report);
            for (Disaggregation split : result.tables()) {
                tables.add(new GuardedTable(
                        population(programme, result.population()), Totals.series(result), day, split, "", Map.of()));
            }
        }
        for (SummarySection section : sections) {
            for (CountTable table : section.tables()) {
                tables.add(new GuardedTable(
                        population(programme, table.population()),
                        new Release.Series(table.series(), table.unit()),
                        report.period().last(),
                        table.split(),
                        table.title(),
                        table.labels()));
            }
        }
        return List.copyOf(tables);
    }

    /** How a history names a population: those of different programmes are different people. */
    static String population(String programme, String name) {
        return programme + "/" + name;
    }

    String population() {
        return population;
    }

    Release.Series series() {
        return series;
    }

    LocalDate until() {
        return until;
    }

    Disaggregation split() {
        return split;
    }

    List<Dimension> dimensions() {
        return split.dimensions();
    }

    boolean isCrossed() {
        return dimensions().size() > 1;
    }

    /** Of which all groups are listed, so that a reader is told nothing by their names. */
    boolean isListed() {
        return dimensions().stream().noneMatch(dimension -> dimension.listed().isEmpty());
    }

    /** Whether there is no cell, so nothing to protect. */
    boolean isEmpty() {
        return split.cells().isEmpty();
    }

    /** The groups of a dimension, in order. */
    private List<Category> groups(int at) {
        return split.cells().keySet().stream()
                .map(key -> key.get(at))
                .distinct()
                .toList();
    }

    Release draft() {
        Map<List<String>, Long> counts = new HashMap<>();
        split.cells().forEach((key, count) -> counts.put(codes(key), count));
        List<TableDimension> by = new ArrayList<>();
        for (int at = 0; at < dimensions().size(); at++) {
            by.add(TableDimension.of(dimensions().get(at).id(), codes(groups(at))));
        }
        return Release.of(population, CountSpan.upTo(until), MarginTable.of(by, counts))
                .in(series);
    }

    /** Of which nobody sees anything, not even the total. */
    Release shownNothing() {
        Release draft = draft();
        return draft.shown(SafeTable.read(draft.table().dimensions(), Map.of(), 1));
    }

    /** Whether it has the cell that is stated, which is of the day of the report. */
    boolean has(StatedCount stated, IndicatorReport of) {
        String programme = of.programme().id().value();
        return population.equals(population(programme, stated.population()))
                && series.equals(stated.series())
                && dimensions().stream().map(Dimension::id).toList().equals(stated.dimensions())
                && stated.groups().filter(split.cells()::containsKey).isPresent();
    }

    /** For a cell that is stated and stands in no table. */
    static IllegalArgumentException noneHas(StatedCount stated) {
        return new IllegalArgumentException(
                stated + " is a cell of no table of the report. Maybe add its table to a section");
    }

    /** What is shown of the cell that is stated. */
    OptionalLong shown(StatedCount stated, SafeTable shown) {
        return shown.count(codes(stated.groups().orElseThrow()));
    }

    /** Whether the cell that is stated is shown with just that number. */
    boolean shows(StatedCount stated, SafeTable shown) {
        OptionalLong count = shown(stated, shown);
        return count.isPresent() && count.getAsLong() == stated.number();
    }

    private static List<String> codes(List<Category> categories) {
        return categories.stream().map(GuardedTable::code).toList();
    }

    private static String code(Category category) {
        return TableFamily.code(category.parts());
    }

    /** A table by one dimension as it may be seen. */
    PublishedTable published(
            @Nullable Long total, Optional<SafeTable> shown, boolean namesHidden, @Nullable Reason why) {
        Map<Category, Long> cells = new LinkedHashMap<>();
        for (Category group : groups(0)) {
            shown.map(safe -> safe.count(List.of(code(group))))
                    .ifPresent(count -> count.ifPresent(number -> cells.put(group, number)));
        }
        boolean rounded = isRounded(shown);
        // Rounded to 0, a group that was found is not named: that would tell that somebody is in it.
        if (rounded && !isListed()) {
            cells.values().removeIf(number -> number == 0);
        }
        List<Category> named = namesHidden ? groups(0) : List.copyOf(cells.keySet());
        return new PublishedTable(
                title, series.unit(), dimensions().get(0), total, named, cells, rounded, why, labels(named));
    }

    private static boolean isRounded(Optional<SafeTable> shown) {
        return shown.flatMap(SafeTable::drawnBy).isPresent();
    }

    /** A table by several dimensions as it may be seen. */
    PublishedCrossTable publishedCrossed(@Nullable Long total, Optional<SafeTable> shown, @Nullable Reason why) {
        Map<Map<String, Category>, Long> cells = new LinkedHashMap<>();
        shown.ifPresent(safe -> placings(0).forEach(groups -> {
            OptionalLong count = groups.isEmpty() ? OptionalLong.empty() : safe.count(codes(groups));
            count.ifPresent(number -> cells.put(groups, number));
        }));
        if (isRounded(shown)) {
            Set<Map.Entry<String, Category>> seen = cells.entrySet().stream()
                    .filter(cell -> cell.getValue() > 0)
                    .flatMap(cell -> cell.getKey().entrySet().stream())
                    .collect(Collectors.toSet());
            Set<String> found = dimensions().stream()
                    .filter(dimension -> dimension.listed().isEmpty())
                    .map(Dimension::id)
                    .collect(Collectors.toSet());
            cells.keySet()
                    .removeIf(groups -> groups.entrySet().stream()
                            .anyMatch(group -> found.contains(group.getKey()) && !seen.contains(group)));
        }
        List<List<Category>> named = new ArrayList<>();
        for (int at = 0; at < dimensions().size(); at++) {
            Dimension dimension = dimensions().get(at);
            boolean names = !cells.isEmpty() && !dimension.listed().isEmpty();
            named.add(groups(at).stream()
                    .filter(group ->
                            names || cells.keySet().stream().anyMatch(key -> group.equals(key.get(dimension.id()))))
                    .toList());
        }
        return new PublishedCrossTable(
                title,
                series.unit(),
                dimensions(),
                total,
                named,
                cells,
                why,
                labels(named.stream().flatMap(List::stream).toList()));
    }

    /** Every cell and margin from a dimension on: the group in each, or none where it is summed over. */
    private List<Map<String, Category>> placings(int at) {
        if (at == dimensions().size()) {
            return List.of(Map.of());
        }
        List<Map<String, Category>> found = new ArrayList<>();
        List<Map<String, Category>> rest = placings(at + 1);
        for (Category group : groups(at)) {
            for (Map<String, Category> more : rest) {
                Map<String, Category> whole = new HashMap<>(more);
                whole.put(dimensions().get(at).id(), group);
                found.add(Map.copyOf(whole));
            }
        }
        found.addAll(rest);
        return found;
    }

    private List<String> codes(Map<String, Category> groups) {
        return dimensions().stream()
                .map(dimension -> groups.containsKey(dimension.id())
                        ? code(requireNonNull(groups.get(dimension.id())))
                        : TableDimension.TOTAL)
                .toList();
    }

    private Map<String, String> labels(List<Category> named) {
        Map<String, String> words = new TreeMap<>(labels);
        if (!isListed()) {
            words.keySet().retainAll(named.stream().map(Category::code).toList());
        }
        return words;
    }
}
