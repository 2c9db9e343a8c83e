package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A stretch of time that is taken already; what for is nobody's business here. Immutable and thread-safe.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
public record BusyTime(Instant from, Instant until) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public BusyTime {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Time that is taken ends after it begins; found " + from + " to " + until);
        }
    }

    boolean meets(long start, long end) {
        return from.getEpochSecond() < end && until.getEpochSecond() > start;
    }
}
