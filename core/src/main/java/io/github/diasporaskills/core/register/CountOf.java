package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many things of one type there are: requests, services, gifts. The type keeps numbers of different units apart
 * when a program is compiled; like every {@link Count} it cannot be added to another. Immutable and thread-safe.
 *
 * @param <T> what is counted, one by one
 */
public final class CountOf<T> implements Count {

    private final RegisterMeasure measure;
    private final Class<T> type;
    private final long value;
    private final @Nullable LocalDate asOf;

    CountOf(RegisterMeasure measure, Class<T> type, long value, @Nullable LocalDate asOf) {
        this.measure = measure;
        this.type = type;
        this.value = value;
        this.asOf = asOf;
    }

    /**
     * The type of what was counted.
     *
     * @return for example {@code ServiceRendered.class}
     */
    public Class<T> type() {
        return type;
    }

    @Override
    public long value() {
        return value;
    }

    @Override
    public RegisterMeasure measure() {
        return measure;
    }

    @Override
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountOf<?> c
                && measure == c.measure
                && value == c.value
                && Objects.equals(asOf, c.asOf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, value, asOf);
    }

    @Override
    public String toString() {
        return describe();
    }
}
