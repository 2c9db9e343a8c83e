package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.LocalDate;

/**
 * Who put values forward, and who approved them, which is somebody else. Immutable and thread-safe.
 *
 * @param by who put them forward
 * @param approvedBy who approved them
 * @param on when
 */
public record Approval(ActorId by, ActorId approvedBy, LocalDate on) {

    /**
     * Checks that two people did it.
     *
     * @throws IllegalArgumentException if somebody approves what he or she put forward
     */
    public Approval {
        requireNonNull(by, "by");
        requireNonNull(approvedBy, "approvedBy");
        requireNonNull(on, "on");
        if (by.equals(approvedBy)) {
            throw new IllegalArgumentException(
                    "Values are approved by somebody else than who put them forward; found one and the same");
        }
    }
}
