package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** How often a value of an indicator is due. Periods are those of the calendar: a quarter ends with March, June, and so on. */
public enum ReportingFrequency {
    /** For every month. */
    MONTHLY(1),
    /** For every quarter of a year. */
    QUARTERLY(3),
    /** For every half of a year. */
    HALF_YEARLY(6),
    /** For every year. */
    YEARLY(12);

    private final int months;

    ReportingFrequency(int months) {
        this.months = months;
    }

    /**
     * How long a period is.
     *
     * @return 1, 3, 6 or 12 months
     */
    public int months() {
        return months;
    }

    /**
     * The end of the last period that was over on a day.
     *
     * @param day the day
     * @return the day itself if a period ends with it, else the last day before it with which one ends
     */
    public LocalDate lastEndBy(LocalDate day) {
        LocalDate next = requireNonNull(day, "day").plusDays(1);
        int month = (next.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(next.getYear(), month, 1).minusDays(1);
    }
}
