package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for something: the case as it is then with the events that make it so, or a refusal with all that
 * is missing. Immutable and thread-safe. {@code toString} shows no content.
 */
public sealed interface CaseResult {

    /**
     * Handles both outcomes.
     *
     * @param <R> the result
     * @param decided for what happens
     * @param refused for a refusal
     * @return what the matching function returned
     */
    <R> R fold(Function<? super Decided, ? extends R> decided, Function<? super CaseRefusal, ? extends R> refused);

    /**
     * Whether it happens.
     *
     * @return false if it was refused
     */
    default boolean isDecided() {
        return this instanceof Decided;
    }

    /**
     * Why it was refused.
     *
     * @return empty if it happens
     */
    default Optional<CaseRefusal> refusal() {
        return fold(decided -> Optional.empty(), Optional::of);
    }

    /**
     * The case after it.
     *
     * @return empty if it was refused
     */
    default Optional<GrievanceCase> after() {
        return fold(decided -> Optional.of(decided.orThrow()), refused -> Optional.empty());
    }

    /**
     * The case after it, or an exception.
     *
     * @return the case
     * @throws IllegalStateException if it was refused, with the codes of all that is missing
     */
    default GrievanceCase orThrow() {
        return fold(Decided::orThrow, refused -> {
            throw new IllegalStateException(refused.action() + " was refused in " + refused.state() + ": "
                    + refused.missing().stream().map(Reason::code).collect(Collectors.joining(", ")));
        });
    }

    /** What happens: nothing is kept before a ledger took the events. */
    final class Decided implements CaseResult {

        private final GrievanceCase after;
        private final List<CaseEvent> events;

        Decided(GrievanceCase after, List<CaseEvent> events) {
            this.after = requireNonNull(after, "after");
            this.events = List.copyOf(events);
        }

        /**
         * The case with the events in it.
         *
         * @return the case
         */
        @Override
        public Optional<GrievanceCase> after() {
            return Optional.of(after);
        }

        /**
         * The events that make it so.
         *
         * @return in their order, at least one
         */
        public List<CaseEvent> events() {
            return events;
        }

        @Override
        public GrievanceCase orThrow() {
            return after;
        }

        @Override
        public <R> R fold(
                Function<? super Decided, ? extends R> decided, Function<? super CaseRefusal, ? extends R> refused) {
            return decided.apply(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Decided d && events.equals(d.events);
        }

        @Override
        public int hashCode() {
            return events.hashCode();
        }

        @Override
        public String toString() {
            return "decided: " + events;
        }
    }

    /** A refusal. */
    final class Refused implements CaseResult {

        private final CaseRefusal why;

        Refused(CaseRefusal why) {
            this.why = requireNonNull(why, "why");
        }

        /**
         * Why.
         *
         * @return the refusal
         */
        public CaseRefusal why() {
            return why;
        }

        @Override
        public <R> R fold(
                Function<? super Decided, ? extends R> decided, Function<? super CaseRefusal, ? extends R> refused) {
            return refused.apply(why);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Refused r && why.equals(r.why);
        }

        @Override
        public int hashCode() {
            return why.hashCode();
        }

        @Override
        public String toString() {
            return "refused: " + why.action() + " in " + why.state();
        }
    }
}
