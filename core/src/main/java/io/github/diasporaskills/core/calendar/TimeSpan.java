package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * A part of a day from one local time up to, not including, a later one, in whole minutes. Immutable and thread-safe.
 *
 * <p>Midnight as the end means the end of the day; it is written {@code 24:00}. Hours over midnight are two spans on
 * two days.
 *
 * @param from the first minute
 * @param until the first minute after it; {@link LocalTime#MIDNIGHT} is the end of the day
 */
public record TimeSpan(LocalTime from, LocalTime until) implements Comparable<TimeSpan> {

    private static final int DAY = 24 * 60;

    /**
     * Checks the order and the minutes.
     *
     * @throws IllegalArgumentException if a time is not a whole minute, or the end is not after the beginning
     */
    public TimeSpan {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (from.getSecond() != 0 || from.getNano() != 0 || until.getSecond() != 0 || until.getNano() != 0) {
            throw new IllegalArgumentException(
                    "Office hours are whole minutes such as 08:30; found " + from + " to " + until);
        }
        if (!until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Office hours end after they begin; found " + from + " to " + until
                            + ". Maybe hours over midnight: give them as two spans, until 24:00 and from 00:00 of the next day");
        }
    }

    /**
     * A span.
     *
     * @param from the first minute
     * @param until the first minute after it; midnight is the end of the day
     * @return the span
     * @throws IllegalArgumentException as the constructor
     */
    public static TimeSpan of(LocalTime from, LocalTime until) {
        return new TimeSpan(from, until);
    }

    /**
     * The whole day, from 00:00 to 24:00.
     *
     * @return the longest span
     */
    public static TimeSpan wholeDay() {
        return new TimeSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /**
     * Reads a span.
     *
     * @param text for example {@code 08:30-16:30} or {@code 22:00-24:00}
     * @return the span
     * @throws IllegalArgumentException if the text has another form, or as the constructor
     */
    public static TimeSpan parse(String text) {
        requireNonNull(text, "text");
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Office hours look like 08:30-16:30; found " + text);
        }
        try {
            LocalTime from = LocalTime.parse(ends[0].strip());
            String end = ends[1].strip();
            return new TimeSpan(from, end.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Office hours look like 08:30-16:30; found " + text, e);
        }
    }

    /**
     * Its length.
     *
     * @return minutes on a day without clock change, 1 to 1440
     */
    public int minutes() {
        return untilMinute() - fromMinute();
    }

    /**
     * Whether a local time lies in the span.
     *
     * @param time the time
     * @return true from the first minute on, false at the end
     */
    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
    }

    int fromMinute() {
        return from.getHour() * 60 + from.getMinute();
    }

    int untilMinute() {
        return until.equals(LocalTime.MIDNIGHT) ? DAY : until.getHour() * 60 + until.getMinute();
    }

    static TimeSpan ofMinutes(int from, int until) {
        return new TimeSpan(LocalTime.of(from / 60, from % 60), LocalTime.ofSecondOfDay(until % DAY * 60L));
    }

    @Override
    public int compareTo(TimeSpan other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : Integer.compare(untilMinute(), other.untilMinute());
    }

    /**
     * As it is written in a pack.
     *
     * @return for example {@code 08:30-16:30}
     */
    @Override
    public String toString() {
        return from + "-" + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : until);
    }
}
