package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a desk: something that is kept, or reasons. Whoever has nothing to do with a case is told that
 * there is nothing, whatever there is. Immutable and thread-safe if the value is. {@code toString} never shows it.
 *
 * @param <T> what is given
 */
public sealed interface DeskResult<T> {

    /**
     * Handles both outcomes.
     *
     * @param <R> the result
     * @param done for what was done
     * @param refused for the reasons
     * @return what the matching function returned
     */
    <R> R fold(Function<? super T, ? extends R> done, Function<? super List<Reason>, ? extends R> refused);

    /**
     * Whether it was done.
     *
     * @return false if it was refused
     */
    default boolean isDone() {
        return this instanceof Done;
    }

    /**
     * What is given.
     *
     * @return empty if it was refused
     */
    default Optional<T> value() {
        return fold(Optional::of, reasons -> Optional.empty());
    }

    /**
     * Why it was refused.
     *
     * @return empty if it was done
     */
    default List<Reason> reasons() {
        return fold(value -> List.of(), reasons -> List.copyOf(reasons));
    }

    /**
     * What is given, or an exception.
     *
     * @return the value
     * @throws IllegalStateException if it was refused, with the codes of the reasons
     */
    default T orThrow() {
        return fold(Function.identity(), reasons -> {
            throw new IllegalStateException(
                    "Refused: " + reasons.stream().map(Reason::code).collect(Collectors.joining(", ")));
        });
    }

    /**
     * The same outcome with the value turned into another.
     *
     * @param <R> the other value
     * @param change makes it
     * @return the same reasons if it was refused
     */
    default <R> DeskResult<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> new Done<R>(change.apply(value)), Refused::new);
    }

    /**
     * The outcome of something that follows.
     *
     * @param <R> its value
     * @param next what follows
     * @return the same reasons if this was refused
     */
    default <R> DeskResult<R> then(Function<? super T, DeskResult<R>> next) {
        return fold(next, Refused::new);
    }

    /** Refuses for one reason. */
    static <T> DeskResult<T> refused(Reason reason) {
        return new Refused<>(List.of(reason));
    }

    /**
     * Something that is kept.
     *
     * @param <T> what is given
     */
    final class Done<T> implements DeskResult<T> {

        private final T value;

        Done(T value) {
            this.value = requireNonNull(value, "value");
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> done, Function<? super List<Reason>, ? extends R> refused) {
            return done.apply(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Done<?> d && value.equals(d.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return "done";
        }
    }

    /**
     * A refusal.
     *
     * @param <T> what would have been given
     */
    final class Refused<T> implements DeskResult<T> {

        private final List<Reason> why;

        Refused(List<Reason> why) {
            this.why = List.copyOf(why);
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> done, Function<? super List<Reason>, ? extends R> refused) {
            return refused.apply(why);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Refused<?> r && why.equals(r.why);
        }

        @Override
        public int hashCode() {
            return why.hashCode();
        }

        @Override
        public String toString() {
            return "refused: " + why.stream().map(Reason::code).collect(Collectors.joining(", "));
        }
    }
}
