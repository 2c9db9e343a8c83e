package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many different ones there were who are not members: persons served, persons trained. Each is counted once however
 * often he or she came. It remembers who was counted, so that two counts can be joined; it shows nobody. Members are a
 * {@link PersonCount}. Immutable and thread-safe.
 *
 * @param <I> the ids by which they are told apart
 */
public final class DistinctCount<I extends Comparable<I>> implements Count {

    private final RegisterMeasure measure;
    private final @Nullable LocalDate asOf;
    private final Distinct<I> ids;

    /** The ids are sorted and distinct. */
    DistinctCount(RegisterMeasure measure, @Nullable LocalDate asOf, List<I> ids) {
        this(measure, asOf, new Distinct<>(ids));
    }

    private DistinctCount(RegisterMeasure measure, @Nullable LocalDate asOf, Distinct<I> ids) {
        this.measure = measure;
        this.asOf = asOf;
        this.ids = ids;
    }

    @Override
    public long value() {
        return ids.ids().size();
    }

    @Override
    public RegisterMeasure measure() {
        return measure;
    }

    @Override
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * Whether one was counted. Takes O(log n).
     *
     * @param id the pseudonym
     * @return true if so
     */
    public boolean includes(I id) {
        return ids.includes(requireNonNull(id, "id"));
    }

    /**
     * Those of two counts, whoever is in both once. Their numbers do not add up. Takes O(n + m).
     *
     * @param other a count of the same measure
     * @return the joined count, as of the later day
     * @throws IllegalArgumentException if the other count is of another measure
     */
    public DistinctCount<I> union(DistinctCount<I> other) {
        if (measure != other.measure) {
            throw new IllegalArgumentException(
                    "Those of one measure are joined; found " + measure + " and " + other.measure);
        }
        return new DistinctCount<>(measure, Distinct.later(asOf, other.asOf), ids.union(other.ids));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DistinctCount<?> c
                && measure == c.measure
                && Objects.equals(asOf, c.asOf)
                && ids.equals(c.ids);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, asOf, ids);
    }

    @Override
    public String toString() {
        return describe();
    }
}
