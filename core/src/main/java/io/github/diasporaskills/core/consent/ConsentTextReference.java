package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.LanguageCode;
import java.util.regex.Pattern;

/**
 * Which words were read to somebody, provably: the text, its version, the language, and the digest of the very words.
 * Immutable and thread-safe.
 *
 * @param id the text's id in the pack, for example {@code referral}
 * @param version its version, for example {@code 1}
 * @param language in which it was read
 * @param sha256 the SHA-256 of the words in UTF-8: 64 hexadecimal digits in lower case
 */
public record ConsentTextReference(String id, String version, LanguageCode language, String sha256) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if id or version are not of their form, or the digest is none
     */
    public ConsentTextReference {
        requireNonNull(language, "language");
        if (!Codes.isWord(id) || !Codes.isKey(version)) {
            throw new IllegalArgumentException(
                    "A text is named by lower-case words, such as referral, and a version, such as 1; found \"" + id
                            + "\" and \"" + version + "\"");
        }
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("The digest of a text is 64 hexadecimal digits in lower case; found "
                    + sha256.length() + " characters");
        }
    }

    /**
     * Text, version and language.
     *
     * @return for example {@code referral 1 in fr}
     */
    @Override
    public String toString() {
        return id + " " + version + " in " + language;
    }
}
