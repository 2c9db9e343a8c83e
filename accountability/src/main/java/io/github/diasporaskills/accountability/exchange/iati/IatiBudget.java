package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.time.DateRange;

/**
 * The money planned for some days, at most a year. Immutable and thread-safe.
 *
 * @param days first and last day
 * @param value how much
 */
public record IatiBudget(DateRange days, Money value) {

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if an end is open or they are more than a year
     */
    public IatiBudget {
        requireNonNull(days, "days");
        requireNonNull(value, "value");
        if (!days.hasFirst() || !days.hasLast() || isLong(days)) {
            throw new IllegalArgumentException("A budget is for a year at most, such as 2025-01-01/2025-12-31; found "
                    + days + ". Maybe give one for each year");
        }
    }

    /** Whether days are more than a year. */
    static boolean isLong(DateRange days) {
        return !days.last().isBefore(days.first().plusYears(1));
    }
}
