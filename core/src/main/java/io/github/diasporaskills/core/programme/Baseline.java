package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Where an indicator stood before the programme. Immutable and thread-safe.
 *
 * @param on the day it was taken
 * @param value the number, 0 or more, in the indicator's unit
 * @param source who measured it, not blank
 */
public record Baseline(LocalDate on, long value, String source) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the value is negative or the source is blank
     */
    public Baseline {
        requireNonNull(on, "on");
        requireNonNull(source, "source");
        if (value < 0) {
            throw new IllegalArgumentException("A baseline is 0 or more; found " + value);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("A baseline names who measured it; found blank");
        }
    }
}
