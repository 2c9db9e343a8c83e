package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of a finding, unique in its campaign. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code FND-0001}
 */
public record FindingId(String value) implements Comparable<FindingId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public FindingId {
        IdForm.require(requireNonNull(value, "value"), "FND-0001");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static FindingId of(String value) {
        return new FindingId(value);
    }

    @Override
    public int compareTo(FindingId other) {
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
