package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.Optional;

/**
 * A country by its ISO 3166-1 alpha-2 code. Immutable and thread-safe.
 *
 * @param value two capital letters, for example {@code MA}
 */
public record CountryCode(String value) implements Comparable<CountryCode> {

    /**
     * Checks the form; whether the code stands for a country, {@link #isAssigned()} says.
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

    /**
     * The country that a document names.
     *
     * @param node where the code stands
     * @return the country; one that {@linkplain #isAssigned() is none}, or is written in another way, is reported with
     *     the one perhaps meant, and empty comes back
     */
    public static Optional<CountryCode> read(DocumentNode node) {
        return StandardCodes.country(requireNonNull(node, "node"));
    }

    /**
     * Whether ISO 3166-1 gives the code to a country, or leaves it to users for countries of their own making:
     * {@code XA} to {@code XZ} and {@code ZZ}. O(1).
     *
     * @return false for a code that stands for nothing, such as {@code QQ}
     */
    public boolean isAssigned() {
        return StandardCodes.isCountry(value);
    }

    /**
     * The country that somebody perhaps meant who wrote no code of one.
     *
     * @param written for example {@code Kenya}, {@code KEN} or {@code ke}
     * @return the closest country by code, by the code of three letters, or by name in English and French; empty if
     *     none is close. O(n) for n countries
     */
    public static Optional<CountryCode> closest(String written) {
        return StandardCodes.closestCountry(requireNonNull(written, "written")).map(CountryCode::of);
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
