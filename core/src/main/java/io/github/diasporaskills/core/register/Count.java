package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A number that the register counted, with what it counts and as of when. Immutable and thread-safe.
 *
 * <p>There is no way to add two counts: 11 persons and 5 planned engagements make neither 16 persons nor 16
 * engagements, and persons of two periods may be the same ones. {@link CountingRule} says why in words; persons are
 * joined with {@link PersonCount#union(PersonCount)}, others with {@link DistinctCount#union(DistinctCount)}. To handle every kind of count, switch over its {@link #measure()}
 * or {@link #unit()}.
 */
public sealed interface Count permits PersonCount, DistinctCount, CountOf, Tally {

    /**
     * The number.
     *
     * @return 0 or more
     */
    long value();

    /**
     * What was counted.
     *
     * @return the measure
     */
    RegisterMeasure measure();

    /**
     * In what it was counted.
     *
     * @return the unit of the measure
     */
    default CountingUnit unit() {
        return measure().unit();
    }

    /**
     * As of when.
     *
     * @return the day, or empty if everything recorded was counted
     */
    Optional<LocalDate> asOf();

    /**
     * Number, measure and day.
     *
     * @return for example {@code 13 ENGAGEMENTS as of 2023-08-31}
     */
    default String describe() {
        return value() + " " + measure() + asOf().map(day -> " as of " + day).orElse("");
    }
}
