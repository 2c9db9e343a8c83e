package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a test found, or the reason why it cannot be made. It is never "not a number". Immutable and thread-safe.
 *
 * <p>The p-value is the probability of a table at least as far from "no difference" as the one found, if there is no
 * difference. It is not the probability that there is none.
 */
public final class Significance {

    private final Method method;
    private final @Nullable Double statistic;
    private final int degreesOfFreedom;
    private final @Nullable Double p;
    private final @Nullable Reason why;

    private Significance(
            Method method, @Nullable Double statistic, int degreesOfFreedom, @Nullable Double p, @Nullable Reason why) {
        this.method = requireNonNull(method, "method");
        this.statistic = statistic;
        this.degreesOfFreedom = degreesOfFreedom;
        this.p = p;
        this.why = why;
    }

    static Significance of(Method method, double p) {
        return new Significance(method, null, 0, probability(p), null);
    }

    static Significance of(Method method, double statistic, int degreesOfFreedom, double p) {
        if (!Double.isFinite(statistic)) {
            throw new IllegalArgumentException("A statistic is a finite number; found " + statistic);
        }
        return new Significance(method, statistic == 0 ? 0 : statistic, degreesOfFreedom, probability(p), null);
    }

    static Significance none(Method method, Reason why) {
        return new Significance(method, null, 0, null, requireNonNull(why, "why"));
    }

    private static double probability(double p) {
        if (!(p >= -1e-9 && p <= 1 + 1e-9)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1; found " + p);
        }
        return Math.min(1, Math.max(0, p));
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
     * The number that the test compares with its distribution.
     *
     * @return a finite number, or empty for exact tests of tables and where there is no test
     */
    public OptionalDouble statistic() {
        return statistic == null ? OptionalDouble.empty() : OptionalDouble.of(statistic);
    }

    /**
     * The degrees of freedom of a chi-squared statistic.
     *
     * @return 1 or more; 0 for other tests and where there is no test
     */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * The p-value.
     *
     * @return from 0 to 1, or empty where there is no test
     */
    public OptionalDouble p() {
        return p == null ? OptionalDouble.empty() : OptionalDouble.of(p);
    }

    /**
     * Why there is no test.
     *
     * @return the reason, or empty where there is one
     */
    public Optional<Reason> why() {
        return Optional.ofNullable(why);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Significance s
                && method == s.method
                && Objects.equals(statistic, s.statistic)
                && degreesOfFreedom == s.degreesOfFreedom
                && Objects.equals(p, s.p)
                && Objects.equals(why, s.why);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, statistic, degreesOfFreedom, p, why);
    }

    /**
     * The method and what is there, without any number.
     *
     * @return for example {@code Significance[FISHER, gender.count.empty-group]}
     */
    @Override
    public String toString() {
        return "Significance[" + method + (why == null ? "" : ", " + why.code()) + "]";
    }
}
