package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a time ran out and somebody was told, or that nobody was left to be told. Immutable and thread-safe.
 *
 * @param clock which clock
 * @param start when the clock was started
 * @param due when the time ran out
 * @param step the how manieth escalation of this clock, from 1
 * @param officer who was told; null if nobody was left and the case stands on the overdue list only
 * @param at when
 */
public record Escalated(
        ClockKind clock,
        Instant start,
        Instant due,
        int step,
        @Nullable ActorId officer,
        Instant at) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the step is less than 1
     */
    public Escalated {
        requireNonNull(clock, "clock");
        requireNonNull(start, "start");
        requireNonNull(due, "due");
        requireNonNull(at, "at");
        if (step < 1) {
            throw new IllegalArgumentException("Escalations are counted from 1; found " + step);
        }
    }

    /**
     * Who was told.
     *
     * @return empty if nobody was left
     */
    public Optional<ActorId> told() {
        return Optional.ofNullable(officer);
    }
}
