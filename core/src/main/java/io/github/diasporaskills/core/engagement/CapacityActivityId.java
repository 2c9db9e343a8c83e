package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of a capacity activity in a programme's files. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code C-012}
 */
public record CapacityActivityId(String value) implements Comparable<CapacityActivityId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public CapacityActivityId {
        IdForm.require(requireNonNull(value, "value"), "C-012");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static CapacityActivityId of(String value) {
        return new CapacityActivityId(value);
    }

    @Override
    public int compareTo(CapacityActivityId other) {
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
