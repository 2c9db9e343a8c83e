package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;

/**
 * Up to how many days an engagement is short in a programme. Immutable and thread-safe.
 *
 * @param shortUpToDays the longest short engagement in days, first and last included; 1 or more
 */
public record TermThreshold(int shortUpToDays) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public TermThreshold {
        if (shortUpToDays < 1) {
            throw new IllegalArgumentException(
                    "A short engagement lasts one day or more; found a threshold of " + shortUpToDays);
        }
    }

    /**
     * Whether an engagement is short or long.
     *
     * @param period its days; without a last day it is long
     * @return the class
     * @throws ArithmeticException if the period has no first day
     */
    public TermClass classOf(DateRange period) {
        requireNonNull(period, "period");
        if (!period.hasLast() && period.hasFirst()) {
            return TermClass.LONG;
        }
        return period.days() <= shortUpToDays ? TermClass.SHORT : TermClass.LONG;
    }
}
