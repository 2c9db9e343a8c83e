package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedCrossTable;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sections of a report that show values by crossed dimensions: a grid with its margins for each indicator. */
final class Crossings {

    /** Up to how many rows a grid is kept on one printed page. */
    private static final int MOST_ROWS_KEPT = 12;

    private final Markup page;
    private final Words words;
    private final Publication publication;
    private final Frame frame;

    Crossings(Markup page, Words words, Publication publication) {
        this.page = page;
        this.words = words;
        this.publication = publication;
        this.frame = new Frame(page, words);
    }

    static String id(List<Dimension> crossing) {
        return "by-" + Dimension.names(crossing).replace(" × ", "-and-");
    }

    /** One section for a crossing. */
    void by(List<Dimension> crossing, String title) {
        frame.section(id(crossing), title);
        page.element(
                "p",
                words.say(publication.isRounded() ? ReportText.BY_LEAD_ROUNDED : ReportText.BY_LEAD),
                "class",
                "lead");
        String by = words.say(
                ReportText.BY_CAPTION,
                "dimension",
                words.dimension(Dimension.names(crossing)),
                "asOf",
                words.date(publication.period().last()));
        for (PublishedIndicator indicator : publication.indicators()) {
            for (PublishedCrossTable table : indicator.crossTables()) {
                if (Dimension.names(table.dimensions()).equals(Dimension.names(crossing))) {
                    page.open("h3");
                    frame.named(indicator);
                    page.close();
                    grid(table, Words.capital(words.unit(table.unit())) + ". " + by);
                }
            }
        }
        page.close();
    }

    /** The groups of the dimension with fewest are columns, those of the others rows. */
    void grid(PublishedCrossTable table, String caption) {
        Dimension across = table.dimensions().stream()
                .min(Comparator.comparingInt(
                        dimension -> table.groups(dimension).size()))
                .orElseThrow();
        List<Dimension> down = new ArrayList<>(table.dimensions());
        down.remove(across);
        int rows = down.stream()
                .mapToInt(dimension -> table.groups(dimension).size() + 1)
                .reduce(1, Math::multiplyExact);
        frame.scroll(caption);
        page.open("table", "class", rows <= MOST_ROWS_KEPT ? "wide keep" : "wide");
        page.element("caption", caption);
        head(table, across, down.get(down.size() - 1));
        parts(table, across, down);
        page.close().close();
    }

    private void head(PublishedCrossTable table, Dimension across, Dimension down) {
        List<Category> columns = table.groups(across);
        page.open("thead").open("tr");
        page.element("th", Words.capital(words.dimension(down.id())), "scope", "col", "rowspan", "2");
        page.element(
                "th",
                Words.capital(words.dimension(across.id())),
                "scope",
                "colgroup",
                "colspan",
                Integer.toString(columns.size() + 1));
        page.close().open("tr");
        columns.forEach(group ->
                page.element("th", words.category(across, group, table.labels()), "scope", "col", "class", "num"));
        frame.column(ReportText.TOTAL, "num");
        page.close().close();
    }

    /** For each combination of groups of all dimensions but the last, or of all of them, the rows of the last one. */
    private void parts(PublishedCrossTable table, Dimension across, List<Dimension> down) {
        List<Dimension> outer = down.subList(0, down.size() - 1);
        List<Map<String, Category>> parts = combinations(table, outer);
        for (int part = 0; part < parts.size(); part++) {
            Map<String, Category> of = parts.get(part);
            page.open("tbody");
            if (parts.size() > 1) {
                heading(table, across, outer, of);
            }
            rows(table, across, down.get(down.size() - 1), of);
            if (part == parts.size() - 1) {
                end(table, across);
            }
            page.close();
        }
    }

    /** Groups before what sums over them. */
    private static List<Map<String, Category>> combinations(PublishedCrossTable table, List<Dimension> of) {
        if (of.isEmpty()) {
            return List.of(Map.of());
        }
        List<Map<String, Category>> rest = combinations(table, of.subList(1, of.size()));
        List<Map<String, Category>> found = new ArrayList<>();
        for (Category group : table.groups(of.get(0))) {
            for (Map<String, Category> more : rest) {
                Map<String, Category> whole = new HashMap<>(more);
                whole.put(of.get(0).id(), group);
                found.add(whole);
            }
        }
        found.addAll(rest);
        return found;
    }

    private void heading(PublishedCrossTable table, Dimension across, List<Dimension> outer, Map<String, Category> of) {
        heading(
                table,
                across,
                outer.stream()
                        .map(dimension -> {
                            @Nullable Category group = of.get(dimension.id());
                            return words.dimension(dimension.id()) + " – "
                                    + (group == null
                                            ? words.say(ReportText.TOTAL)
                                            : words.category(dimension, group, table.labels()));
                        })
                        .collect(Collectors.joining(" × ")));
    }

    private void heading(PublishedCrossTable table, Dimension across, String text) {
        page.open("tr", "class", "group");
        page.element(
                "th", Words.capital(text), "scope", "rowgroup", "colspan", Integer.toString(columns(table, across)));
        page.close();
    }

    /** A row for each group, and one for all of them. */
    private void rows(PublishedCrossTable table, Dimension across, Dimension down, Map<String, Category> of) {
        for (Category group : table.groups(down)) {
            Map<String, Category> with = new HashMap<>(of);
            with.put(down.id(), group);
            row(table, across, words.category(down, group, table.labels()), with, "");
        }
        row(table, across, words.say(ReportText.TOTAL), of, "sum");
    }

    private void row(PublishedCrossTable table, Dimension across, String name, Map<String, Category> of, String kind) {
        page.open("tr", "class", kind);
        page.element("th", name, "scope", "row");
        for (Category group : table.groups(across)) {
            Map<String, Category> with = new HashMap<>(of);
            with.put(across.id(), group);
            cell(table.count(with));
        }
        cell(table.count(of));
        page.close();
    }

    private void cell(OptionalLong count) {
        if (count.isPresent()) {
            page.element("td", words.number(count.getAsLong()), "class", "num");
        } else {
            page.element("td", words.say(ReportText.HIDDEN), "class", "num withheld");
        }
    }

    /** Why cells are hidden. */
    private void end(PublishedCrossTable table, Dimension across) {
        words.hidden(table).ifPresent(said -> frame.withheld(said, columns(table, across)));
    }

    private static int columns(PublishedCrossTable table, Dimension across) {
        return table.groups(across).size() + 2;
    }
}
