package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Argument;

/**
 * A professional council or order by the code it is known by. Immutable and thread-safe.
 *
 * @param value capital letters, digits and hyphens, for example {@code RMDC}
 */
public record CouncilCode(String value) implements Comparable<CouncilCode> {

    /**
     * Checks the form; whether the code exists is for the country pack to say.
     *
     * @throws IllegalArgumentException if the value does not have the form
     */
    public CouncilCode {
        requireNonNull(value, "value");
        if (!CodeForm.isName(value)) {
            throw new IllegalArgumentException(
                    "A council is written in capital letters, digits and hyphens, such as CNOM; found \"" + value
                            + "\"");
        }
    }

    /**
     * A code.
     *
     * @param value capital letters, digits and hyphens
     * @return the code
     * @throws IllegalArgumentException if the value does not have the form
     */
    public static CouncilCode of(String value) {
        return new CouncilCode(value);
    }

    @Override
    public int compareTo(CouncilCode other) {
        return value.compareTo(other.value);
    }

    /**
     * The council as an argument of a reason, which the wording of its pack puts in words.
     *
     * @return a term of the kind {@code council}
     * @see CountryPack#vocabulary()
     */
    public Argument.Term term() {
        return new Argument.Term(PackVocabulary.COUNCIL, value);
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
