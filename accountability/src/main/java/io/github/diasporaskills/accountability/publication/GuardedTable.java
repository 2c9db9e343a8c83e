package io.github.diasporaskills.accountability.publication;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.protection.CountSpan;
import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import io.github.diasporaskills.accountability.publication.protection.TableFamily;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        if (split.dimensions().size() > 1) {
            List<String> names = split.dimensions().stream().map(Dimension::id).toList();
            throw new PublicationRefusedException(
                    "Only tables by one dimension are published; found one by " + names
                            + ". Maybe publish one table for each",
                    Reason.of(PublicationReason.SEVERAL_DIMENSIONS).with("dimensions", names));
        }
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

    Dimension dimension() {
        return split.dimensions().get(0);
    }

    /** Whether there is no cell, so nothing to protect. */
    boolean isEmpty() {
        return split.cells().isEmpty();
    }

    List<Category> groups() {
        return split.cells().keySet().stream().map(key -> key.get(0)).toList();
    }

    Release draft() {
        Map<List<String>, Long> counts = new HashMap<>();
        split.cells().forEach((key, count) -> counts.put(List.of(code(key.get(0))), count));
        TableDimension by = TableDimension.of(
                dimension().id(), groups().stream().map(GuardedTable::code).toList());
        return Release.of(population, CountSpan.upTo(until), MarginTable.of(List.of(by), counts))
                .in(series);
    }

    /** Of which nobody sees anything, not even the total. */
    Release shownNothing() {
        Release draft = draft();
        return draft.shown(SafeTable.read(draft.table().dimensions(), Map.of(), 1));
    }

    private static String code(Category category) {
        return TableFamily.code(category.parts());
    }

    /** The cells that may be seen. */
    Map<Category, Long> cells(SafeTable shown) {
        Map<Category, Long> cells = new LinkedHashMap<>();
        groups().forEach(group -> shown.count(List.of(code(group))).ifPresent(count -> cells.put(group, count)));
        return cells;
    }

    PublishedTable published(
            @Nullable Long total, List<Category> named, Map<Category, Long> cells, @Nullable Reason withheld) {
        Map<String, String> words = new TreeMap<>(labels);
        if (dimension().listed().isEmpty()) {
            words.keySet().retainAll(named.stream().map(Category::code).toList());
        }
        return new PublishedTable(title, series.unit(), dimension(), total, named, cells, withheld, words);
    }
}
