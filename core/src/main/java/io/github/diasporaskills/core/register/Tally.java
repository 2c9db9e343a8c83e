package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the counts share that are a mere number. It has nothing with which one could be added to another, and it is not
 * public, so that nobody can ask for "any number".
 */
abstract sealed class Tally implements Count
        permits EngagementCount, PlannedEngagementCount, RepeaterCount, OrganisationCount, VisitCount {

    private final RegisterMeasure measure;
    private final long value;
    private final @Nullable LocalDate asOf;

    Tally(RegisterMeasure measure, long value, @Nullable LocalDate asOf) {
        this.measure = measure;
        this.value = value;
        this.asOf = asOf;
    }

    @Override
    public final long value() {
        return value;
    }

    @Override
    public final RegisterMeasure measure() {
        return measure;
    }

    @Override
    public final Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Tally t && measure == t.measure && value == t.value && Objects.equals(asOf, t.asOf);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(measure, value, asOf);
    }

    @Override
    public final String toString() {
        return describe();
    }
}
