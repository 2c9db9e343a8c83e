package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What one source says about one indicator: things observed one by one, a number that another room counted, a number
 * that somebody entered, or why none of them can be used. Immutable and thread-safe.
 */
public sealed interface Observed permits Counted, Tallied, Entered, Observed.Refused {

    /**
     * Things observed one by one. Each key counts once.
     *
     * @param population whom or what they are drawn from, for example {@code members}; splits of one population are
     *     protected together
     * @param observations what was observed up to the end of the period
     * @param splitBy the dimensions whose groups the source states
     * @return the observations
     * @throws IllegalArgumentException if the population is blank
     */
    static Counted counted(String population, Collection<Observation> observations, Set<Dimension> splitBy) {
        return new Counted(population, List.copyOf(observations), Counted.ids(splitBy), List.of());
    }

    /**
     * A number that another room counted and can tell apart by some dimensions.
     *
     * @param population whom or what it counts, for example {@code members}
     * @param total how many, 0 or more
     * @param cells the cells of a dimension; empty where it does not apply. It gives the same answer each time
     * @return the number
     * @throws IllegalArgumentException if the population is blank or the total negative
     */
    static Tallied tallied(String population, long total, Function<Dimension, Optional<Cells>> cells) {
        return new Tallied(population, total, cells, dimensions -> Optional.empty(), null, List.of());
    }

    /**
     * A total that somebody entered.
     *
     * @param total the number or bound
     * @param asOf the day it holds for
     * @return the entry, without cells and evidence
     */
    static Entered entered(ReportedCount total, LocalDate asOf) {
        return new Entered(total, asOf, null, null, Map.of(), List.of());
    }

    /**
     * Handles every kind.
     *
     * @param <R> the result
     * @param counted for observations
     * @param tallied for numbers counted elsewhere
     * @param entered for entries
     * @param refused for what contradicts itself
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Counted, ? extends R> counted,
            Function<? super Tallied, ? extends R> tallied,
            Function<? super Entered, ? extends R> entered,
            Function<? super Refused, ? extends R> refused) {
        if (this instanceof Counted c) {
            return counted.apply(c);
        } else if (this instanceof Tallied t) {
            return tallied.apply(t);
        } else if (this instanceof Entered e) {
            return entered.apply(e);
        }
        return refused.apply((Refused) this);
    }

    /**
     * What contradicts itself and so gives no value.
     *
     * @param reason why, without any count of a group
     * @return the refusal
     */
    static Refused refused(Reason reason) {
        return new Refused(reason);
    }

    /**
     * What contradicts itself and so gives no value.
     *
     * @param reason why, without any count of a group
     */
    record Refused(Reason reason) implements Observed {

        /** Checks that the reason is there. */
        public Refused {
            requireNonNull(reason, "reason");
        }
    }
}
