package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of a contribution; contributions are counted by it. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code C-007}
 */
public record ContributionId(String value) implements Comparable<ContributionId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public ContributionId {
        IdForm.require(requireNonNull(value, "value"), "C-007");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static ContributionId of(String value) {
        return new ContributionId(value);
    }

    @Override
    public int compareTo(ContributionId other) {
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
