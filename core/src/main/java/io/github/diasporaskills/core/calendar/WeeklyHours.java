package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The office hours of each day of the week; a day that is not named is closed. Immutable and thread-safe.
 *
 * @param byDay the hours of every day of the week
 */
public record WeeklyHours(Map<DayOfWeek, DayHours> byDay) {

    /** Copies the hours and closes the days that are not named. */
    public WeeklyHours {
        Map<DayOfWeek, DayHours> copy = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            copy.put(day, DayHours.closed());
        }
        byDay.forEach((day, hours) -> copy.put(day, requireNonNull(hours, "hours")));
        byDay = Collections.unmodifiableMap(copy);
    }

    /**
     * The same hours on several days, closed on the others.
     *
     * @param days the working days
     * @param hours the hours of each
     * @return the week
     */
    public static WeeklyHours of(Set<DayOfWeek> days, DayHours hours) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, hours));
        return new WeeklyHours(week);
    }

    /**
     * Closed on every day.
     *
     * @return a week without hours
     */
    public static WeeklyHours closed() {
        return new WeeklyHours(Map.of());
    }

    /**
     * This week with other hours on one day.
     *
     * @param day the day of the week
     * @param hours its hours
     * @return a new week
     */
    public WeeklyHours with(DayOfWeek day, DayHours hours) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(byDay);
        week.put(requireNonNull(day, "day"), requireNonNull(hours, "hours"));
        return new WeeklyHours(week);
    }

    /**
     * The hours of a day of the week.
     *
     * @param day the day
     * @return its hours, perhaps closed
     */
    public DayHours on(DayOfWeek day) {
        DayHours hours = byDay.get(requireNonNull(day, "day"));
        return hours == null ? DayHours.closed() : hours;
    }

    /**
     * Whether the office opens on any day.
     *
     * @return false if every day is closed
     */
    public boolean isOpen() {
        return byDay.values().stream().anyMatch(DayHours::isOpen);
    }
}
