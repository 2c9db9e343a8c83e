package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The sections of a report that show values by a dimension: a table, and a chart where the cells are shown. */
final class Splits {

    /** From how many groups on a table has a row for each group rather than a column. */
    private static final int MOST_COLUMNS = 7;

    /** Up to how many rows a table is kept on one printed page. */
    private static final int MOST_ROWS_KEPT = 12;

    private final Markup page;
    private final Words words;
    private final Publication publication;
    private final Charts charts;
    private final Frame frame;

    Splits(Markup page, Words words, Publication publication) {
        this.page = page;
        this.words = words;
        this.publication = publication;
        this.charts = new Charts(page, words);
        this.frame = new Frame(page, words);
    }

    /** One section for a dimension: a table, and a chart for each indicator with a cell that is shown. */
    void by(Dimension dimension, String title) {
        frame.section("by-" + dimension.id(), title);
        page.element(
                "p",
                words.say(publication.isRounded() ? ReportText.BY_LEAD_ROUNDED : ReportText.BY_LEAD),
                "class",
                "lead");
        List<PublishedIndicator> split = publication.indicators().stream()
                .filter(i -> i.by(dimension).isPresent())
                .toList();
        Set<Category> groups = groups(split, dimension);
        String caption = words.say(
                ReportText.BY_CAPTION,
                "dimension",
                words.dimension(dimension.id()),
                "asOf",
                words.date(publication.period().last()));
        frame.scroll(caption);
        if (groups.size() <= MOST_COLUMNS) {
            groupsAsColumns(split, dimension, groups, caption);
        } else {
            groupsAsRows(split, dimension, caption);
        }
        page.close();
        new GroupTargets(page, words, publication).table(dimension);
        page.open("div", "class", "charts");
        for (PublishedIndicator indicator : split) {
            indicator
                    .by(dimension)
                    .filter(t -> t.total().orElse(0) > 0 && t.groups().size() <= MOST_COLUMNS && Charts.canDraw(t))
                    .ifPresent(table -> shares(dimension, indicator, table));
        }
        page.close().close();
    }

    private void shares(Dimension dimension, PublishedIndicator indicator, PublishedTable table) {
        page.open("figure");
        page.open("figcaption");
        frame.named(indicator);
        page.close();
        String id = "by-" + dimension.id() + "-" + Frame.anchor(indicator);
        charts.shares(id, words.text(indicator.indicator().title()), table);
        page.close();
    }

    /** The groups of a dimension in one order: listed ones as the dimension lists them, others by code. */
    private static Set<Category> groups(List<PublishedIndicator> indicators, Dimension dimension) {
        Set<Category> groups = new TreeSet<>();
        for (PublishedIndicator indicator : indicators) {
            indicator.by(dimension).ifPresent(t -> groups.addAll(t.groups()));
        }
        if (dimension.listed().isEmpty()) {
            return groups;
        }
        return new LinkedHashSet<>(dimension.listed());
    }

    private void groupsAsColumns(
            List<PublishedIndicator> indicators, Dimension dimension, Set<Category> groups, String caption) {
        page.open("table", "class", indicators.size() <= MOST_ROWS_KEPT ? "wide keep" : "wide");
        page.element("caption", caption);
        page.open("thead").open("tr");
        frame.column(ReportText.INDICATOR, "");
        groups.forEach(g -> page.element("th", words.category(dimension, g, Map.of()), "scope", "col", "class", "num"));
        frame.column(ReportText.TOTAL, "num");
        page.close().close();
        page.open("tbody");
        for (PublishedIndicator indicator : indicators) {
            Optional<PublishedTable> table = indicator.by(dimension);
            table.ifPresent(t -> {
                page.open("tr");
                page.open("th", "scope", "row");
                frame.named(indicator);
                page.element("span", words.unit(indicator.indicator().unit()), "class", "note");
                if (!t.isTotalOnly() || groups.isEmpty()) {
                    words.hidden(t).ifPresent(why -> page.element("span", why, "class", "note"));
                }
                page.close();
                cells(t, groups);
                page.element("td", total(t), "class", "num");
                page.close();
            });
        }
        page.close().close();
    }

    private void cells(PublishedTable table, Set<Category> groups) {
        if (!table.isTotalOnly()) {
            groups.forEach(g -> page.element("td", words.cell(table, g), "class", kind(table, g)));
        } else if (!groups.isEmpty()) {
            String why = words.hidden(table).orElseThrow();
            page.element("td", why, "class", "withheld", "colspan", Integer.toString(groups.size()));
        }
    }

    private void groupsAsRows(List<PublishedIndicator> indicators, Dimension dimension, String caption) {
        page.open("table", "class", "narrow");
        page.element("caption", caption);
        page.open("thead").open("tr");
        page.element("th", Words.capital(words.dimension(dimension.id())), "scope", "col");
        frame.column(ReportText.NUMBER, "num");
        frame.column(ReportText.SHARE, "num");
        page.close().close();
        for (PublishedIndicator indicator : indicators) {
            indicator.by(dimension).ifPresent(t -> {
                page.open("tbody");
                page.open("tr", "class", "group");
                page.open("th", "scope", "rowgroup", "colspan", "3");
                frame.named(indicator);
                page.close().close();
                Surroundings.countRows(page, words, t);
                page.close();
            });
        }
        page.close();
    }

    /** A hidden cell looks like a word, not like a number. */
    static String kind(PublishedTable table, Category group) {
        return table.isShown() || table.cells().containsKey(group) ? "num" : "num withheld";
    }

    private String total(PublishedTable table) {
        return table.total().isPresent() ? words.number(table.total().getAsLong()) : "–";
    }
}
