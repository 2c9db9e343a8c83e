package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Argument;

/**
 * A branch of a profession by the code of a country pack. Immutable and thread-safe.
 *
 * @param value lower-case letters, digits and hyphens, for example {@code cardiology}
 */
public record SpecialtyCode(String value) implements Comparable<SpecialtyCode> {

    /**
     * Checks the form; whether the code exists is for the country pack to say.
     *
     * @throws IllegalArgumentException if the value does not have the form
     */
    public SpecialtyCode {
        requireNonNull(value, "value");
        if (!CodeForm.isSlug(value)) {
            throw new IllegalArgumentException(
                    "A specialty is written in lower-case letters, digits and hyphens, such as cardiology; found \""
                            + value + "\"");
        }
    }

    /**
     * A code.
     *
     * @param value lower-case letters, digits and hyphens
     * @return the code
     * @throws IllegalArgumentException if the value does not have the form
     */
    public static SpecialtyCode of(String value) {
        return new SpecialtyCode(value);
    }

    @Override
    public int compareTo(SpecialtyCode other) {
        return value.compareTo(other.value);
    }

    /**
     * The specialty as an argument of a reason, which the wording of its pack puts in words.
     *
     * @return a term of the kind {@code specialty}
     * @see CountryPack#vocabulary()
     */
    public Argument.Term term() {
        return new Argument.Term(PackVocabulary.SPECIALTY, value);
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
