package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a text: a value, or the reason why there is none. Immutable and thread-safe if the value is.
 *
 * <p>Made by the {@code tryParse} factories. Its {@code toString} shows neither value nor text.
 *
 * @param <T> what the text should be
 */
public sealed interface Parsed<T> {

    /**
     * A text that was read.
     *
     * @param <T> what the text should be
     * @param value the value
     * @return the outcome
     */
    static <T> Parsed<T> of(T value) {
        return new Read<>(value);
    }

    /**
     * A text that cannot be read.
     *
     * @param <T> what the text should be
     * @param reason why, free of personal data
     * @return the outcome
     */
    static <T> Parsed<T> refused(Reason reason) {
        return new Refused<>(reason, null, List.of());
    }

    /**
     * A text that cannot be read, with something to try.
     *
     * @param <T> what the text should be
     * @param reason why, free of personal data
     * @param suggestion what was perhaps meant; never personal data, and never made of the text
     * @return the outcome
     */
    static <T> Parsed<T> refused(Reason reason, String suggestion) {
        return new Refused<>(reason, requireNonNull(suggestion, "suggestion"), List.of());
    }

    /**
     * A text that cannot be read, with what it can be read as.
     *
     * @param <T> what the text should be
     * @param reason why, free of personal data
     * @param readings what the text can be read as, such as both days of {@code 05/06/2021}; as personal as the text
     * @return the outcome
     */
    static <T> Parsed<T> refused(Reason reason, List<String> readings) {
        return new Refused<>(reason, null, readings);
    }

    /**
     * Handles both outcomes.
     *
     * @param <R> the result
     * @param read for a value
     * @param refused for a refusal
     * @return what the matching function returned
     */
    <R> R fold(Function<? super T, ? extends R> read, Function<? super Refused<T>, ? extends R> refused);

    /**
     * Whether there is a value.
     *
     * @return false if the text was refused
     */
    default boolean isRead() {
        return this instanceof Read;
    }

    /**
     * The value.
     *
     * @return empty if the text was refused
     */
    default Optional<T> value() {
        return fold(Optional::of, refused -> Optional.empty());
    }

    /**
     * Why there is no value.
     *
     * @return empty if the text was read
     */
    default Optional<Reason> reason() {
        return fold(value -> Optional.empty(), refused -> Optional.of(refused.why()));
    }

    /**
     * What was perhaps meant.
     *
     * @return empty if the text was read or nothing can be proposed
     */
    default Optional<String> suggestion() {
        return fold(value -> Optional.empty(), Refused::maybe);
    }

    /**
     * What the text can be read as. It is as personal as the text.
     *
     * @return none if the text was read or nothing can be made of it
     */
    default List<String> readings() {
        return fold(value -> List.of(), Refused::readings);
    }

    /**
     * The value, or an exception.
     *
     * @return the value
     * @throws UnreadableException if the text was refused
     */
    default T orThrow() {
        return fold(Function.identity(), refused -> {
            throw new UnreadableException(refused.why(), refused.suggestion, refused.readings());
        });
    }

    /**
     * The outcome with the value turned into another.
     *
     * @param <R> the new value's type
     * @param change makes the new value
     * @return the same refusal if the text was refused
     */
    default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        requireNonNull(change, "change");
        return fold(value -> new Read<R>(change.apply(value)), Refused::as);
    }

    /**
     * The outcome with the value read further.
     *
     * @param <R> the new value's type
     * @param next reads on
     * @return the same refusal if the text was refused, else what the next step gave
     */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        requireNonNull(next, "next");
        return fold(next, Refused::as);
    }

    /**
     * The refusal as a located problem.
     *
     * @param location where the text stood
     * @param found the text, verbatim; it may be personal data
     * @return an error, or empty if the text was read
     */
    default Optional<Problem> problem(Location location, String found) {
        requireNonNull(location, "location");
        requireNonNull(found, "found");
        return fold(value -> Optional.empty(), refused -> {
            Problem problem =
                    Problem.error(location, refused.why()).finding(found).readAs(refused.readings());
            return Optional.of(refused.maybe().map(problem::maybe).orElse(problem));
        });
    }

    /**
     * A value.
     *
     * @param <T> what the text should be
     */
    final class Read<T> implements Parsed<T> {

        private final T value;

        private Read(T value) {
            this.value = requireNonNull(value, "value");
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> read, Function<? super Refused<T>, ? extends R> refused) {
            return read.apply(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Read<?> r && value.equals(r.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return "read";
        }
    }

    /**
     * A refusal.
     *
     * @param <T> what the text should be
     */
    final class Refused<T> implements Parsed<T> {

        private final Reason reason;
        private final @Nullable String suggestion;
        private final List<String> readings;

        private Refused(Reason reason, @Nullable String suggestion, List<String> readings) {
            this.reason = requireNonNull(reason, "reason");
            this.suggestion = suggestion;
            this.readings = List.copyOf(readings);
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> read, Function<? super Refused<T>, ? extends R> refused) {
            return refused.apply(this);
        }

        /**
         * Why the text cannot be read.
         *
         * @return the reason
         */
        public Reason why() {
            return reason;
        }

        /**
         * What was perhaps meant.
         *
         * @return something to try, or empty
         */
        public Optional<String> maybe() {
            return Optional.ofNullable(suggestion);
        }

        @Override
        public List<String> readings() {
            return readings;
        }

        /**
         * The same refusal of a text that should have been something else.
         *
         * @param <R> the other type
         * @return the refusal
         */
        public <R> Parsed<R> as() {
            return new Refused<>(reason, suggestion, readings);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Refused<?> r
                    && reason.equals(r.reason)
                    && Objects.equals(suggestion, r.suggestion)
                    && readings.equals(r.readings);
        }

        @Override
        public int hashCode() {
            return Objects.hash(reason, suggestion, readings);
        }

        @Override
        public String toString() {
            return "refused: " + reason.code();
        }
    }
}
