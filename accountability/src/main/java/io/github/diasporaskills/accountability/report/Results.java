package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.ActualValue;
import io.github.diasporaskills.accountability.indicator.TargetProgress;
import io.github.diasporaskills.accountability.indicator.Trends;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.Trajectory;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sections of a report that show results: summary, performance, progress. */
final class Results {

    private static final int MOST_CARDS = 6;

    private final Markup page;
    private final Words words;
    private final Publication publication;
    private final Charts charts;
    private final Frame frame;

    Results(Markup page, Words words, Publication publication) {
        this.page = page;
        this.words = words;
        this.publication = publication;
        this.charts = new Charts(page, words);
        this.frame = new Frame(page, words);
    }

    static boolean hasProgress(Publication publication) {
        return publication.indicators().stream()
                .anyMatch(i -> i.value().isPresent() && i.trajectory().isPresent());
    }

    void summary() {
        frame.section("summary", words.say(ReportText.SUMMARY));
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
        if (publication.isRounded()) {
            page.element(
                    "p",
                    words.say(Reason.of(ReportText.SUMMARY_ROUNDED).with("multiple", publication.roundedTo())),
                    "class",
                    "lead");
        }
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        publication.indicators().forEach(i -> counts.merge(statusOf(i), 1L, Math::addExact));
        page.open("dl", "class", "facts");
        counts.forEach((status, count) -> {
            page.open("div");
            page.element("dt", words.say(status.counted()));
            page.element("dd", words.number(count));
            page.close();
        });
        page.close().close();
    }

    private void card(PublishedIndicator indicator) {
        page.open("li", "class", "card");
        page.open("p", "class", "big");
        page.text(indicator.value().map(v -> words.count(v.count()) + " ").orElse("– "));
        CountingUnit unit = indicator.indicator().unit();
        page.element(
                "small", indicator.value().map(v -> words.unit(unit, v.count())).orElse(words.unit(unit)));
        page.close();
        page.open("p", "class", "name");
        frame.named(indicator);
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
            statusOf(indicator).write(page, words);
            page.close();
        });
        page.close();
    }

    private Status statusOf(PublishedIndicator indicator) {
        return Status.of(indicator, publication.period().last());
    }

    void performance(Approvals approvals) {
        frame.section("results", words.say(ReportText.RESULTS));
        page.element("p", words.say(ReportText.RESULTS_LEAD), "class", "lead");
        approvals.ofThisPeriod();
        boolean period = publication.tellsPeriod();
        if (period) {
            page.element(
                    "p",
                    words.say(
                            ReportText.IN_PERIOD_LEAD,
                            "first",
                            words.date(publication.period().first()),
                            "last",
                            words.date(publication.period().last())),
                    "class",
                    "lead");
        }
        String caption = words.say(
                ReportText.RESULTS_CAPTION,
                "asOf",
                words.date(publication.period().last()));
        frame.scroll(caption);
        page.open("table", "class", "performance");
        page.element("caption", caption);
        page.open("thead").open("tr");
        frame.column(ReportText.INDICATOR, "");
        frame.column(ReportText.BASELINE, "num");
        frame.column(ReportText.TARGET, "num");
        frame.column(ReportText.ACTUAL, "num");
        if (period) {
            frame.column(ReportText.IN_PERIOD, "num");
        }
        frame.column(ReportText.PERCENT_OF_TARGET, "num");
        page.close().close();
        byResult().forEach((result, indicators) -> {
            page.open("tbody");
            group(result, period ? 6 : 5);
            indicators.forEach(indicator -> performanceRow(indicator, period));
            page.close();
        });
        page.close().close();
        page.element("p", words.say(ReportText.STATUS_RULE), "class", "lead");
        page.close();
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
        page.element("span", words.text(result.title()), "dir", "auto", "lang", words.languageOf(result.title()));
        page.close().close();
    }

    private void performanceRow(PublishedIndicator indicator, boolean period) {
        String none = words.say(ReportText.NONE);
        page.open("tr");
        page.open("th", "scope", "row");
        frame.named(indicator);
        page.element("span", words.unit(indicator.indicator().unit()), "class", "note");
        page.close();
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
        indicator.value().ifPresentOrElse(v -> actualCell(v), () -> numberCell("–", words.say(Status.NO_VALUE.said())));
        if (period) {
            indicator
                    .inPeriod()
                    .ifPresentOrElse(
                            p -> numberCell(
                                    words.number(p.added().number()),
                                    p.active()
                                            .map(a -> words.phrase(Reason.of(ReportText.IN_PERIOD_ACTIVE)
                                                    .with("number", a.number())))
                                            .orElse("")),
                            () -> numberCell("–", ""));
        }
        page.open("td", "class", "num");
        indicator.progress().ifPresentOrElse(p -> percent(indicator, p), () -> page.text("–"));
        page.close().close();
    }

    private void actualCell(ActualValue value) {
        boolean other = !value.asOf().equals(publication.period().last());
        numberCell(words.count(value.count()), other ? words.date(value.asOf()) : "");
    }

    private void percent(PublishedIndicator indicator, TargetProgress progress) {
        progress.percent()
                .filter(p -> !indicator.isRounded())
                .ifPresentOrElse(p -> page.text(words.percent(p, progress.count())), () -> page.text("–"));
        charts.bullet(progress, 90, 10);
        statusOf(indicator).write(page, words);
    }

    private void numberCell(String number, String note) {
        page.open("td", "class", "num");
        page.text(number);
        if (!note.isEmpty()) {
            // On a narrow window a date may break between day and month.
            page.element("span", note.replace('\u00a0', ' '), "class", "note");
        }
        page.close();
    }

    void progress(@Nullable Trends trends) {
        frame.section("progress", words.say(ReportText.PROGRESS));
        page.element("p", words.say(ReportText.PROGRESS_LEAD), "class", "lead");
        Optional<Trends> shown = Optional.ofNullable(trends)
                .filter(known -> !publication.hidesSmallTotals() && !publication.isRounded());
        legend(shown.isPresent());
        page.open("div", "class", "charts");
        for (PublishedIndicator indicator : publication.indicators()) {
            Optional<Trajectory> way = indicator.trajectory();
            Optional<ActualValue> value = indicator.value();
            if (way.isPresent() && value.isPresent()) {
                List<ActualValue> earlier = shown.map(known -> known.before(
                                value.get().asOf(), indicator.indicator().code()))
                        .orElse(List.of());
                progressFigure(indicator, way.get(), value.get(), earlier);
            }
        }
        page.close().close();
    }

    private void progressFigure(
            PublishedIndicator indicator, Trajectory way, ActualValue value, List<ActualValue> earlier) {
        page.open("figure");
        page.open("figcaption");
        frame.named(indicator);
        new Standing(indicator, words).sentence().ifPresent(said -> page.element("span", said, "class", "note"));
        steps(earlier).ifPresent(said -> page.element("span", said, "class", "note"));
        page.close();
        charts.progress("progress-" + Frame.anchor(indicator), indicator, value, way, earlier);
        page.close();
    }

    /** The earlier values in words, each that differs from the one before it. */
    private Optional<String> steps(List<ActualValue> earlier) {
        List<String> steps = new ArrayList<>();
        @Nullable ReportedCount last = null;
        for (ActualValue value : earlier) {
            if (!value.count().equals(last)) {
                steps.add(words.say(
                        ReportText.PROGRESS_EARLIER_VALUE,
                        "value",
                        words.count(value.count()),
                        "day",
                        words.date(value.asOf())));
                last = value.count();
            }
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(ReportText.PROGRESS_EARLIER, "values", String.join(" · ", steps)));
    }

    private void legend(boolean earlier) {
        page.open("ul", "class", "legend");
        legendItem(ReportText.PROGRESS_LEGEND_ACTUAL, d -> d.circle("actual", 11, 7, 5.5));
        if (earlier) {
            legendItem(
                    ReportText.PROGRESS_LEGEND_EARLIER,
                    d -> d.line("trend", 0, 7, 22, 7).circle("actual", 11, 7, 3));
        }
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
}
