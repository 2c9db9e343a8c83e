package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Whether a relationship was alive when somebody asked. Immutable and thread-safe.
 *
 * @param on the day
 * @param active whether there had been contact about the work
 * @param evidence how it is known, such as {@code T2 answer of the member}, not blank
 */
public record RelationshipObservation(LocalDate on, boolean active, String evidence) {

    /**
     * Checks the evidence.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public RelationshipObservation {
        requireNonNull(on, "on");
        requireNonNull(evidence, "evidence");
        if (evidence.isBlank()) {
            throw new IllegalArgumentException("An observation says how it is known; found blank");
        }
    }
}
