package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an agreement rests. Immutable and thread-safe.
 *
 * @param from its first day, and who says so
 * @param resumedOn the day on which the agreement binds again, or null as long as it rests
 */
public record Suspension(SourcedDate from, @Nullable LocalDate resumedOn) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the agreement resumed before it rested
     */
    public Suspension {
        requireNonNull(from, "from");
        if (resumedOn != null && resumedOn.isBefore(from.day())) {
            throw new IllegalArgumentException(
                    "An agreement resumes after it rested; found " + from.day() + " and then " + resumedOn);
        }
    }

    /**
     * Whether the agreement rests on a day.
     *
     * @param day the day
     * @return true from the first day to the day before it binds again
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from.day()) && (resumedOn == null || day.isBefore(resumedOn));
    }
}
