package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.Supplier;

/** What a holiday does to the office hours of its day. Every kind is immutable and thread-safe. */
public sealed interface Closure {

    /** Offices are closed all day. */
    record WholeDay() implements Closure {}

    /**
     * Offices are closed for a part of the day, for example until noon.
     *
     * @param span the closed part
     */
    record Part(TimeSpan span) implements Closure {
        /** Checks that the span is there. */
        public Part {
            requireNonNull(span, "span");
        }
    }

    /** Offices are open; the day is named in explanations. */
    record Observed() implements Closure {}

    /**
     * Closed all day.
     *
     * @return the closure
     */
    static Closure wholeDay() {
        return new WholeDay();
    }

    /**
     * Closed for a part of the day.
     *
     * @param span the closed part
     * @return the closure
     */
    static Closure during(TimeSpan span) {
        return new Part(span);
    }

    /**
     * Marked, and open.
     *
     * @return the closure
     */
    static Closure observed() {
        return new Observed();
    }

    /**
     * Handles every kind of closure.
     *
     * @param <R> the result
     * @param wholeDay if closed all day
     * @param part if closed for a part of the day
     * @param observed if open
     * @return what the matching function returned
     */
    default <R> R fold(
            Supplier<? extends R> wholeDay,
            Function<? super TimeSpan, ? extends R> part,
            Supplier<? extends R> observed) {
        if (this instanceof WholeDay) {
            return wholeDay.get();
        } else if (this instanceof Part p) {
            return part.apply(p.span());
        }
        return observed.get();
    }
}
