package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holiday: its name, its days, and what it does to office hours. Immutable and thread-safe.
 *
 * @param name a proper name that can stand in a sentence of any language, for example {@code Aïd al-Fitr}, not blank
 * @param rule on which days it falls
 * @param closure what it closes
 * @param substituted whether the next working day is off when it falls on a rest day or on another such holiday
 * @param validity the days on which the rule holds; a feast that began in 2026 has a range from then on
 * @param published when it was made known, or null if it was always known; what is published late moves deadlines
 * @param provenance where it comes from
 */
public record Holiday(
        String name,
        HolidayRule rule,
        Closure closure,
        boolean substituted,
        DateRange validity,
        @Nullable Instant published,
        Provenance provenance) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank, or a holiday that does not close the whole day is
     *     substituted
     */
    public Holiday {
        requireNonNull(name, "name");
        requireNonNull(rule, "rule");
        requireNonNull(closure, "closure");
        requireNonNull(validity, "validity");
        requireNonNull(provenance, "provenance");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A holiday has a name; found blank");
        }
        if (substituted && !(closure instanceof Closure.WholeDay)) {
            throw new IllegalArgumentException(
                    "Only a holiday for the whole day can be made up for by another day; found " + name);
        }
    }

    /**
     * A holiday for the whole day, always known, not substituted.
     *
     * @param name its name
     * @param rule its days
     * @param provenance where it comes from
     * @return the holiday
     * @throws IllegalArgumentException if the name is blank
     */
    public static Holiday of(String name, HolidayRule rule, Provenance provenance) {
        return new Holiday(name, rule, Closure.wholeDay(), false, DateRange.always(), null, provenance);
    }

    /**
     * The same holiday closing another part of its day, or none.
     *
     * @param other what it closes
     * @return a new holiday
     * @throws IllegalArgumentException if it is substituted and the closure is not for the whole day
     */
    public Holiday closing(Closure other) {
        return new Holiday(name, rule, other, substituted, validity, published, provenance);
    }

    /**
     * The same holiday, made up for by the next working day when it falls on a rest day or on another such holiday.
     *
     * @return a new holiday
     * @throws IllegalArgumentException if it does not close the whole day
     */
    public Holiday withSubstitute() {
        return new Holiday(name, rule, closure, true, validity, published, provenance);
    }

    /**
     * The same holiday, holding on some days only.
     *
     * @param days from when until when the rule holds
     * @return a new holiday
     */
    public Holiday validIn(DateRange days) {
        return new Holiday(name, rule, closure, substituted, days, published, provenance);
    }

    /**
     * The same holiday, made known at an instant.
     *
     * @param at when it was published
     * @return a new holiday
     */
    public Holiday publishedAt(Instant at) {
        return new Holiday(name, rule, closure, substituted, validity, requireNonNull(at, "at"), provenance);
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

    /**
     * Its days in one year.
     *
     * @param year a year of the ISO calendar
     * @return the days on which the rule holds, in order
     */
    public List<LocalDate> datesIn(int year) {
        return rule.datesIn(year).stream().filter(validity::contains).toList();
    }
}
