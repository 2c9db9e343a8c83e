package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an indicator reached: a number or a bound, on a day, counted or entered. Immutable and thread-safe.
 *
 * @param unit what the number counts
 * @param count the number as it was reported; "over 200" stays "over 200"
 * @param asOf the day it holds for
 * @param origin counted from records, or entered by hand
 */
public record ActualValue(CountingUnit unit, ReportedCount count, LocalDate asOf, Origin origin) {

    /** Where a value comes from. */
    public enum Origin {
        /** Counted from the programme's records. */
        COUNTED,
        /** Entered by hand, with evidence. */
        ENTERED
    }

    /** Checks that the parts are there. */
    public ActualValue {
        requireNonNull(unit, "unit");
        requireNonNull(count, "count");
        requireNonNull(asOf, "asOf");
        requireNonNull(origin, "origin");
    }

    /**
     * The value as an amount that knows whether it may be added.
     *
     * @return empty unless the count is exact
     */
    public Optional<Amount> amount() {
        return count.isExact() ? Optional.of(Amount.of(unit, count.number())) : Optional.empty();
    }
}
