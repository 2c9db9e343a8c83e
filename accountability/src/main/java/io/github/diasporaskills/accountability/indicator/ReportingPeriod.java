package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days a report is about, both ends included. Values are cumulative, what had happened by the last day; beside them
 * stands what these days added.
 * Immutable and thread-safe.
 *
 * @param first the first day
 * @param last the last day, which is the as-of date of every value; not before the first
 */
public record ReportingPeriod(LocalDate first, LocalDate last) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-?Q([1-4]))?");

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the last day is before the first; the message shows both
     */
    public ReportingPeriod {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A reporting period ends on or after its first day; found " + first
                    + " to " + last + ". Maybe they are swapped");
        }
    }

    /**
     * A calendar year.
     *
     * @param year for example 2025
     * @return from 1 January to 31 December
     */
    public static ReportingPeriod year(int year) {
        return new ReportingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * A quarter of a calendar year.
     *
     * @param year for example 2025
     * @param quarter from 1 to 4
     * @return three whole months
     * @throws IllegalArgumentException if there is no such quarter
     */
    public static ReportingPeriod quarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("A quarter is 1 to 4; found " + quarter);
        }
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new ReportingPeriod(first, first.plusMonths(3).minusDays(1));
    }

    /**
     * Any days.
     *
     * @param first the first day
     * @param last the last day, not before the first
     * @return the period
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static ReportingPeriod of(LocalDate first, LocalDate last) {
        return new ReportingPeriod(first, last);
    }

    /**
     * Reads a period.
     *
     * @param text a year ({@code 2025}), a quarter ({@code 2025-Q3}), or the first and the last day as in ISO 8601
     *     ({@code 2025-01-01/2025-06-30})
     * @return the period
     * @throws IllegalArgumentException if it is none of these; the message shows the text and the three forms
     */
    public static ReportingPeriod parse(String text) {
        Matcher year = YEAR.matcher(requireNonNull(text, "text").strip());
        if (year.matches()) {
            int number = Integer.parseInt(year.group(1));
            return year.group(2) == null ? year(number) : quarter(number, Integer.parseInt(year.group(2)));
        }
        String[] days = text.strip().split("/", -1);
        try {
            if (days.length == 2) {
                return of(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
            }
        } catch (DateTimeParseException e) {
            throw unreadable(text, e);
        }
        throw unreadable(text, null);
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "A period is written 2025, 2025-Q3 or 2025-01-01/2025-06-30; found \"" + text + "\"", cause);
    }

    /**
     * The days as a range.
     *
     * @return the same days
     */
    public DateRange range() {
        return DateRange.of(first, last);
    }
}
