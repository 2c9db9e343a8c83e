package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * That the parties of an agreement made its term longer. Immutable and thread-safe.
 *
 * @param agreed the day on which they agreed, and who says so
 * @param lastDay the last day of the longer term
 */
public record Renewal(SourcedDate agreed, LocalDate lastDay) {

    /** Checks that both parts are there. */
    public Renewal {
        requireNonNull(agreed, "agreed");
        requireNonNull(lastDay, "lastDay");
    }
}
