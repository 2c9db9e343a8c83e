package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

/**
 * The id of a site's enrolment. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters without white space at the ends or control characters, for example {@code ENR-1}
 */
public record EnrolmentId(String value) implements Comparable<EnrolmentId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is blank, padded, too long or holds control characters
     */
    public EnrolmentId {
        requireNonNull(value, "value");
        if (value.isBlank()
                || value.length() > 64
                || !value.equals(value.strip())
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An id has 1 to 64 characters, such as ENR-1, without white space"
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
