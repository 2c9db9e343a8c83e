package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;

/**
 * Hours that a host keeps in place of its country's, for some days: a hospital's Saturdays, its closing for works.
 * They stand above everything the country says. Immutable and thread-safe.
 *
 * @param name a name that can stand in a sentence of any language, not blank
 * @param days from when until when
 * @param hours the host's hours on those days
 * @param onHolidays true if these hours hold on holidays too; false if holidays still close the host
 */
public record HostHours(String name, DateRange days, WeeklyHours hours, boolean onHolidays) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public HostHours {
        requireNonNull(name, "name");
        requireNonNull(days, "days");
        requireNonNull(hours, "hours");
        if (name.isBlank()) {
            throw new IllegalArgumentException("Hours of a host have a name; found blank");
        }
    }

    /**
     * Other hours, with the country's holidays.
     *
     * @param name their name
     * @param days from when until when
     * @param hours the host's hours
     * @return the hours
     * @throws IllegalArgumentException if the name is blank
     */
    public static HostHours of(String name, DateRange days, WeeklyHours hours) {
        return new HostHours(name, days, hours, false);
    }

    /**
     * The host is closed.
     *
     * @param name why, for example {@code Works}
     * @param days from when until when
     * @return hours without an opening
     * @throws IllegalArgumentException if the name is blank
     */
    public static HostHours closed(String name, DateRange days) {
        return new HostHours(name, days, WeeklyHours.closed(), true);
    }
}
