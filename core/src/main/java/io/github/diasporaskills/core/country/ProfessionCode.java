package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Argument;

/**
 * A regulated occupation by the code of a country pack or of ISCO-08 (International Labour Organization, 2008). Immutable and thread-safe.
 *
 * @param value lower-case letters, digits and hyphens, for example {@code physician-specialist}
 */
public record ProfessionCode(String value) implements Comparable<ProfessionCode> {

    /**
     * Checks the form; whether the code exists is for the country pack to say.
     *
     * @throws IllegalArgumentException if the value does not have the form
     */
    public ProfessionCode {
        requireNonNull(value, "value");
        if (!CodeForm.isSlug(value)) {
            throw new IllegalArgumentException(
                    "A profession is written in lower-case letters, digits and hyphens, such as nurse; found \"" + value
                            + "\"");
        }
    }

    /**
     * A code.
     *
     * @param value lower-case letters, digits and hyphens
     * @return the code
     * @throws IllegalArgumentException if the value does not have the form
     */
    public static ProfessionCode of(String value) {
        return new ProfessionCode(value);
    }

    @Override
    public int compareTo(ProfessionCode other) {
        return value.compareTo(other.value);
    }

    /**
     * The profession as an argument of a reason, which the wording of its pack puts in words.
     *
     * @return a term of the kind {@code profession}
     * @see CountryPack#vocabulary()
     */
    public Argument.Term term() {
        return new Argument.Term(PackVocabulary.PROFESSION, value);
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
