package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What an indicator shall reach, and by when. Immutable and thread-safe.
 *
 * @param by the last day on which it may be reached
 * @param value the number, 0 or more, in the indicator's unit
 * @param source the document that sets it, not blank
 */
public record Target(LocalDate by, long value, String source) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the value is negative or the source is blank
     */
    public Target {
        requireNonNull(by, "by");
        requireNonNull(source, "source");
        if (value < 0) {
            throw new IllegalArgumentException("A target is 0 or more; found " + value);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("A target names the document that sets it; found blank");
        }
    }
}
