package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;

/**
 * Who takes a step, when, and why: what every change of state records. Immutable and thread-safe.
 *
 * @param by who takes it, and in which role
 * @param at when it happened, which may be before it is recorded
 * @param why why
 */
public record StepCall(Actor by, Instant at, StepReason why) {

    /** Checks that all parts are there. */
    public StepCall {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(why, "why");
    }

    /**
     * A call with a bare code as its reason.
     *
     * @param by who takes the step
     * @param at when
     * @param why a code, as in {@link StepReason#of(String)}
     * @return the call
     * @throws IllegalArgumentException if the code does not have the form
     */
    public static StepCall of(Actor by, Instant at, String why) {
        return new StepCall(by, at, StepReason.of(why));
    }
}
