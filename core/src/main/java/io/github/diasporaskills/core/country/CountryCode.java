package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

/**
 * A country by its ISO 3166-1 alpha-2 code. Immutable and thread-safe.
 *
 * @param value two capital letters, for example {@code MA}
 */
public record CountryCode(String value) implements Comparable<CountryCode> {

    /**
     * Checks the form; whether the code exists is for the country pack to say.
     *
     * @throws IllegalArgumentException if the value does not have the form
     */
    public CountryCode {
        requireNonNull(value, "value");
        if (!CodeForm.isCountry(value)) {
            throw new IllegalArgumentException(
                    "A country is two capital letters of ISO 3166-1, such as MA; found \"" + value + "\"");
        }
    }

    /**
     * A code.
     *
     * @param value two capital letters
     * @return the code
     * @throws IllegalArgumentException if the value does not have the form
     */
    public static CountryCode of(String value) {
        return new CountryCode(value);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    /**
     * The bare code.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
