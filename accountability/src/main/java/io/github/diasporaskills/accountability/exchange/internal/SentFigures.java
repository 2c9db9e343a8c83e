package io.github.diasporaskills.accountability.exchange.internal;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The numbers that go to systems of aggregate data, which know a number, a unit and a period. One use, one thread. */
public final class SentFigures {

    private final SharedResults results;
    private final List<Reason> losses;
    private final Map<String, Set<List<String>>> asked = new HashMap<>();

    /**
     * The numbers of results.
     *
     * @param results what may be seen
     * @param losses receives what cannot be sent
     */
    public SentFigures(SharedResults results, List<Reason> losses) {
        this.results = results;
        this.losses = losses;
    }

    /**
     * An indicator.
     *
     * @param code as the settings name it
     * @return the indicator; empty, which is told, if the results have none
     */
    public Optional<SharedIndicator> indicator(String code) {
        Optional<SharedIndicator> found = results.indicator(code);
        if (found.isEmpty()) {
            losses.add(Reason.of(ExchangeReason.INDICATOR_UNKNOWN).with("code", code));
        }
        return found;
    }

    /**
     * Numbers of an indicator. What is missing is told.
     *
     * @param indicator which one
     * @param kind what was reached, or added
     * @param by the dimensions by which it is split, sorted; none for the total
     * @return exact numbers; what is withheld is not among them
     */
    public List<Figure> figures(SharedIndicator indicator, FigureKind kind, List<String> by) {
        List<Figure> found = (kind == FigureKind.ADDED ? added(indicator) : indicator.of(kind))
                .filter(figure -> List.copyOf(figure.groups().keySet()).equals(by))
                .toList();
        List<Figure> exact = found.stream().filter(f -> f.count().isExact()).toList();
        String code = indicator.code();
        asked.computeIfAbsent(code, key -> new HashSet<>()).add(by);
        Set<Set<String>> withheld = new HashSet<>();
        indicator.withheld().forEach(w -> withheld.add(new TreeSet<>(w.dimensions())));
        if (withheld.contains(new TreeSet<>(by))) {
            losses.add(withheld(code, by));
        } else if (exact.size() < found.size()) {
            losses.add(Reason.of(ExchangeReason.BOUND_LEFT_OUT).with("code", code));
        } else if (exact.isEmpty()) {
            losses.add(Reason.of(ExchangeReason.NO_NUMBER).with("code", code));
        }
        LocalDate last = results.period().last();
        exact.stream()
                .map(figure -> figure.days().last())
                .filter(day -> day.isBefore(last))
                .findFirst()
                .ifPresent(day -> losses.add(Reason.of(ExchangeReason.OLDER_THAN_PERIOD)
                        .with("code", code)
                        .with("day", day)));
        return exact;
    }

    /** What the days of the report added; where that is everything there is, the total. */
    private Stream<Figure> added(SharedIndicator indicator) {
        DateRange days = results.period().range();
        boolean whole = indicator.of(FigureKind.ADDED).findAny().isEmpty();
        return indicator.figures().stream()
                .filter(f -> f.kind() == FigureKind.ADDED
                        || (whole && f.kind() == FigureKind.ACTUAL && f.days().equals(days)));
    }

    /**
     * Tells what is not sent: indicators without a data element, splits of the others for which nobody asked, be they
     * shown or withheld, baselines and targets, and what others keep elsewhere.
     *
     * @param sent the codes of those that are
     */
    public void tellUnsent(Collection<String> sent) {
        List<String> unsent = results.indicators().stream()
                .map(SharedIndicator::code)
                .filter(code -> !sent.contains(code))
                .toList();
        if (!unsent.isEmpty()) {
            losses.add(Reason.of(ExchangeReason.WITHOUT_ELEMENT).with("codes", unsent));
        }
        results.indicators().stream()
                .filter(indicator -> sent.contains(indicator.code()))
                .forEach(this::tellSplits);
        Losses.targets(results, losses);
        losses.add(Reason.of(ExchangeReason.WORDS_LEFT_OUT));
    }

    /** Tells each split for which nobody asked: that it is shown and not sent, or that nothing of it is shown. */
    private void tellSplits(SharedIndicator indicator) {
        Set<List<String>> told = new HashSet<>(asked.getOrDefault(indicator.code(), Set.of()));
        indicator
                .of(FigureKind.ACTUAL)
                .map(figure -> List.copyOf(figure.groups().keySet()))
                .filter(by -> told.add(by) && !by.isEmpty())
                .forEach(by -> losses.add(Reason.of(ExchangeReason.SPLIT_NOT_SENT)
                        .with("code", indicator.code())
                        .with("dimensions", by)));
        indicator.withheld().stream()
                .map(withheld -> List.copyOf(new TreeSet<>(withheld.dimensions())))
                .filter(told::add)
                .forEach(by -> losses.add(withheld(indicator.code(), by)));
    }

    private static Reason withheld(String code, List<String> by) {
        return by.isEmpty()
                ? Reason.of(ExchangeReason.TOTAL_WITHHELD).with("code", code)
                : Reason.of(ExchangeReason.SPLIT_WITHHELD).with("code", code).with("dimensions", by);
    }
}
