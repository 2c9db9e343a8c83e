package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values that people entered by hand, as a source. Of each indicator the latest day up to the end of the period
 * counts. Immutable and thread-safe.
 */
public final class EnteredValues implements ObservationSource {

    private static final Dimension GENDER = Dimension.of(Gender.class);

    private final Map<String, List<IndicatorValue>> byIndicator;

    private EnteredValues(Map<String, List<IndicatorValue>> byIndicator) {
        this.byIndicator = byIndicator;
    }

    /**
     * A source of entered values.
     *
     * @param values of any indicators and days, in any order
     * @return the source
     */
    public static EnteredValues of(Collection<IndicatorValue> values) {
        Map<String, List<IndicatorValue>> found = new TreeMap<>();
        for (IndicatorValue value : values) {
            found.computeIfAbsent(value.indicator(), code -> new ArrayList<>()).add(value);
        }
        return new EnteredValues(found);
    }

    @Override
    public String name() {
        return "entered";
    }

    /**
     * The value of the latest day that is not after the period. An indicator that the register counts has no entered
     * value; two different values for that day are refused.
     */
    @Override
    public Optional<Observed> observe(Indicator indicator, ReportingPeriod period) {
        requireNonNull(indicator, "indicator");
        List<IndicatorValue> known = byIndicator.getOrDefault(indicator.code(), List.of()).stream()
                .filter(v -> !v.asOf().isAfter(period.last()))
                .toList();
        if (indicator.measure().isPresent() || known.isEmpty()) {
            return Optional.empty();
        }
        IndicatorValue latest =
                known.stream().max(Comparator.comparing(IndicatorValue::asOf)).orElseThrow();
        Optional<ReportedCount> before = before(indicator, known, period.first());
        boolean contradicted = known.stream().anyMatch(v -> v.asOf().equals(latest.asOf()) && !v.equals(latest));
        return Optional.of(
                contradicted
                        ? Observed.refused(
                                Reason.of(IndicatorReason.STATED_TWICE).with("asOf", latest.asOf()))
                        : entered(latest, before, period.first()));
    }

    /**
     * What stood on the eve of the period: the value of that very day, failing that a baseline taken then or on the
     * first day itself. A value of an earlier day says nothing of the days between; a contradicted one says nothing.
     */
    private static Optional<ReportedCount> before(Indicator indicator, List<IndicatorValue> known, LocalDate first) {
        LocalDate eve = first.minusDays(1);
        List<ReportedCount> totals = known.stream()
                .filter(v -> v.asOf().equals(eve))
                .map(IndicatorValue::total)
                .distinct()
                .toList();
        if (totals.isEmpty()) {
            return indicator
                    .baseline()
                    .filter(b -> b.on().equals(eve) || b.on().equals(first))
                    .map(b -> ReportedCount.exactly(b.value()));
        }
        return totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty();
    }

    private static Observed entered(IndicatorValue value, Optional<ReportedCount> before, LocalDate first) {
        Entered entered = Observed.entered(value.total(), value.asOf()).evidencedBy(value.evidence());
        entered = before.map(entered::after).orElse(entered);
        boolean isOfPeriod = !value.asOf().isBefore(first) && value.total().isExact();
        if (isOfPeriod && before.filter(ReportedCount::isExact).isEmpty()) {
            entered = entered.noting(Reason.of(IndicatorReason.START_NOT_KNOWN).with("day", first.minusDays(1)));
        }
        if (value.byGender().isEmpty()) {
            return entered;
        }
        if (!value.byGender().values().stream().allMatch(ReportedCount::isExact)) {
            return entered.noting(Reason.of(IndicatorReason.BOUND_IN_CELL).with("dimension", GENDER.id()));
        }
        Map<String, Long> cells = new TreeMap<>();
        value.byGender().forEach((gender, count) -> cells.put(gender.name(), count.number()));
        return entered.split(GENDER, cells);
    }

    @Override
    public List<Reason> strays(ResultsTree tree) {
        List<Reason> strays = new ArrayList<>();
        for (String code : byIndicator.keySet()) {
            Optional<Indicator> known = tree.indicator(code);
            if (known.isEmpty()) {
                strays.add(Reason.of(IndicatorReason.UNKNOWN_INDICATOR).with("code", code));
            } else if (known.get().measure().isPresent()) {
                strays.add(Reason.of(IndicatorReason.ENTERED_BUT_COUNTED).with("code", code));
            }
        }
        return List.copyOf(strays);
    }
}
