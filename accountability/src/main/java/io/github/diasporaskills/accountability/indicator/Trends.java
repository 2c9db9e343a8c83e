package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What indicators said on earlier days, as the data tell it now: the line on the way to the value of a report. Totals
 * only. Immutable and thread-safe; not protected, so {@code toString} shows no number.
 */
public final class Trends {

    /** With more quarters than these the ends of years are taken instead. */
    private static final int MOST_QUARTERS = 12;

    private static final int MONTHS_OF_QUARTER = 3;

    private final Map<String, List<ActualValue>> byIndicator;

    private Trends(Map<String, List<ActualValue>> byIndicator) {
        this.byIndicator = byIndicator;
    }

    /**
     * The values at the end of each quarter before the last day of a period, from the beginning of the programme on; of
     * each year if there are more than twelve quarters.
     *
     * @param register the programme's data, also of earlier days
     * @param period the days of the report
     * @param more other sources, as of {@link IndicatorReport#of(ProgrammeRegister, ReportingPeriod, ObservationSource...)}
     * @return the trends; one report is made for each day
     */
    public static Trends of(ProgrammeRegister register, ReportingPeriod period, ObservationSource... more) {
        DateRange term = requireNonNull(register, "register").programme().term();
        LocalDate first = term.hasFirst() && term.first().isBefore(period.first()) ? term.first() : period.first();
        List<IndicatorReport> reports = new ArrayList<>();
        for (LocalDate day : days(first, period.last())) {
            reports.add(IndicatorReport.of(register, ReportingPeriod.of(first, day), more));
        }
        return of(reports);
    }

    /**
     * The values of reports on earlier days. A value entered by hand that holds for several of them is taken once.
     *
     * @param reports in any order
     * @return the trends
     */
    public static Trends of(List<IndicatorReport> reports) {
        Map<String, Map<LocalDate, ActualValue>> found = new TreeMap<>();
        for (IndicatorReport report : reports) {
            for (IndicatorResult result : report.results()) {
                result.value()
                        .ifPresent(value -> found.computeIfAbsent(
                                        result.indicator().code(), code -> new TreeMap<>())
                                .put(value.asOf(), value));
            }
        }
        Map<String, List<ActualValue>> byIndicator = new TreeMap<>();
        found.forEach((code, values) -> byIndicator.put(code, List.copyOf(values.values())));
        return new Trends(Collections.unmodifiableMap(byIndicator));
    }

    /** Ends of quarters from the first day on and before the last, or of years. */
    private static List<LocalDate> days(LocalDate first, LocalDate last) {
        List<LocalDate> quarters = new ArrayList<>();
        LocalDate begins = first.withDayOfYear(1);
        long quarter = ChronoUnit.MONTHS.between(begins, first) / MONTHS_OF_QUARTER;
        while (true) {
            quarter++;
            LocalDate end = begins.plusMonths(quarter * MONTHS_OF_QUARTER).minusDays(1);
            if (!end.isBefore(last)) {
                break;
            }
            quarters.add(end);
        }
        return quarters.size() <= MOST_QUARTERS
                ? quarters
                : quarters.stream()
                        .filter(end -> end.plusDays(1).getDayOfYear() == 1)
                        .toList();
    }

    /**
     * What an indicator said before a day.
     *
     * @param day the day of the value to which they lead
     * @param indicator its code
     * @return by day, ascending; empty where it said nothing
     */
    public List<ActualValue> before(LocalDate day, String indicator) {
        requireNonNull(day, "day");
        return byIndicator.getOrDefault(requireNonNull(indicator, "indicator"), List.of()).stream()
                .filter(value -> value.asOf().isBefore(day))
                .toList();
    }

    /**
     * How many indicators have a trend.
     *
     * @return no number of any indicator
     */
    @Override
    public String toString() {
        return "Trends[" + byIndicator.size() + " indicators]";
    }
}
