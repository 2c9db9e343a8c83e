package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * Names one ledger: one tree, one set of keys. Sensitive allegations have a ledger of their own. Immutable and
 * thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code ma-programme}
 */
public record LedgerId(String value) implements Comparable<LedgerId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public LedgerId {
        IdForm.require(requireNonNull(value, "value"), "ma-programme");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static LedgerId of(String value) {
        return new LedgerId(value);
    }

    @Override
    public int compareTo(LedgerId other) {
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
