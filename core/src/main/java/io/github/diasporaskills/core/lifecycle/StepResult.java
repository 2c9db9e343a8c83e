package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a step: the new value and the step that made it, or a refusal. Immutable and thread-safe if
 * the value is. Its {@code toString} shows states, never the value.
 *
 * @param <A> the thing that changes
 * @param <S> its states
 */
public sealed interface StepResult<A, S extends Enum<S>> {

    /**
     * Handles both outcomes.
     *
     * @param <R> the result
     * @param taken for a step that was taken
     * @param refused for a refusal
     * @return what the matching function returned
     */
    <R> R fold(Function<? super Taken<A, S>, ? extends R> taken, Function<? super StepRefusal<S>, ? extends R> refused);

    /**
     * Whether the step was taken.
     *
     * @return false if it was refused
     */
    default boolean isTaken() {
        return this instanceof Taken;
    }

    /**
     * The new value.
     *
     * @return empty if the step was refused
     */
    default Optional<A> value() {
        return fold(taken -> Optional.of(taken.after()), refusal -> Optional.empty());
    }

    /**
     * Why the step was refused.
     *
     * @return empty if it was taken
     */
    default Optional<StepRefusal<S>> refusal() {
        return fold(taken -> Optional.empty(), Optional::of);
    }

    /**
     * The new value, or an exception.
     *
     * @return the value after the step
     * @throws StepRefusedException if the step was refused
     */
    default A orThrow() {
        return fold(Taken::after, refusal -> {
            throw new StepRefusedException(refusal);
        });
    }

    /**
     * The same outcome with the new value turned into another.
     *
     * @param <B> the other value
     * @param change makes the other value
     * @return the same refusal if the step was refused
     */
    default <B> StepResult<B, S> map(Function<? super A, ? extends B> change) {
        requireNonNull(change, "change");
        return fold(taken -> new Taken<B, S>(change.apply(taken.after()), taken.step()), Refused::new);
    }

    /**
     * A step that was taken.
     *
     * @param <A> the thing that changes
     * @param <S> its states
     */
    final class Taken<A, S extends Enum<S>> implements StepResult<A, S> {

        private final A after;
        private final Step<S> step;

        Taken(A after, Step<S> step) {
            this.after = requireNonNull(after, "after");
            this.step = requireNonNull(step, "step");
        }

        /**
         * The value after the step.
         *
         * @return the new value
         */
        public A after() {
            return after;
        }

        /**
         * The step.
         *
         * @return what happened
         */
        public Step<S> step() {
            return step;
        }

        @Override
        public <R> R fold(
                Function<? super Taken<A, S>, ? extends R> taken,
                Function<? super StepRefusal<S>, ? extends R> refused) {
            return taken.apply(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Taken<?, ?> t && after.equals(t.after) && step.equals(t.step);
        }

        @Override
        public int hashCode() {
            return step.hashCode();
        }

        @Override
        public String toString() {
            return "taken: " + step;
        }
    }

    /**
     * A refusal.
     *
     * @param <A> the thing that would have changed
     * @param <S> its states
     */
    final class Refused<A, S extends Enum<S>> implements StepResult<A, S> {

        private final StepRefusal<S> why;

        Refused(StepRefusal<S> why) {
            this.why = requireNonNull(why, "why");
        }

        /**
         * Why.
         *
         * @return the refusal
         */
        public StepRefusal<S> why() {
            return why;
        }

        @Override
        public <R> R fold(
                Function<? super Taken<A, S>, ? extends R> taken,
                Function<? super StepRefusal<S>, ? extends R> refused) {
            return refused.apply(why);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Refused<?, ?> r && why.equals(r.why);
        }

        @Override
        public int hashCode() {
            return why.hashCode();
        }

        @Override
        public String toString() {
            return "refused: " + why.state() + " to " + why.wanted();
        }
    }
}
