package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * A stretch of time in which the office is open, without clock change inside. Immutable and thread-safe.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
public record OpenTime(OffsetDateTime from, OffsetDateTime until) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public OpenTime {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("Open time ends after it begins; found " + from + " to " + until);
        }
    }

    /**
     * Its length.
     *
     * @return elapsed time, more than zero
     */
    public Duration length() {
        return Duration.between(from, until);
    }
}
