package io.github.diasporaskills.core.time;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days by the clock in UTC, by which the day of a step is told whatever the zone of the country. Stateless and
 * thread-safe.
 */
public final class UtcDay {

    private static final long SECONDS = 86_400;

    private UtcDay() {}

    /**
     * The day of an instant.
     *
     * @param instant any instant that falls on a {@link LocalDate}
     * @return its day in UTC
     */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS));
    }

    /**
     * The end of a day.
     *
     * @param day any day
     * @return the last instant that is still on that day in UTC, or {@link Instant#MAX} for the last day there is
     */
    public static Instant end(LocalDate day) {
        return requireNonNull(day, "day").equals(LocalDate.MAX)
                ? Instant.MAX
                : Instant.ofEpochSecond((day.toEpochDay() + 1) * SECONDS - 1, 999_999_999);
    }
}
