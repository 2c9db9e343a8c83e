package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of a complaint, unique in its programme. It is no secret and opens nothing; the receipt does. Immutable and
 * thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code GR-7K2M9QXA}
 */
public record GrievanceId(String value) implements Comparable<GrievanceId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public GrievanceId {
        IdForm.require(requireNonNull(value, "value"), "GR-7K2M9QXA");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static GrievanceId of(String value) {
        return new GrievanceId(value);
    }

    @Override
    public int compareTo(GrievanceId other) {
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
