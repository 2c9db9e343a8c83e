package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator reached in the days of a period alone, beside its cumulative value. Immutable and thread-safe; not
 * protected, so {@code toString} shows no number.
 */
public final class PeriodValue {

    private final Amount added;
    private final @Nullable Amount active;

    private PeriodValue(Amount added, @Nullable Amount active) {
        this.added = added;
        this.active = active;
    }

    /**
     * A value of a period.
     *
     * @param added what the period added to the cumulative value
     * @return the value
     */
    public static PeriodValue of(Amount added) {
        return new PeriodValue(requireNonNull(added, "added"), null);
    }

    /**
     * The same value with how many took part in the period, new or not.
     *
     * @param value distinct persons
     * @return a new value
     */
    public PeriodValue withActive(Amount value) {
        return new PeriodValue(added, requireNonNull(value, "value"));
    }

    /**
     * What the period added to the cumulative value. Over consecutive periods from the beginning it sums to that value,
     * for persons too, as nobody is new twice.
     *
     * @return how many are new
     */
    public Amount added() {
        return added;
    }

    /**
     * How many took part in the period, whether or not they are new. The numbers of two periods do not add up.
     *
     * @return distinct persons; empty where the indicator does not count persons engaged
     */
    public Optional<Amount> active() {
        return Optional.ofNullable(active);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PeriodValue value && added.equals(value.added) && Objects.equals(active, value.active);
    }

    @Override
    public int hashCode() {
        return Objects.hash(added, active);
    }

    /**
     * The unit only.
     *
     * @return no number
     */
    @Override
    public String toString() {
        return "PeriodValue[" + added.unit() + "]";
    }
}
