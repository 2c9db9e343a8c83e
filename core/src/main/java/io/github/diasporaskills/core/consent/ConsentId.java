package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

/**
 * The id of a consent. Immutable and thread-safe.
 *
 * @param value 1 to 64 letters and digits joined by single hyphens, full stops or low lines, for example {@code C-2025-0017}
 */
public record ConsentId(String value) implements Comparable<ConsentId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have it; the message does not repeat the value
     */
    public ConsentId {
        Codes.requireKey(requireNonNull(value, "value"), "id of a consent");
    }

    /**
     * A value of this kind.
     *
     * @param value its characters
     * @return the value
     * @throws IllegalArgumentException if the value does not have the form
     */
    public static ConsentId of(String value) {
        return new ConsentId(value);
    }

    @Override
    public int compareTo(ConsentId other) {
        return value.compareTo(other.value);
    }

    /**
     * The bare value.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
