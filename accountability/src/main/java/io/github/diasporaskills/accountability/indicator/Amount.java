package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.List;
import java.util.function.Function;

/**
 * An exact number of something, which knows whether it may be added. Immutable and thread-safe.
 *
 * <p>Engagements, cases and services of two periods add up. Distinct persons do not: the same person may be in both
 * numbers, so two of them give only bounds.
 */
public sealed interface Amount {

    /**
     * What is counted.
     *
     * @return the unit
     */
    CountingUnit unit();

    /**
     * How many.
     *
     * @return 0 or more
     */
    long number();

    /**
     * An amount of the kind that the unit demands.
     *
     * @param unit what is counted
     * @param number how many, 0 or more
     * @return one that adds, or one of distinct things
     * @throws IllegalArgumentException if the number is negative
     */
    static Amount of(CountingUnit unit, long number) {
        return unit.isAdditive() ? new Additive(unit, number) : new Distinct(unit, number);
    }

    /**
     * Handles both kinds.
     *
     * @param <R> the result
     * @param additive for amounts that add
     * @param distinct for amounts of distinct things
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Additive, ? extends R> additive, Function<? super Distinct, ? extends R> distinct) {
        if (this instanceof Additive a) {
            return additive.apply(a);
        }
        return distinct.apply((Distinct) this);
    }

    private static void check(CountingUnit unit, long number, boolean additive) {
        requireNonNull(unit, "unit");
        if (number < 0) {
            throw new IllegalArgumentException("An amount is 0 or more; found " + number);
        }
        if (unit.isAdditive() != additive) {
            throw new IllegalArgumentException(unit
                    + (additive ? " does not add up over periods" : " adds up over periods") + ". Maybe use Amount.of");
        }
    }

    /**
     * An amount of things that happen once, which adds up over periods and sites.
     *
     * @param unit what is counted, an additive unit
     * @param number how many, 0 or more
     */
    record Additive(CountingUnit unit, long number) implements Amount {

        /**
         * Checks unit and number.
         *
         * @throws IllegalArgumentException if the unit does not add up or the number is negative
         */
        public Additive {
            check(unit, number, true);
        }

        /**
         * The sum of two amounts of one unit.
         *
         * @param other of the same unit
         * @return the sum
         * @throws IllegalArgumentException if the units differ; the message shows both
         * @throws ArithmeticException if the sum exceeds a long
         */
        public Additive plus(Additive other) {
            if (unit != other.unit) {
                throw new IllegalArgumentException(
                        "Only amounts of one unit are added; found " + unit + " and " + other.unit);
            }
            return new Additive(unit, Math.addExact(number, other.number));
        }
    }

    /**
     * An amount of distinct persons or organisations. It has no sum with another one.
     *
     * @param unit what is counted, not an additive unit
     * @param number how many, 0 or more
     */
    record Distinct(CountingUnit unit, long number) implements Amount {

        /**
         * Checks unit and number.
         *
         * @throws IllegalArgumentException if the unit adds up or the number is negative
         */
        public Distinct {
            check(unit, number, false);
        }

        /**
         * What several numbers of distinct things allow for their union: at least the largest, at most the sum. Only
         * the sets themselves give the exact number.
         *
         * @param amounts of one unit, at least one
         * @return the bounds
         * @throws IllegalArgumentException if there is none or the units differ
         * @throws ArithmeticException if the sum exceeds a long
         */
        public static Bounds together(List<Distinct> amounts) {
            if (amounts.isEmpty()) {
                throw new IllegalArgumentException("Bounds need at least one amount; found none");
            }
            CountingUnit unit = amounts.get(0).unit;
            long least = 0;
            long most = 0;
            for (Distinct amount : amounts) {
                if (amount.unit != unit) {
                    throw new IllegalArgumentException(
                            "Only amounts of one unit are united; found " + unit + " and " + amount.unit);
                }
                least = Math.max(least, amount.number);
                most = Math.addExact(most, amount.number);
            }
            return new Bounds(unit, least, most);
        }
    }

    /**
     * What is known of the size of a union.
     *
     * @param unit what is counted
     * @param least the fewest there can be
     * @param most the most there can be, not fewer
     */
    record Bounds(CountingUnit unit, long least, long most) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if most is less than least or least is negative
         */
        public Bounds {
            requireNonNull(unit, "unit");
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("Bounds are 0 or more and in order; found " + least + " to " + most);
            }
        }
    }
}
