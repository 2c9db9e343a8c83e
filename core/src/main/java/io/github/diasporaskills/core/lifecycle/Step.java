package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of state that happened, or the opening of a history. Immutable and thread-safe.
 *
 * @param <S> the states
 */
public final class Step<S extends Enum<S>> {

    private final @Nullable S from;
    private final S to;
    private final StepCall call;

    private Step(@Nullable S from, S to, StepCall call) {
        this.from = from;
        this.to = requireNonNull(to, "to");
        this.call = requireNonNull(call, "call");
    }

    /**
     * The first entry of a history.
     *
     * @param <S> the states
     * @param state the state in which it begins
     * @param call who, when and why
     * @return the opening
     */
    public static <S extends Enum<S>> Step<S> opening(S state, StepCall call) {
        return new Step<>(null, state, call);
    }

    /**
     * A change of state.
     *
     * @param <S> the states
     * @param from the state before
     * @param to the state after
     * @param call who, when and why
     * @return the step
     */
    public static <S extends Enum<S>> Step<S> between(S from, S to, StepCall call) {
        return new Step<>(requireNonNull(from, "from"), to, call);
    }

    /**
     * The state before.
     *
     * @return empty for an opening
     */
    public Optional<S> from() {
        return Optional.ofNullable(from);
    }

    /**
     * The state after.
     *
     * @return the state
     */
    public S to() {
        return to;
    }

    /**
     * Who took it, when and why.
     *
     * @return the call
     */
    public StepCall call() {
        return call;
    }

    /**
     * Who took it, and in which role.
     *
     * @return the actor
     */
    public Actor by() {
        return call.by();
    }

    /**
     * When it happened.
     *
     * @return the instant
     */
    public Instant at() {
        return call.at();
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public StepReason why() {
        return call.why();
    }

    /**
     * This step without the words of its reason.
     *
     * @return a new step
     */
    public Step<S> withoutNote() {
        return new Step<>(
                from, to, new StepCall(call.by(), call.at(), call.why().erased()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Step<?> s && Objects.equals(from, s.from) && to.equals(s.to) && call.equals(s.call);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, call);
    }

    /**
     * The states and the instant.
     *
     * @return for example {@code PROPOSED to AGREED at 2025-03-01T08:00:00Z}
     */
    @Override
    public String toString() {
        return (from == null ? "opened as " : from + " to ") + to + " at " + call.at();
    }
}
