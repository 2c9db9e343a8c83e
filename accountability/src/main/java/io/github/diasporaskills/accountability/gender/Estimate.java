package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A number with its interval, or the reason why there is none. It is never infinite and never "not a number".
 * Immutable and thread-safe.
 */
public final class Estimate {

    private final Method method;
    private final @Nullable Double value;
    private final @Nullable Interval interval;
    private final @Nullable Reason why;

    private Estimate(Method method, @Nullable Double value, @Nullable Interval interval, @Nullable Reason why) {
        this.method = requireNonNull(method, "method");
        this.value = value;
        this.interval = interval;
        this.why = why;
    }

    static Estimate of(Method method, double value, Interval interval) {
        return new Estimate(method, finite(value), requireNonNull(interval, "interval"), null);
    }

    /** A number that has no interval. */
    static Estimate without(Method method, double value, Reason why) {
        return new Estimate(method, finite(value), null, requireNonNull(why, "why"));
    }

    /** No number at all. */
    static Estimate none(Method method, Reason why) {
        return new Estimate(method, null, null, requireNonNull(why, "why"));
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("An estimate is a finite number; found " + value);
        }
        return value == 0 ? 0 : value; // No negative zero.
    }

    /**
     * How it was worked out.
     *
     * @return the method
     */
    public Method method() {
        return method;
    }

    /**
     * The number.
     *
     * @return a finite number, or empty where it is not defined
     */
    public OptionalDouble value() {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The values that fit the counts.
     *
     * @return the interval, or empty where it is not defined
     */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /**
     * Why the number or its interval is missing.
     *
     * @return the reason, or empty where both are there
     */
    public Optional<Reason> why() {
        return Optional.ofNullable(why);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Estimate e
                && method == e.method
                && Objects.equals(value, e.value)
                && Objects.equals(interval, e.interval)
                && Objects.equals(why, e.why);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, value, interval, why);
    }

    /**
     * The method and what is there, without any number: a rate can tell how many a small group has.
     *
     * @return for example {@code Estimate[KATZ, gender.ratio.reference-zero]}
     */
    @Override
    public String toString() {
        return "Estimate[" + method + (why == null ? "" : ", " + why.code()) + "]";
    }
}
