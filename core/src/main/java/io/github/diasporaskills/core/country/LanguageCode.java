package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Argument;
import java.util.Optional;

/**
 * A language by its ISO 639-1 code, or its ISO 639-3 code where it has no shorter one. Immutable and thread-safe.
 *
 * @param value two or three lower-case letters, for example {@code fr}
 */
public record LanguageCode(String value) implements Comparable<LanguageCode> {

    /**
     * Checks the form; whether the code may stand for a language, {@link #isAssigned()} says.
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

    /**
     * The language that a document names.
     *
     * @param node where the code stands
     * @return the language; one that {@linkplain #isAssigned() is none}, or is written in another way, is reported with
     *     the one perhaps meant, and empty comes back; a code of three letters that this platform has no name for gives
     *     a warning
     */
    public static Optional<LanguageCode> read(DocumentNode node) {
        return StandardCodes.language(requireNonNull(node, "node"));
    }

    /**
     * Whether a code of two letters is one of ISO 639-1, or a code of three letters is needed at all: where ISO 639-1
     * has a shorter code for the language, that is the one to use. That a code of three letters stands for a language
     * nobody can say here: this platform has no list of ISO 639-3. O(1).
     *
     * @return false for {@code qq}, which stands for nothing, and for {@code fra}, for which {@code fr} is written
     */
    public boolean isAssigned() {
        return StandardCodes.isLanguage(value);
    }

    /**
     * The language that somebody perhaps meant who wrote no code of one.
     *
     * @param written for example {@code French} or {@code fra}
     * @return the closest language by the code of three letters, or by name in English and French; empty if none is
     *     close. O(n) for n languages
     */
    public static Optional<LanguageCode> closest(String written) {
        return StandardCodes.closestLanguage(requireNonNull(written, "written")).map(LanguageCode::of);
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
