package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The offset that a zone certainly has at an instant, to test a Java runtime's time-zone data by. Immutable and
 * thread-safe.
 *
 * @param instant the instant
 * @param offset the offset from UTC then
 * @param source the law or release of the tz database that says so, not blank
 */
public record KnownInstant(Instant instant, ZoneOffset offset, String source) {

    /**
     * Checks that the source is named.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public KnownInstant {
        requireNonNull(instant, "instant");
        requireNonNull(offset, "offset");
        requireNonNull(source, "source");
        if (source.isBlank()) {
            throw new IllegalArgumentException("A known instant names its source; found blank");
        }
    }
}
