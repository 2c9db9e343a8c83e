package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The pseudonym under which one person is known in a programme's files; persons are counted by it. Immutable and
 * thread-safe.
 *
 * <p>Ids stand in messages, plans and evidence, so what tells who somebody is must not get into them. By its form alone
 * a name cannot be told from a code, but what careless files hold can: see {@link #isPseudonym(CharSequence)}.
 *
 * @param value 1 to 64 characters that are a pseudonym by their form, for example {@code E-0042} or
 *     {@code MAR-2025-000123}
 */
public record PersonId(String value) implements Comparable<PersonId> {

    private static final int LONGEST = 64;
    private static final int FEWEST_DIGITS_OF_A_NUMBER = 7;
    private static final Pattern MADE_BY_MACHINE =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\p{XDigit}{32,}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is blank, too long or no pseudonym; the message does not show it
     */
    public PersonId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > LONGEST || !isPseudonym(value)) {
            throw new IllegalArgumentException("The id of a person is a pseudonym of 1 to 64 characters, such as"
                    + " E-0042: without white space, control characters, @ or a number that could be a telephone or"
                    + " identity number; found " + value.length() + " characters");
        }
    }

    /**
     * Whether a text may be a pseudonym by its form. Refused are
     *
     * <ul>
     *   <li>white space, control characters and {@code @}, as in a name or an e-mail address;
     *   <li>seven or more digits in a row, as in a telephone number, a national identity number or a date of birth;
     *   <li>seven or more digits in all where there is no letter, as in {@code 06-12-34-56-78}.
     * </ul>
     *
     * <p>A UUID, and 32 or more hexadecimal digits with a letter among them, may have any digits in a row: they are
     * made by machines. Takes O(n).
     *
     * @param text any text
     * @return true if nothing in it looks like a name, an address or a number of a person
     */
    public static boolean isPseudonym(CharSequence text) {
        int digits = 0;
        int inARow = 0;
        int mostInARow = 0;
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return false;
            }
            boolean digit = Character.isDigit(c);
            letter |= Character.isLetter(c);
            digits += digit ? 1 : 0;
            inARow = digit ? inARow + 1 : 0;
            mostInARow = Math.max(mostInARow, inARow);
        }
        boolean likeANumber =
                mostInARow >= FEWEST_DIGITS_OF_A_NUMBER || (!letter && digits >= FEWEST_DIGITS_OF_A_NUMBER);
        return !likeANumber || (letter && MADE_BY_MACHINE.matcher(text).matches());
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value is blank, too long or no pseudonym
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /**
     * The bare id.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
