package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many sites were enrolled. Immutable and thread-safe. */
public final class OrganisationCount implements Count {

    private final long value;
    private final @Nullable LocalDate asOf;

    OrganisationCount(long value, @Nullable LocalDate asOf) {
        this.value = value;
        this.asOf = asOf;
    }

    @Override
    public long value() {
        return value;
    }

    @Override
    public RegisterMeasure measure() {
        return RegisterMeasure.ENROLLED_SITES;
    }

    @Override
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrganisationCount c && value == c.value && Objects.equals(asOf, c.asOf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, asOf);
    }

    @Override
    public String toString() {
        return describe();
    }
}
