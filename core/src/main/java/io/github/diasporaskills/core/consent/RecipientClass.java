package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Argument;

/**
 * In which function somebody receives data: an expert, a focal point, a provider of care. The functions are data of
 * programmes and packs, so this is a code. Immutable and thread-safe.
 *
 * @param value lower-case words joined by hyphens, at most 64 characters, for example {@code council-focal-point}
 */
public record RecipientClass(String value) implements Comparable<RecipientClass> {

    /** The kind of {@link #term()}. */
    public static final String KIND = "recipient-class";

    /** Whoever coordinates cases in a programme. */
    public static final RecipientClass COORDINATOR = new RecipientClass("coordinator");

    /** Whoever gives an opinion on a case. */
    public static final RecipientClass EXPERT = new RecipientClass("expert");

    /** Whoever gives care at the end of a referral. */
    public static final RecipientClass PROVIDER = new RecipientClass("provider");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the code does not have the form
     */
    public RecipientClass {
        requireNonNull(value, "value");
        if (!Codes.isWord(value)) {
            throw new IllegalArgumentException("A class of recipients is lower-case words joined by hyphens, such as"
                    + " council-focal-point, of at most 64 characters; found " + value.length()
                    + " characters of another form");
        }
    }

    /**
     * A class of recipients.
     *
     * @param value lower-case words joined by hyphens
     * @return the class
     * @throws IllegalArgumentException if the code does not have the form
     */
    public static RecipientClass of(String value) {
        return new RecipientClass(value);
    }

    /**
     * This function as an argument of a reason; the wording has words for the three that are named here, and
     * {@code ReferralSection.vocabulary()} for those of the country's chains.
     *
     * @return a term of the kind {@code recipient-class}
     */
    public Argument.Term term() {
        return new Argument.Term(KIND, value);
    }

    @Override
    public int compareTo(RecipientClass other) {
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
