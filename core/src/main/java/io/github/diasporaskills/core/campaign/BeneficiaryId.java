package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

/**
 * The pseudonym of a person served; beneficiaries are counted by it. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters without white space at the ends or control characters, for example {@code B-0042}
 */
public record BeneficiaryId(String value) implements Comparable<BeneficiaryId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is blank, padded, too long or holds control characters
     */
    public BeneficiaryId {
        requireNonNull(value, "value");
        if (value.isBlank()
                || value.length() > 64
                || !value.equals(value.strip())
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An id has 1 to 64 characters, such as B-0042, without white space"
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
    public static BeneficiaryId of(String value) {
        return new BeneficiaryId(value);
    }

    @Override
    public int compareTo(BeneficiaryId other) {
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
