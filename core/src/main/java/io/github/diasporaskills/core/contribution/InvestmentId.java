package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

/**
 * The id of an investment project. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters without white space at the ends or control characters, for example {@code INV-1}
 */
public record InvestmentId(String value) implements Comparable<InvestmentId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is blank, padded, too long or holds control characters
     */
    public InvestmentId {
        requireNonNull(value, "value");
        if (value.isBlank()
                || value.length() > 64
                || !value.equals(value.strip())
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An id has 1 to 64 characters, such as INV-1, without white space"
                    + " at its ends or control characters; found " + value.length() + " characters");
        }
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value is blank, padded, too long or holds control characters
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
