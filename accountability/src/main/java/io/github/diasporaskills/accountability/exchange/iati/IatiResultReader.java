package io.github.diasporaskills.accountability.exchange.iati;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.internal.XmlElement;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads activities and their results. One use, one thread. */
final class IatiResultReader {

    private static final String OWN = "99";
    private static final String QUALITATIVE = "5";

    private final String file;
    private final List<Problem> problems;

    IatiResultReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    IatiActivity activity(XmlElement activity) {
        String language = activity.attribute("xml:lang");
        String identifier = activity.child("iati-identifier")
                .map(found -> found.text().strip())
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> missing(activity, "iati-identifier"));
        List<IatiResult> results = new ArrayList<>();
        for (XmlElement result : activity.children("result")) {
            List<IatiIndicator> indicators = new ArrayList<>();
            for (XmlElement indicator : result.children("indicator")) {
                indicators.add(indicator(indicator, result, language));
            }
            results.add(new IatiResult(required(result, "type"), title(result, language), indicators));
        }
        return new IatiActivity(identifier, title(activity, language), results);
    }

    private IatiIndicator indicator(XmlElement indicator, XmlElement result, String language) {
        List<IatiFigure> figures = new ArrayList<>();
        String measure = required(indicator, "measure");
        for (XmlElement baseline : indicator.children("baseline")) {
            baselineDays(baseline).ifPresent(days -> figures.add(figure(FigureKind.BASELINE, days, baseline, measure)));
        }
        for (XmlElement period : indicator.children("period")) {
            days(period).ifPresent(days -> {
                period.children("target").forEach(t -> figures.add(figure(FigureKind.TARGET, days, t, measure)));
                period.children("actual").forEach(a -> figures.add(figure(FigureKind.ACTUAL, days, a, measure)));
            });
        }
        String ascending = indicator.attribute("ascending");
        return new IatiIndicator(
                code(indicator).or(() -> code(result)).orElse(null),
                title(indicator, language),
                measure,
                !ascending.equals("0") && !ascending.equals("false"),
                figures);
    }

    private static Optional<String> code(XmlElement holder) {
        List<XmlElement> references = holder.children("reference");
        return references.stream()
                .filter(r -> r.attribute("vocabulary").equals(OWN))
                .findFirst()
                .or(() -> references.stream().findFirst())
                .map(r -> r.attribute("code"))
                .filter(code -> !code.isBlank());
    }

    private IatiFigure figure(FigureKind kind, DateRange days, XmlElement found, String measure) {
        Map<String, String> dimensions = new TreeMap<>();
        for (XmlElement dimension : found.children("dimension")) {
            String name = required(dimension, "name");
            String value = required(dimension, "value");
            if (dimensions.putIfAbsent(name, value) != null) {
                problem(dimension, "name", "each dimension once");
            }
        }
        String value = found.attribute("value");
        if (value.isBlank() && !measure.equals(QUALITATIVE)) {
            missing(found, "value");
        }
        return new IatiFigure(kind, days, IatiCodes.groups(dimensions), value.strip());
    }

    private Optional<DateRange> baselineDays(XmlElement baseline) {
        @Nullable LocalDate on = null;
        if (!baseline.attribute("iso-date").isBlank()) {
            on = day(baseline, "iso-date").orElse(null);
        } else {
            String year = required(baseline, "year");
            if (year.matches("[1-9]\\d{3}")) {
                int number = Integer.parseInt(year);
                return Optional.of(DateRange.of(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31)));
            } else if (!year.equals("?")) {
                problem(baseline, "year", "a year such as 2024");
            }
        }
        return on == null ? Optional.empty() : Optional.of(DateRange.of(on, on));
    }

    private Optional<DateRange> days(XmlElement period) {
        Optional<LocalDate> first = end(period, "period-start");
        Optional<LocalDate> last = end(period, "period-end");
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            problem(period, "period-end", "a last day that is not before the first");
            return Optional.empty();
        }
        return Optional.of(DateRange.of(first.get(), last.get()));
    }

    private Optional<LocalDate> end(XmlElement period, String name) {
        Optional<XmlElement> found = period.child(name);
        if (found.isEmpty()) {
            missing(period, name);
            return Optional.empty();
        }
        return day(found.get(), "iso-date");
    }

    private Optional<LocalDate> day(XmlElement holder, String attribute) {
        String text = required(holder, attribute);
        if (text.equals("?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            problem(holder, attribute, "a day such as 2025-12-31");
            return Optional.empty();
        }
    }

    private LocalText title(XmlElement holder, String language) {
        Map<String, String> words = new TreeMap<>();
        holder.child("title")
                .ifPresent(title -> title.children("narrative").forEach(narrative -> {
                    String own = narrative.attribute("xml:lang");
                    String tongue = own.isBlank() ? language : own;
                    String text = narrative.text().strip();
                    if (!text.isEmpty()) {
                        words.putIfAbsent(tongue.isBlank() ? "und" : tongue, text);
                    }
                }));
        return words.isEmpty() ? LocalText.of("und", missing(holder, "title")) : new LocalText(words);
    }

    /** An attribute; where it is missing, which is told, a question mark. */
    private String required(XmlElement holder, String attribute) {
        String found = holder.attribute(attribute);
        return found.isBlank() ? missing(holder, attribute) : found;
    }

    private String missing(XmlElement holder, String name) {
        problems.add(Problem.error(
                Location.of(file, holder.line()).at(holder.name()),
                Reason.of(ExchangeReason.XML_MISSING).with("name", name)));
        return "?";
    }

    private void problem(XmlElement holder, String field, String expected) {
        problems.add(Problem.error(
                        Location.of(file, holder.line()).at(holder.name() + "/" + field),
                        Reason.of(ExchangeReason.XML_UNREADABLE).with("expected", expected))
                .finding(holder.attribute(field)));
    }
}
