package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of an investment project. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code INV-1}
 */
public record InvestmentId(String value) implements Comparable<InvestmentId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public InvestmentId {
        IdForm.require(requireNonNull(value, "value"), "INV-1");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static InvestmentId of(String value) {
        return new InvestmentId(value);
    }

    @Override
    public int compareTo(InvestmentId other) {
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
