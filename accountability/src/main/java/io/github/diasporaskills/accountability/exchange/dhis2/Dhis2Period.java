package io.github.diasporaskills.accountability.exchange.dhis2;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Locale;

/** How often a data set of DHIS2 is filled in; the periods begin with the calendar year. */
public enum Dhis2Period {
    /** A calendar year, such as 2025. */
    YEARLY(12),
    /** Half a calendar year, such as 2025S1. */
    SIX_MONTHLY(6),
    /** A quarter, such as 2025Q3. */
    QUARTERLY(3),
    /** A month, such as 202507. */
    MONTHLY(1);

    private final int months;

    Dhis2Period(int months) {
        this.months = months;
    }

    /**
     * The period that a day is in.
     *
     * @param day the day
     * @return its first and last day
     */
    public DateRange around(LocalDate day) {
        requireNonNull(day, "day");
        int month = (day.getMonthValue() - 1) / months * months + 1;
        LocalDate first = LocalDate.of(day.getYear(), month, 1);
        return DateRange.of(first, first.plusMonths(months).minusDays(1));
    }

    /**
     * The period that a day is in, as DHIS2 writes it.
     *
     * @param day the day
     * @return for example {@code 2025Q3}
     */
    public String code(LocalDate day) {
        LocalDate first = around(day).first();
        int number = (first.getMonthValue() - 1) / months + 1;
        String year = String.format(Locale.ROOT, "%04d", first.getYear());
        return switch (this) {
            case YEARLY -> year;
            case SIX_MONTHLY -> year + "S" + number;
            case QUARTERLY -> year + "Q" + number;
            case MONTHLY -> String.format(Locale.ROOT, "%s%02d", year, number);
        };
    }
}
