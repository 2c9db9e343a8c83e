package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.ReportedValue;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that people entered by hand, as a source. Of each indicator the latest day up to the end of the period
 * counts. Immutable and thread-safe.
 */
public final class ReportedValues implements ObservationSource {

    private final Map<String, List<ReportedValue>> byIndicator;

    private ReportedValues(Map<String, List<ReportedValue>> byIndicator) {
        this.byIndicator = byIndicator;
    }

    /**
     * A source of entered values.
     *
     * @param values totals and cells in any order
     * @return the source
     */
    public static ReportedValues of(Collection<ReportedValue> values) {
        Map<String, List<ReportedValue>> found = new TreeMap<>();
        for (ReportedValue value : values) {
            found.computeIfAbsent(value.indicator(), code -> new ArrayList<>()).add(value);
        }
        return new ReportedValues(found);
    }

    /** {@inheritDoc} */
    @Override
    public String name() {
        return "reported";
    }

    /**
     * The value of the latest day that is not after the period. Where no total is entered, it is the sum of the cells.
     * An indicator that the register counts has no entered value.
     */
    @Override
    public Optional<Observed> observe(Indicator indicator, ReportingPeriod period) {
        requireNonNull(indicator, "indicator");
        List<ReportedValue> all = byIndicator.getOrDefault(indicator.code(), List.of());
        Optional<LocalDate> latest = all.stream()
                .map(ReportedValue::asOf)
                .filter(day -> !day.isAfter(period.last()))
                .max(LocalDate::compareTo);
        if (indicator.measure().isPresent() || latest.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = latest.get();
        return Optional.of(
                entered(day, all.stream().filter(v -> v.asOf().equals(day)).toList()));
    }

    private static Observed entered(LocalDate day, List<ReportedValue> values) {
        @Nullable ReportedCount total = null;
        Map<String, Long> cells = new TreeMap<>();
        for (ReportedValue value : values) {
            @Nullable ReportedCount before;
            if (value.gender().isEmpty()) {
                before = total;
                total = value.count();
            } else if (value.count().isExact()) {
                @Nullable
                Long known =
                        cells.put(value.gender().get().name(), value.count().number());
                before = known == null ? null : ReportedCount.exactly(known);
            } else {
                return Observed.refused(Reason.of(IndicatorReason.BOUND_IN_CELL).with("asOf", day));
            }
            if (before != null && !before.equals(value.count())) {
                return Observed.refused(Reason.of(IndicatorReason.STATED_TWICE).with("asOf", day));
            }
        }
        boolean stated = total != null;
        Observed.Entered entered = Observed.entered(total == null ? ReportedCount.exactly(sum(cells)) : total, day);
        if (!cells.isEmpty()) {
            entered = entered.split(Dimension.of(Gender.class), cells);
        }
        if (!stated) {
            entered = entered.noting(Reason.of(IndicatorReason.TOTAL_FROM_CELLS).with("dimension", "gender"));
        }
        TreeSet<String> evidence = new TreeSet<>();
        values.forEach(v -> v.evidence().ifPresent(evidence::add));
        return evidence.isEmpty() ? entered : entered.evidencedBy(String.join("; ", evidence));
    }

    private static long sum(Map<String, Long> cells) {
        return cells.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Values that no report of a results tree can show.
     *
     * @param tree the results tree
     * @return one remark for each code that the tree lacks, or that the register counts
     */
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
