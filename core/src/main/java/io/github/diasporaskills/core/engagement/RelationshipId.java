package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of a relationship in a programme's files. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code R-012}
 */
public record RelationshipId(String value) implements Comparable<RelationshipId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public RelationshipId {
        IdForm.require(requireNonNull(value, "value"), "R-012");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static RelationshipId of(String value) {
        return new RelationshipId(value);
    }

    @Override
    public int compareTo(RelationshipId other) {
        return value.compareTo(other.value);
    }

    /**
     * The bare id.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
