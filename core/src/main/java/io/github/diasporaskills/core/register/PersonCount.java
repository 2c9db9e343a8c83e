package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many distinct persons there were, each counted once however often he or she took part. It remembers who was
 * counted, so that two counts can be joined; it shows nobody. Immutable and thread-safe.
 */
public final class PersonCount implements Count {

    private final RegisterMeasure measure;
    private final @Nullable LocalDate asOf;
    private final Distinct<PersonId> persons;

    /** The persons are sorted and distinct. */
    PersonCount(RegisterMeasure measure, @Nullable LocalDate asOf, List<PersonId> persons) {
        this(measure, asOf, new Distinct<>(persons));
    }

    private PersonCount(RegisterMeasure measure, @Nullable LocalDate asOf, Distinct<PersonId> persons) {
        this.measure = measure;
        this.asOf = asOf;
        this.persons = persons;
        if (measure.unit() != CountingUnit.DISTINCT_PERSON) {
            throw new IllegalArgumentException("Persons are counted for a measure of persons; found " + measure);
        }
    }

    @Override
    public long value() {
        return persons.ids().size();
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
     * Whether a person was counted. Takes O(log n).
     *
     * @param person the pseudonym
     * @return true if so
     */
    public boolean includes(PersonId person) {
        return persons.includes(requireNonNull(person, "person"));
    }

    /**
     * The persons of two counts, those of both once. This is how persons of several periods, hosts or professions are
     * put together; their numbers do not add up. Takes O(n + m).
     *
     * @param other a count of the same measure
     * @return the joined count, as of the later day
     * @throws IllegalArgumentException if the other count is of another measure
     */
    public PersonCount union(PersonCount other) {
        if (measure != other.measure) {
            throw new IllegalArgumentException(
                    "Persons of one measure are joined; found " + measure + " and " + other.measure);
        }
        return new PersonCount(measure, Distinct.later(asOf, other.asOf), persons.union(other.persons));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonCount c
                && measure == c.measure
                && Objects.equals(asOf, c.asOf)
                && persons.equals(c.persons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, asOf, persons);
    }

    @Override
    public String toString() {
        return describe();
    }
}
