package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A day, and who says so. Immutable and thread-safe.
 *
 * @param day the day
 * @param source a document, law, press report or register, not blank
 */
public record SourcedDate(LocalDate day, String source) {

    /**
     * Checks that there is a source.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public SourcedDate {
        requireNonNull(day, "day");
        requireNonNull(source, "source");
        if (source.isBlank()) {
            throw new IllegalArgumentException("A dated fact needs a source; found blank beside " + day);
        }
    }
}
