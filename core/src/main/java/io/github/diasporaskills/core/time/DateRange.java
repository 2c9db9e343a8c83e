package io.github.diasporaskills.core.time;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.UnreadableException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days from a first to a last one, both included; either end may be open. Immutable and thread-safe.
 *
 * <p>An open end is {@link LocalDate#MIN} or {@link LocalDate#MAX}.
 *
 * @param first the first day, {@link LocalDate#MIN} if open
 * @param last the last day, {@link LocalDate#MAX} if open; not before the first
 */
public record DateRange(LocalDate first, LocalDate last) {

    private static final String OPEN = "..";
    private static final String DATE = "(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?|\\.\\.)";
    private static final Pattern INTERVAL = Pattern.compile(DATE + "/" + DATE);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the last day is before the first; the message shows both
     */
    public DateRange {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A range ends on or after its first day; found " + first + " to " + last
                    + ". Maybe they are swapped");
        }
    }

    /**
     * A range with both ends.
     *
     * @param first the first day
     * @param last the last day, not before the first
     * @return the range
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static DateRange of(LocalDate first, LocalDate last) {
        return new DateRange(first, last);
    }

    /**
     * A range with both ends, if they are in order.
     *
     * @param first the first day
     * @param last the last day
     * @return the range, or refused with {@link TimeReason#RANGE_REVERSED} and the days in order as its reading
     */
    public static Parsed<DateRange> tryOf(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return Parsed.refused(Reason.of(TimeReason.RANGE_REVERSED), List.of(new DateRange(last, first).toString()));
        }
        return Parsed.of(new DateRange(first, last));
    }

    /**
     * Reads an ISO 8601 interval.
     *
     * @param text as {@link #tryParse(String)} takes it
     * @return the range
     * @throws UnreadableException as {@link #tryParse(String)} refuses
     */
    public static DateRange parse(String text) {
        return tryParse(text).orThrow();
    }

    /**
     * Reads an ISO 8601 interval, as {@link #toString()} writes it. An end may be known to the month or the year only:
     * {@code 2024/2026-06} begins on 1 January 2024 and ends on 30 June 2026.
     *
     * @param text for example {@code 2024-01-01/2026-12-31} or {@code 2024-01-01/..}
     * @return the range; or refused with {@link TimeReason#RANGE_UNREADABLE}, {@link TimeReason#RANGE_REVERSED} or a reason of a
     *     date
     */
    public static Parsed<DateRange> tryParse(String text) {
        Matcher interval = INTERVAL.matcher(requireNonNull(text, "text"));
        if (!interval.matches()) {
            return Parsed.refused(Reason.of(TimeReason.RANGE_UNREADABLE));
        }
        String from = interval.group(1);
        String to = interval.group(2);
        Parsed<LocalDate> first = from.equals(OPEN)
                ? Parsed.of(LocalDate.MIN)
                : PartialDate.tryParse(from).map(PartialDate::earliest);
        Parsed<LocalDate> last = to.equals(OPEN)
                ? Parsed.of(LocalDate.MAX)
                : PartialDate.tryParse(to).map(PartialDate::latest);
        return first.then(begin -> last.then(end -> tryOf(begin, end)));
    }

    /**
     * A range without end.
     *
     * @param first the first day
     * @return the range
     */
    public static DateRange from(LocalDate first) {
        return new DateRange(first, LocalDate.MAX);
    }

    /**
     * A range without beginning.
     *
     * @param last the last day
     * @return the range
     */
    public static DateRange until(LocalDate last) {
        return new DateRange(LocalDate.MIN, last);
    }

    /**
     * The range of all days.
     *
     * @return a range open at both ends
     */
    public static DateRange always() {
        return new DateRange(LocalDate.MIN, LocalDate.MAX);
    }

    /**
     * Whether the range begins on a known day.
     *
     * @return false if its beginning is open
     */
    public boolean hasFirst() {
        return !first.equals(LocalDate.MIN);
    }

    /**
     * Whether the range ends on a known day.
     *
     * @return false if its end is open
     */
    public boolean hasLast() {
        return !last.equals(LocalDate.MAX);
    }

    /**
     * Whether a day lies in the range.
     *
     * @param day the day
     * @return true from the first to the last day, both included
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * Whether a range lies wholly in this one.
     *
     * @param other the other range
     * @return true if every day of the other is a day of this
     */
    public boolean encloses(DateRange other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /**
     * Whether two ranges share a day.
     *
     * @param other the other range
     * @return true if at least one day lies in both
     */
    public boolean overlaps(DateRange other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    /**
     * The days that lie in both ranges.
     *
     * @param other the other range
     * @return the common range, or empty if they share no day
     */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate from = first.isBefore(other.first) ? other.first : first;
        LocalDate to = last.isAfter(other.last) ? other.last : last;
        return Optional.of(new DateRange(from, to));
    }

    /**
     * The number of days, first and last included.
     *
     * @return 1 or more
     * @throws ArithmeticException if an end is open
     */
    public long days() {
        if (!hasFirst() || !hasLast()) {
            throw new ArithmeticException("An open range has no number of days: " + this);
        }
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /**
     * As an ISO 8601 interval; an open end is written {@code ..}.
     *
     * @return for example {@code 2024-01-01/2026-12-31} or {@code 2024-01-01/..}
     */
    @Override
    public String toString() {
        return (hasFirst() ? first.toString() : "..") + "/" + (hasLast() ? last.toString() : "..");
    }
}
