package io.github.diasporaskills.core.time;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.UnreadableException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as far as it is known: a day, a month, a quarter, a half, a year, or a part of one such as "mid-2015". It
 * keeps the words given and says which days they may mean. Immutable and thread-safe.
 *
 * <p>Two partial dates whose days overlap have no order: {@link #isBefore(PartialDate)} then answers
 * {@link Certainty#POSSIBLE}. Equality is that of the parts, words included; {@link #range()} compares days only.
 *
 * <p>Parts of a year are thirds: early is January to April, mid May to August, late September to December. Parts of
 * a month are its days 1 to 10, 11 to 20, and 21 to its end. This is a reading; no standard fixes it.
 *
 * @param precision how much is known
 * @param earliest the first day it may mean
 * @param latest the last day it may mean
 * @param words as given, for example {@code mi-2015}
 */
public record PartialDate(Precision precision, LocalDate earliest, LocalDate latest, String words) {

    /** How much of a date is known. */
    public enum Precision {
        /** The day. */
        DAY,
        /** The first ten days, the second ten, or the rest of a month. */
        PART_OF_MONTH,
        /** The month. */
        MONTH,
        /** The quarter. */
        QUARTER,
        /** Early, mid or late in a year: four months. */
        PART_OF_YEAR,
        /** The half of a year. */
        HALF_YEAR,
        /** The year. */
        YEAR
    }

    /**
     * Checks that the days are those of the precision.
     *
     * @throws IllegalArgumentException if the earliest day begins no such period or the latest does not end it
     */
    public PartialDate {
        requireNonNull(precision, "precision");
        requireNonNull(earliest, "earliest");
        requireNonNull(latest, "latest");
        requireNonNull(words, "words");
        if (!begins(precision, earliest) || !latest.equals(endOf(precision, earliest))) {
            throw new IllegalArgumentException("Not the first and last day of a " + precision + "; found " + earliest
                    + " and " + latest + ". Maybe use a factory such as PartialDate.of(YearMonth)");
        }
    }

    /**
     * A whole date.
     *
     * @param day the day
     * @return the date
     */
    public static PartialDate of(LocalDate day) {
        return of(Precision.DAY, day, day.toString());
    }

    /**
     * A month.
     *
     * @param month the month
     * @return the date
     */
    public static PartialDate of(YearMonth month) {
        return of(Precision.MONTH, month.atDay(1), month.toString());
    }

    /**
     * A year.
     *
     * @param year the year
     * @return the date
     */
    public static PartialDate of(Year year) {
        return of(Precision.YEAR, year.atDay(1), year.toString());
    }

    /**
     * A quarter.
     *
     * @param year the year
     * @param quarter 1 to 4
     * @return the date
     * @throws IllegalArgumentException if there is no such quarter
     */
    public static PartialDate ofQuarter(int year, int quarter) {
        return period(Precision.QUARTER, year, quarter, 4, year + "-Q" + quarter);
    }

    /**
     * Half a year.
     *
     * @param year the year
     * @param half 1 or 2
     * @return the date
     * @throws IllegalArgumentException if there is no such half
     */
    public static PartialDate ofHalf(int year, int half) {
        return period(Precision.HALF_YEAR, year, half, 2, year + "-H" + half);
    }

    /**
     * The middle of a year, May to August.
     *
     * @param year the year
     * @return the date
     */
    public static PartialDate ofMid(int year) {
        return period(Precision.PART_OF_YEAR, year, 2, 3, "mid-" + year);
    }

    /**
     * Reads a partial date.
     *
     * @param text as {@link #tryParse(String)} takes it
     * @return the date, with the words given
     * @throws UnreadableException as {@link #tryParse(String)} refuses
     */
    public static PartialDate parse(String text) {
        return tryParse(text).orThrow();
    }

    /**
     * Reads a partial date, with the order of day and month known.
     *
     * @param text as {@link #tryParse(String)} takes it
     * @param order which comes first in 05/06/2021
     * @return the date, with the words given
     * @throws UnreadableException as {@link #tryParse(String, DayOrder)} refuses
     */
    public static PartialDate parse(String text, DayOrder order) {
        return tryParse(text, order).orThrow();
    }

    /**
     * Reads a partial date in English or French.
     *
     * <p>Read are {@code 2015-06-12}, {@code 2015-06}, {@code 2015}, {@code 12 June 2015}, {@code 1er juin 2015},
     * {@code June 2015}, {@code Q2 2015}, {@code T2 2015}, {@code 2015-H1}, {@code 1er semestre 2015},
     * {@code mid-2015}, {@code mi-juin 2015}, {@code early 2015}, {@code fin 2015}, and figures such as
     * {@code 25/06/2021} that can be read in one way only. Nothing is rolled over: 31 June is refused.
     *
     * @param text the date
     * @return the date with the words given; or refused with one of the {@link TimeReason}s of dates, among them
     *     {@link TimeReason#DATE_AMBIGUOUS}, which names both readings of {@code 05/06/2021}
     */
    public static Parsed<PartialDate> tryParse(String text) {
        return DateText.read(requireNonNull(text, "text"), null);
    }

    /**
     * Reads a partial date in English or French, with the order of day and month known.
     *
     * @param text as {@link #tryParse(String)} takes it
     * @param order which comes first in 05/06/2021; 25/06/2021 is refused where the month comes first
     * @return the date with the words given; or refused with one of the {@link TimeReason}s of dates
     */
    public static Parsed<PartialDate> tryParse(String text, DayOrder order) {
        return DateText.read(requireNonNull(text, "text"), requireNonNull(order, "order"));
    }

    /**
     * Reads a day. Constant time and without garbage for {@code 2021-06-05}.
     *
     * @param text as {@link #tryParse(String)} takes it
     * @return the day; or refused with one of the {@link TimeReason}s of dates, {@link TimeReason#DATE_DAY_NEEDED}
     *     if it is a month or a year, {@link TimeReason#DATE_DAY_UNREADABLE} if it is no date
     */
    public static Parsed<LocalDate> tryParseDay(String text) {
        return DateText.readDay(requireNonNull(text, "text"), null);
    }

    /**
     * Reads a day, with the order of day and month known.
     *
     * @param text as {@link #tryParse(String)} takes it
     * @param order which comes first in 05/06/2021
     * @return the day; or refused as {@link #tryParseDay(String)} refuses
     */
    public static Parsed<LocalDate> tryParseDay(String text, DayOrder order) {
        return DateText.readDay(requireNonNull(text, "text"), requireNonNull(order, "order"));
    }

    static PartialDate of(Precision precision, LocalDate first, String words) {
        return new PartialDate(precision, first, endOf(precision, first), words);
    }

    static PartialDate period(Precision precision, int year, int number, int perYear, String words) {
        if (number < 1 || number > perYear) {
            throw new IllegalArgumentException(
                    "A " + precision + " has a number from 1 to " + perYear + "; found " + number);
        }
        return of(precision, LocalDate.of(year, (number - 1) * (12 / perYear) + 1, 1), words);
    }

    /**
     * The days it may mean.
     *
     * @return from the earliest to the latest
     */
    public DateRange range() {
        return DateRange.of(earliest, latest);
    }

    /**
     * The day, if it is known.
     *
     * @return empty unless the precision is a day
     */
    public Optional<LocalDate> day() {
        return precision == Precision.DAY ? Optional.of(earliest) : Optional.empty();
    }

    /**
     * Whether this is before another date.
     *
     * @param other the other date
     * @return possible where the days that both may mean leave it open
     */
    public Certainty isBefore(PartialDate other) {
        if (latest.isBefore(other.earliest)) {
            return Certainty.CERTAIN;
        }
        return earliest.isBefore(other.latest) ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
    }

    /**
     * Whether this is after another date.
     *
     * @param other the other date
     * @return possible where the days that both may mean leave it open
     */
    public Certainty isAfter(PartialDate other) {
        return other.isBefore(this);
    }

    /**
     * Whether this and another date are the same day.
     *
     * @param other the other date
     * @return certain only for two whole dates; possible where the days that both may mean overlap
     */
    public Certainty isSameDay(PartialDate other) {
        if (!range().overlaps(other.range())) {
            return Certainty.IMPOSSIBLE;
        }
        return precision == Precision.DAY && other.precision == Precision.DAY ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    /**
     * Whether this lies in a range, such as a programme's term.
     *
     * @param range the range
     * @return possible where only some of the days it may mean lie there
     */
    public Certainty isWithin(DateRange range) {
        if (range.encloses(range())) {
            return Certainty.CERTAIN;
        }
        return range.overlaps(range()) ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
    }

    /**
     * The words given.
     *
     * @return for example {@code mid-2015}
     */
    @Override
    public String toString() {
        return words;
    }

    private static boolean begins(Precision precision, LocalDate day) {
        int of = day.getDayOfMonth();
        int month = day.getMonthValue() - 1;
        return switch (precision) {
            case DAY -> true;
            case PART_OF_MONTH -> of == 1 || of == 11 || of == 21;
            case MONTH -> of == 1;
            case QUARTER -> of == 1 && month % 3 == 0;
            case PART_OF_YEAR -> of == 1 && month % 4 == 0;
            case HALF_YEAR -> of == 1 && month % 6 == 0;
            case YEAR -> of == 1 && month == 0;
        };
    }

    private static LocalDate endOf(Precision precision, LocalDate first) {
        return switch (precision) {
            case DAY -> first;
            case PART_OF_MONTH ->
                first.getDayOfMonth() == 21 ? first.withDayOfMonth(first.lengthOfMonth()) : first.plusDays(9);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER -> first.plusMonths(3).minusDays(1);
            case PART_OF_YEAR -> first.plusMonths(4).minusDays(1);
            case HALF_YEAR -> first.plusMonths(6).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }
}
