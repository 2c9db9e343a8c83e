package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.money.ConvertedTotal;
import io.github.diasporaskills.core.money.Money;
import java.math.RoundingMode;

/**
 * What an answered case cost on average: money spent divided by cases answered, both given. Immutable and thread-safe.
 *
 * @param cost all money spent, with the rates that brought it into one currency
 * @param answered the cases answered, 1 or more
 */
public record CostPerCase(ConvertedTotal cost, long answered) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if no case was answered: then there is no cost of one
     */
    public CostPerCase {
        requireNonNull(cost, "cost");
        if (answered < 1) {
            throw new IllegalArgumentException("A cost per case needs an answered case; found " + answered);
        }
    }

    /**
     * The average.
     *
     * @return the cost divided by the cases, half up to the decimals of the currency
     */
    public Money average() {
        return cost.total().dividedBy(answered, RoundingMode.HALF_UP);
    }
}
