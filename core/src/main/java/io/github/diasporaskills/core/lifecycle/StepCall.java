package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Who takes a step, when, and why: what every change of state records. Immutable and thread-safe.
 *
 * @param by who takes it, and in which role
 * @param at when it happened, which may be before it is recorded
 * @param why why
 */
public record StepCall(Actor by, Instant at, StepReason why) {

    private static final Actor IMPORT = Actor.of("import", Role.SYSTEM);
    private static final StepReason READ = StepReason.of("read-from-file");

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

    /**
     * The call with which the history of something begins of which a file tells the state and a day, and not who
     * brought it there: by {@code import} in the role {@link Role#SYSTEM}, because of {@code read-from-file}.
     *
     * @param knownOn the day on which it is known to have been in that state
     * @return a call at the beginning of that day in UTC
     */
    public static StepCall readFromFile(LocalDate knownOn) {
        return readFromFile(knownOn.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /**
     * The call with which the history of something begins of which a file tells the state only.
     *
     * @param at when it is known to have been in that state
     * @return a call like that of {@link #readFromFile(LocalDate)}
     */
    public static StepCall readFromFile(Instant at) {
        return new StepCall(IMPORT, at, READ);
    }

    /**
     * The day of the step.
     *
     * @return the day in UTC
     */
    public LocalDate day() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
