package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number that the register counted, with what it counts and as of when. Immutable and thread-safe.
 *
 * <p>There is no way to add two counts: 11 persons and 5 planned engagements make neither 16 persons nor 16
 * engagements, and persons of two periods may be the same ones. {@link CountingRule} says why in words; persons are
 * joined with {@link PersonCount#union(PersonCount)}.
 */
public sealed interface Count
        permits PersonCount, EngagementCount, PlannedEngagementCount, RepeaterCount, OrganisationCount, VisitCount {

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
     * Handles every kind of count.
     *
     * @param <R> the result
     * @param persons for persons
     * @param engagements for engagements that had begun
     * @param planned for planned engagements
     * @param repeaters for members engaged twice or more
     * @param organisations for sites
     * @param visits for visits
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super PersonCount, ? extends R> persons,
            Function<? super EngagementCount, ? extends R> engagements,
            Function<? super PlannedEngagementCount, ? extends R> planned,
            Function<? super RepeaterCount, ? extends R> repeaters,
            Function<? super OrganisationCount, ? extends R> organisations,
            Function<? super VisitCount, ? extends R> visits) {
        if (this instanceof PersonCount c) {
            return persons.apply(c);
        } else if (this instanceof EngagementCount c) {
            return engagements.apply(c);
        } else if (this instanceof PlannedEngagementCount c) {
            return planned.apply(c);
        } else if (this instanceof RepeaterCount c) {
            return repeaters.apply(c);
        } else if (this instanceof OrganisationCount c) {
            return organisations.apply(c);
        }
        return visits.apply((VisitCount) this);
    }

    /**
     * Number, measure and day.
     *
     * @return for example {@code 13 ENGAGEMENTS as of 2023-08-31}
     */
    default String describe() {
        return value() + " " + measure() + asOf().map(day -> " as of " + day).orElse("");
    }
}
