package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of a site's enrolment. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code ENR-1}
 */
public record EnrolmentId(String value) implements Comparable<EnrolmentId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public EnrolmentId {
        IdForm.require(requireNonNull(value, "value"), "ENR-1");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static EnrolmentId of(String value) {
        return new EnrolmentId(value);
    }

    @Override
    public int compareTo(EnrolmentId other) {
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
