package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of a request for an opinion in a programme’s files; requests are counted by it. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code TE-0042}
 */
public record TeleExpertiseRequestId(String value) implements Comparable<TeleExpertiseRequestId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public TeleExpertiseRequestId {
        IdForm.require(requireNonNull(value, "value"), "TE-0042");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static TeleExpertiseRequestId of(String value) {
        return new TeleExpertiseRequestId(value);
    }

    @Override
    public int compareTo(TeleExpertiseRequestId other) {
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
