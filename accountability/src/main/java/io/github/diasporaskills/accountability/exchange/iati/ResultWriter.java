package io.github.diasporaskills.accountability.exchange.iati;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.Withheld;
import io.github.diasporaskills.accountability.exchange.internal.Groups;
import io.github.diasporaskills.accountability.exchange.internal.Losses;
import io.github.diasporaskills.accountability.exchange.internal.Tongues;
import io.github.diasporaskills.accountability.exchange.internal.XmlText;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes results, their indicators and their numbers. One use, one thread. */
final class ResultWriter {

    /** IndicatorMeasure: a number of things. */
    private static final String UNIT = "1";

    /** IndicatorVocabulary: of the reporting organisation. */
    private static final String OWN = "99";

    private final XmlText xml;
    private final Tongues tongues;
    private final List<Reason> losses;

    ResultWriter(XmlText xml, Tongues tongues, List<Reason> losses) {
        this.xml = xml;
        this.tongues = tongues;
        this.losses = losses;
    }

    void write(Publication publication, SharedResults results) {
        for (Result result : publication.programme().results().results()) {
            List<SharedIndicator> indicators = results.indicators().stream()
                    .filter(i -> i.result().equals(result.code()))
                    .toList();
            if (indicators.isEmpty()) {
                boolean told = publication.programme().results().roots().contains(result);
                if (!told) {
                    losses.add(
                            Reason.of(ExchangeReason.RESULT_WITHOUT_INDICATOR).with("result", result.code()));
                }
            } else {
                result(result, indicators, publication);
            }
        }
        Losses.sources(results, losses);
    }

    private void result(Result result, List<SharedIndicator> indicators, Publication publication) {
        if (result.level() == ResultLevel.ACTIVITY) {
            losses.add(Reason.of(ExchangeReason.LEVEL_COARSER).with("result", result.code()));
        }
        boolean adds = indicators.stream().allMatch(i -> i.unit().isAdditive());
        xml.open("result", "type", IatiCodes.type(result.level()), "aggregation-status", flag(adds));
        Narratives.element(xml, "title", result.title());
        Narratives.element(xml, "description", tongues.each(wording -> level(result, wording)));
        for (SharedIndicator indicator : indicators) {
            indicator(indicator, publication.indicator(indicator.code()).orElseThrow());
        }
        xml.close();
    }

    private static String level(Result result, Wording wording) {
        String id = "report.level." + result.level().name().toLowerCase(Locale.ROOT);
        return wording.label(id).orElse(result.level().name()) + " " + result.code();
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private void indicator(SharedIndicator indicator, PublishedIndicator published) {
        xml.open(
                "indicator",
                "measure",
                UNIT,
                "ascending",
                "1",
                "aggregation-status",
                flag(indicator.unit().isAdditive()));
        Narratives.element(xml, "title", indicator.title());
        Narratives.element(xml, "description", description(indicator));
        xml.empty("reference", "vocabulary", OWN, "code", indicator.code());
        indicator.of(FigureKind.BASELINE).forEach(this::baseline);
        Map<DateRange, List<Figure>> periods =
                new TreeMap<>(Comparator.comparing(DateRange::last).thenComparing(DateRange::first));
        indicator.figures().stream()
                .filter(figure -> figure.kind() != FigureKind.BASELINE)
                .filter(figure -> fits(indicator, figure))
                .forEach(figure -> periods.computeIfAbsent(figure.days(), days -> new ArrayList<>())
                        .add(figure));
        periods.forEach((days, figures) -> period(days, figures, indicator));
        if (published.inPeriod().flatMap(p -> p.active()).isPresent()) {
            losses.add(Reason.of(ExchangeReason.TAKING_PART_LEFT_OUT).with("code", indicator.code()));
        }
        xml.close();
        tellWithheld(indicator);
    }

    /** Whether a number can stand there: a bound is no number, and every period has a first day. */
    private boolean fits(SharedIndicator indicator, Figure figure) {
        if (!figure.count().isExact()) {
            losses.add(Reason.of(ExchangeReason.BOUND_LEFT_OUT).with("code", indicator.code()));
            return false;
        }
        if (!figure.days().hasFirst()) {
            losses.add(Reason.of(ExchangeReason.BEFORE_FIRST_DAY)
                    .with("code", indicator.code())
                    .with("day", figure.days().last()));
            return false;
        }
        return true;
    }

    /** What is counted, by which rule, what "mobilised" means; and what stands nowhere else, as there is no number. */
    private LocalText description(SharedIndicator indicator) {
        Optional<Figure> reached = indicator.reached();
        boolean placed =
                reached.filter(f -> f.count().isExact() && f.days().hasFirst()).isPresent();
        return tongues.each(wording -> {
            String unit = indicator.unit().name();
            StringBuilder said = new StringBuilder(wording.say(Reason.of(ExchangeReason.COUNTED_IN)
                            .with(
                                    "unit",
                                    wording.label("indicator.unit." + unit).orElse(unit))
                            .with(
                                    "rule",
                                    wording.label("indicator.unit-rule." + unit).orElse("")))
                    + ".");
            indicator.definition().ifPresent(words -> said.append(' ').append(words.in(wording.locale())));
            if (!placed) {
                List<Reason> more = new ArrayList<>(indicator.notes());
                indicator.withheld().stream()
                        .filter(w -> w.dimensions().isEmpty())
                        .map(Withheld::why)
                        .forEach(more::add);
                String words = Tongues.sentences(more, wording);
                said.append(words.isEmpty() ? "" : " " + words);
            }
            return said.toString();
        });
    }

    private void baseline(Figure figure) {
        LocalDate on = figure.days().last();
        xml.empty(
                "baseline", "year", Integer.toString(on.getYear()), "iso-date", on.toString(), "value", value(figure));
    }

    private void period(DateRange days, List<Figure> figures, SharedIndicator indicator) {
        xml.open("period");
        xml.empty("period-start", "iso-date", days.first().toString());
        xml.empty("period-end", "iso-date", days.last().toString());
        figures.stream().filter(f -> f.kind() == FigureKind.TARGET).forEach(this::target);
        figures.stream().filter(f -> f.kind() != FigureKind.TARGET).forEach(f -> actual(f, indicator));
        xml.close();
    }

    private void target(Figure figure) {
        if (figure.isTotal()) {
            xml.empty("target", "value", value(figure));
        } else {
            xml.open("target", "value", value(figure));
            dimensions(figure);
            xml.close();
        }
    }

    private void dimensions(Figure figure) {
        IatiCodes.dimensions(figure.groups())
                .forEach((name, value) -> xml.empty("dimension", "name", name, "value", value));
    }

    private void actual(Figure figure, SharedIndicator indicator) {
        xml.open("actual", "value", value(figure));
        dimensions(figure);
        if (figure.kind() == FigureKind.ADDED) {
            Narratives.element(xml, "comment", tongues.sentences(List.of(Reason.of(ExchangeReason.ADDED_IN_PERIOD))));
        } else if (figure.isTotal()) {
            comment(indicator);
        }
        xml.close();
    }

    /** What a reader of the total must know, and which splits are withheld. */
    private void comment(SharedIndicator indicator) {
        if (indicator.notes().isEmpty() && indicator.withheld().isEmpty()) {
            return;
        }
        Narratives.element(xml, "comment", tongues.each(wording -> {
            List<Reason> all = new ArrayList<>(indicator.notes());
            for (Withheld withheld : indicator.withheld()) {
                all.add(Reason.of(ExchangeReason.SPLIT_NOT_SHOWN)
                        .with("dimensions", what(withheld, wording))
                        .with("why", wording.say(withheld.why())));
            }
            return Tongues.sentences(all, wording);
        }));
    }

    /** By what is not split, and where it is in part, for which groups. */
    private static List<String> what(Withheld withheld, Wording wording) {
        String by = withheld.dimensions().stream()
                .map(dimension -> Groups.dimension(dimension, wording))
                .collect(Collectors.joining(" × "));
        if (withheld.groups().isEmpty()) {
            return List.of(by);
        }
        List<String> groups = withheld.hidden().stream()
                .map(hidden -> hidden.entrySet().stream()
                        .map(group -> Groups.group(group.getKey(), group.getValue(), wording))
                        .collect(Collectors.joining(" × ")))
                .toList();
        return List.of(by + " (" + wording.words(new Argument.Items(groups)) + ")");
    }

    private void tellWithheld(SharedIndicator indicator) {
        indicator
                .withheld()
                .forEach(withheld -> losses.add(
                        withheld.dimensions().isEmpty()
                                ? Reason.of(ExchangeReason.TOTAL_WITHHELD).with("code", indicator.code())
                                : Reason.of(ExchangeReason.SPLIT_WITHHELD)
                                        .with("code", indicator.code())
                                        .with("dimensions", withheld.dimensions())));
    }

    private static String value(Figure figure) {
        return Long.toString(figure.count().number());
    }
}
