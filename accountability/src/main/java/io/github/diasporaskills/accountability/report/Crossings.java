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
        page.element("p", words.say(ReportText.BY_LEAD), "class", "lead");
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
        if (down.size() == 1) {
            page.open("tbody");
            rows(table, across, down.get(0), Map.of());
            end(table, across);
            page.close();
        } else {
            parts(table, across, down.get(0), down.get(1));
        }
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

    /** For each group of a dimension, and for all of them, the rows of another one. */
    private void parts(PublishedCrossTable table, Dimension across, Dimension outer, Dimension inner) {
        List<Category> groups = new ArrayList<>(table.groups(outer));
        for (Category group : groups) {
            page.open("tbody");
            heading(table, across, words.dimension(outer.id()) + " – " + words.category(outer, group, table.labels()));
            rows(table, across, inner, Map.of(outer.id(), group));
            page.close();
        }
        page.open("tbody");
        if (!groups.isEmpty()) {
            heading(table, across, words.dimension(outer.id()) + " – " + words.say(ReportText.TOTAL));
        }
        rows(table, across, inner, Map.of());
        end(table, across);
        page.close();
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
