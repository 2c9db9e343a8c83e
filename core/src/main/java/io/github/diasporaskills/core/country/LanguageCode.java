package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Argument;

/**
 * A language by its ISO 639-1 code, or its ISO 639-3 code where it has no shorter one. Immutable and thread-safe.
 *
 * @param value two or three lower-case letters, for example {@code fr}
 */
public record LanguageCode(String value) implements Comparable<LanguageCode> {

    /**
     * Checks the form; whether the code exists is for the country pack to say.
     *
     * @throws IllegalArgumentException if the value does not have the form
     */
    public LanguageCode {
        requireNonNull(value, "value");
        if (!CodeForm.isLanguage(value)) {
            throw new IllegalArgumentException(
                    "A language is two or three lower-case letters of ISO 639, such as fr; found \"" + value + "\"");
        }
    }

    /**
     * A code.
     *
     * @param value two or three lower-case letters
     * @return the code
     * @throws IllegalArgumentException if the value does not have the form
     */
    public static LanguageCode of(String value) {
        return new LanguageCode(value);
    }

    @Override
    public int compareTo(LanguageCode other) {
        return value.compareTo(other.value);
    }

    /**
     * The language as an argument of a reason, which the wording puts in words.
     *
     * @return a term of the kind {@code language}
     * @see CountryPack#vocabulary()
     */
    public Argument.Term term() {
        return new Argument.Term(PackVocabulary.LANGUAGE, value);
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
