package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Office hours of a country that replace the usual ones for some days: Ramadan hours, a reform of working hours.
 * Holidays stay holidays. Immutable and thread-safe.
 *
 * @param name a name that can stand in a sentence of any language, not blank
 * @param days from when until when
 * @param hours the hours of those days
 * @param published when it was made known, or null if it was always known
 * @param provenance where it comes from
 */
public record HoursChange(
        String name,
        DateRange days,
        WeeklyHours hours,
        @Nullable Instant published,
        Provenance provenance) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public HoursChange {
        requireNonNull(name, "name");
        requireNonNull(days, "days");
        requireNonNull(hours, "hours");
        requireNonNull(provenance, "provenance");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A change of office hours has a name; found blank");
        }
    }

    /**
     * A change that was always known.
     *
     * @param name its name
     * @param days from when until when
     * @param hours the hours of those days
     * @param provenance where it comes from
     * @return the change
     * @throws IllegalArgumentException if the name is blank
     */
    public static HoursChange of(String name, DateRange days, WeeklyHours hours, Provenance provenance) {
        return new HoursChange(name, days, hours, null, provenance);
    }

    /**
     * The same change, made known at an instant.
     *
     * @param at when it was published
     * @return a new change
     */
    public HoursChange publishedAt(Instant at) {
        return new HoursChange(name, days, hours, requireNonNull(at, "at"), provenance);
    }

    /**
     * Whether it was known at an instant.
     *
     * @param at the instant
     * @return true if it was published then or before, or always known
     */
    public boolean knownAt(Instant at) {
        return published == null || !published.isAfter(at);
    }
}
