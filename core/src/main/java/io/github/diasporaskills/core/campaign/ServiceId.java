package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

/**
 * The id of a service, unique in its campaign; services are counted by it. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters without white space at the ends or control characters, for example {@code SRV-0001}
 */
public record ServiceId(String value) implements Comparable<ServiceId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is blank, padded, too long or holds control characters
     */
    public ServiceId {
        requireNonNull(value, "value");
        if (value.isBlank()
                || value.length() > 64
                || !value.equals(value.strip())
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An id has 1 to 64 characters, such as SRV-0001, without white space"
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
    public static ServiceId of(String value) {
        return new ServiceId(value);
    }

    @Override
    public int compareTo(ServiceId other) {
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
