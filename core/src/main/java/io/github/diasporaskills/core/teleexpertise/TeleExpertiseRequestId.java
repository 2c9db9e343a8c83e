package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

/**
 * The id of a request for an opinion in a programme’s files; requests are counted by it. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters without white space at the ends or control characters, for example {@code TE-0042}
 */
public record TeleExpertiseRequestId(String value) implements Comparable<TeleExpertiseRequestId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is blank, padded, too long or holds control characters
     */
    public TeleExpertiseRequestId {
        requireNonNull(value, "value");
        if (value.isBlank()
                || value.length() > 64
                || !value.equals(value.strip())
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An id has 1 to 64 characters, such as TE-0042, without white space"
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
