package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.ActualValue;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.TargetProgress;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.Trajectory;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The sections of a report that show results: summary, performance, splits, progress. */
final class Results {

    private static final int MOST_CARDS = 6;

    /** From how many groups on a table has a row for each group rather than a column. */
    private static final int MOST_COLUMNS = 7;

    private final Markup page;
    private final Words words;
    private final Publication publication;
    private final Charts charts;

    /** Up to how many rows a table is kept on one printed page. */
    private static final int MOST_ROWS_KEPT = 12;

    Results(Markup page, Words words, Publication publication) {
        this.page = page;
        this.words = words;
        this.publication = publication;
        this.charts = new Charts(page, words);
    }

    /** How an indicator stands, in words and as a sign, never by colour alone. */
    private enum Status {
        REACHED(ReportText.REACHED_COUNT, ReportText.REACHED, "✓"),
        BELOW(ReportText.BELOW_COUNT, ReportText.BELOW, "◔"),
        OPEN(ReportText.OPEN_COUNT, ReportText.OPEN, "?"),
        NO_TARGET(ReportText.NO_TARGET_COUNT, ReportText.NO_TARGET_COUNT, "–"),
        NO_VALUE(ReportText.NO_VALUE_COUNT, ReportText.NO_VALUE_COUNT, "–");

        private final ReportText counted;
        private final ReportText said;
        private final String sign;

        Status(ReportText counted, ReportText said, String sign) {
            this.counted = counted;
            this.said = said;
            this.sign = sign;
        }

        static Status of(PublishedIndicator indicator) {
            if (indicator.value().isEmpty()) {
                return NO_VALUE;
            }
            return indicator
                    .progress()
                    .map(p -> switch (p.reached()) {
                        case CERTAIN -> REACHED;
                        case IMPOSSIBLE -> BELOW;
                        case POSSIBLE -> OPEN;
                    })
                    .orElse(NO_TARGET);
        }
    }

    static boolean hasProgress(Publication publication) {
        return publication.indicators().stream()
                .anyMatch(i -> i.value().isPresent() && i.trajectory().isPresent());
    }

    void summary() {
        heading("summary", words.say(ReportText.SUMMARY));
        page.open("ul", "class", "cards");
        Set<String> shown = new HashSet<>();
        int cards = 0;
        for (PublishedIndicator indicator : publication.indicators()) {
            boolean firstOfResult = shown.add(indicator.result().code());
            if (firstOfResult && cards < MOST_CARDS) {
                card(indicator);
                cards++;
            }
        }
        page.close();
        page.element(
                "p",
                words.say(
                        ReportText.SUMMARY_LEAD,
                        "asOf",
                        words.date(publication.period().last())),
                "class",
                "lead");
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        publication.indicators().forEach(i -> counts.merge(Status.of(i), 1L, Math::addExact));
        page.open("dl", "class", "facts");
        counts.forEach((status, count) -> {
            page.open("div");
            page.element("dt", words.say(status.counted));
            page.element("dd", words.number(count));
            page.close();
        });
        page.close().close();
    }

    private void card(PublishedIndicator indicator) {
        page.open("li", "class", "card");
        page.open("p", "class", "big");
        page.text(indicator.value().map(v -> words.count(v.count()) + " ").orElse("– "));
        page.element("small", words.unit(indicator.indicator().unit()));
        page.close();
        page.open("p", "class", "name");
        named(indicator);
        page.close();
        indicator.progress().ifPresent(progress -> {
            charts.bullet(progress, 180, 12);
            page.open("p", "class", "of");
            page.text(words.say(
                    ReportText.OF_TARGET,
                    "target",
                    words.number(progress.target().value()),
                    "day",
                    words.date(progress.target().by())));
            page.element("span", sign(Status.of(indicator)), "class", "status");
            page.close();
        });
        page.close();
    }

    private String sign(Status status) {
        return status.sign + " " + words.say(status.said);
    }

    void performance() {
        heading("results", words.say(ReportText.RESULTS));
        page.element("p", words.say(ReportText.RESULTS_LEAD), "class", "lead");
        String caption = words.say(
                ReportText.RESULTS_CAPTION,
                "asOf",
                words.date(publication.period().last()));
        scroll(caption);
        page.open("table", "class", "wide");
        page.element("caption", caption);
        page.open("thead").open("tr");
        column(ReportText.INDICATOR, "");
        column(ReportText.UNIT, "");
        column(ReportText.BASELINE, "num");
        column(ReportText.TARGET, "num");
        column(ReportText.ACTUAL, "num");
        column(ReportText.PERCENT_OF_TARGET, "num");
        page.close().close();
        byResult().forEach((result, indicators) -> {
            page.open("tbody");
            group(result, 6);
            indicators.forEach(this::performanceRow);
            page.close();
        });
        page.close().close().close();
    }

    private Map<Result, List<PublishedIndicator>> byResult() {
        Map<Result, List<PublishedIndicator>> grouped = new LinkedHashMap<>();
        publication
                .indicators()
                .forEach(i -> grouped.computeIfAbsent(i.result(), r -> new ArrayList<>())
                        .add(i));
        return grouped;
    }

    private void group(Result result, int columns) {
        page.open("tr", "class", "group");
        page.open("th", "scope", "rowgroup", "colspan", Integer.toString(columns));
        page.element("span", words.level(result.level()) + " " + result.code(), "class", "code");
        page.element("span", words.text(result.title()), "dir", "auto");
        page.close().close();
    }

    private void performanceRow(PublishedIndicator indicator) {
        String none = words.say(ReportText.NONE);
        page.open("tr");
        page.open("th", "scope", "row");
        named(indicator);
        page.close();
        page.element("td", words.unit(indicator.indicator().unit()));
        indicator
                .baseline()
                .ifPresentOrElse(
                        b -> numberCell(words.number(b.value()), words.date(b.on())), () -> numberCell(none, ""));
        indicator
                .target()
                .ifPresentOrElse(
                        t -> numberCell(
                                words.number(t.value()), words.say(ReportText.BY_DAY, "day", words.date(t.by()))),
                        () -> numberCell(none, ""));
        indicator.value().ifPresentOrElse(v -> actualCell(v), () -> numberCell("–", words.say(Status.NO_VALUE.said)));
        page.open("td", "class", "num");
        indicator.progress().ifPresentOrElse(p -> percent(p, Status.of(indicator)), () -> page.text("–"));
        page.close().close();
    }

    private void actualCell(ActualValue value) {
        boolean other = !value.asOf().equals(publication.period().last());
        numberCell(words.count(value.count()), other ? words.date(value.asOf()) : "");
    }

    private void percent(TargetProgress progress, Status status) {
        progress.percent().ifPresentOrElse(p -> page.text(words.percent(p, progress.count())), () -> page.text("–"));
        charts.bullet(progress, 90, 10);
        page.element("span", sign(status), "class", "status");
    }

    private void numberCell(String number, String note) {
        page.open("td", "class", "num");
        page.text(number);
        if (!note.isEmpty()) {
            page.element("span", note, "class", "note");
        }
        page.close();
    }

    /** One section for a dimension: a table, and a chart for each indicator whose cells are shown. */
    void by(Dimension dimension, String title) {
        heading("by-" + dimension.id(), title);
        page.element("p", words.say(ReportText.BY_LEAD), "class", "lead");
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
        scroll(caption);
        if (groups.size() <= MOST_COLUMNS) {
            groupsAsColumns(split, dimension, groups, caption);
        } else {
            groupsAsRows(split, dimension, caption);
        }
        page.close();
        page.open("div", "class", "charts");
        for (PublishedIndicator indicator : split) {
            indicator
                    .by(dimension)
                    .filter(t ->
                            t.isShown() && t.total().orElse(0) > 0 && t.cells().size() <= MOST_COLUMNS)
                    .ifPresent(table -> shares(dimension, indicator, table));
        }
        page.close().close();
    }

    private void shares(Dimension dimension, PublishedIndicator indicator, PublishedTable table) {
        page.open("figure");
        page.open("figcaption");
        named(indicator);
        page.close();
        String id = "by-" + dimension.id() + "-" + anchor(indicator);
        charts.shares(id, words.text(indicator.indicator().title()), table);
        page.close();
    }

    /** The groups of a dimension in one order: listed ones as the dimension lists them, others by code. */
    private static Set<Category> groups(List<PublishedIndicator> indicators, Dimension dimension) {
        Set<Category> groups = new TreeSet<>();
        for (PublishedIndicator indicator : indicators) {
            indicator.by(dimension).ifPresent(t -> groups.addAll(t.cells().keySet()));
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
        column(ReportText.INDICATOR, "");
        groups.forEach(g -> page.element("th", words.category(dimension, g, Map.of()), "scope", "col", "class", "num"));
        column(ReportText.TOTAL, "num");
        page.close().close();
        page.open("tbody");
        for (PublishedIndicator indicator : indicators) {
            Optional<PublishedTable> table = indicator.by(dimension);
            table.ifPresent(t -> {
                page.open("tr");
                page.open("th", "scope", "row");
                named(indicator);
                page.element("span", words.unit(indicator.indicator().unit()), "class", "note");
                page.close();
                cells(t, groups);
                page.element("td", total(t), "class", "num");
                page.close();
            });
        }
        page.close().close();
    }

    private void cells(PublishedTable table, Set<Category> groups) {
        if (table.isShown()) {
            groups.forEach(g -> page.element("td", words.number(table.cells().getOrDefault(g, 0L)), "class", "num"));
        } else if (!groups.isEmpty()) {
            String why = withheld(table);
            page.element("td", why, "class", "withheld", "colspan", Integer.toString(groups.size()));
        }
    }

    private void groupsAsRows(List<PublishedIndicator> indicators, Dimension dimension, String caption) {
        page.open("table", "class", "narrow");
        page.element("caption", caption);
        page.open("thead").open("tr");
        page.element("th", Words.capital(words.dimension(dimension.id())), "scope", "col");
        column(ReportText.NUMBER, "num");
        column(ReportText.SHARE, "num");
        page.close().close();
        for (PublishedIndicator indicator : indicators) {
            indicator.by(dimension).ifPresent(t -> {
                page.open("tbody");
                page.open("tr", "class", "group");
                page.open("th", "scope", "rowgroup", "colspan", "3");
                named(indicator);
                page.close().close();
                Surroundings.countRows(page, words, t);
                page.close();
            });
        }
        page.close();
    }

    private String withheld(PublishedTable table) {
        Reason why = table.withheld().orElseThrow();
        return words.say(ReportText.TOTAL_ONLY, "reason", words.say(why));
    }

    private String total(PublishedTable table) {
        return table.total().isPresent() ? words.number(table.total().getAsLong()) : "–";
    }

    void progress() {
        heading("progress", words.say(ReportText.PROGRESS));
        page.element("p", words.say(ReportText.PROGRESS_LEAD), "class", "lead");
        legend();
        page.open("div", "class", "charts");
        for (PublishedIndicator indicator : publication.indicators()) {
            Optional<Trajectory> way = indicator.trajectory();
            Optional<ActualValue> value = indicator.value();
            if (way.isPresent() && value.isPresent()) {
                progressFigure(indicator, way.get(), value.get());
            }
        }
        page.close().close();
    }

    private void progressFigure(PublishedIndicator indicator, Trajectory way, ActualValue value) {
        page.open("figure");
        page.open("figcaption");
        named(indicator);
        page.element(
                "span",
                words.say(
                        ReportText.PROGRESS_CAPTION,
                        "value",
                        words.value(value),
                        "asOf",
                        words.date(value.asOf()),
                        "pace",
                        charts.pace(way, value.asOf())),
                "class",
                "note");
        page.close();
        charts.progress("progress-" + anchor(indicator), indicator, value, way);
        page.close();
    }

    private void legend() {
        page.open("ul", "class", "legend");
        legendItem(ReportText.PROGRESS_LEGEND_ACTUAL, d -> d.circle("actual", 11, 7, 5.5));
        legendItem(ReportText.PROGRESS_LEGEND_TARGET, d -> d.diamond("target", 11, 7, 5.5));
        legendItem(ReportText.PROGRESS_LEGEND_PACE, d -> d.line("pace", 0, 7, 22, 7));
        page.close();
    }

    private void legendItem(ReportText label, Consumer<Drawing> sample) {
        page.open("li");
        Drawing drawing = Drawing.silent(page, words, 22, 14, "");
        sample.accept(drawing);
        drawing.close();
        page.element("span", words.say(label));
        page.close();
    }

    private void named(PublishedIndicator indicator) {
        page.element("span", indicator.indicator().code(), "class", "code", "dir", "ltr");
        page.element("span", words.text(indicator.indicator().title()), "dir", "auto");
    }

    private void column(ReportText label, String style) {
        page.element("th", words.say(label), "scope", "col", "class", style);
    }

    /** A table that is wider than the window is moved sideways, with the keyboard as well. */
    private void scroll(String label) {
        page.open("div", "class", "scroll", "role", "region", "aria-label", label, "tabindex", "0");
    }

    private void heading(String id, String title) {
        page.open("section", "id", id, "aria-labelledby", id + "-h");
        page.element("h2", title, "id", id + "-h");
    }

    private static String anchor(PublishedIndicator indicator) {
        return indicator.indicator().code().replaceAll("[^A-Za-z0-9.-]", "_");
    }
}
