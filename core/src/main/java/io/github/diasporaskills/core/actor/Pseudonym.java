package io.github.diasporaskills.core.actor;

import java.util.regex.Pattern;

/**
 * What the id of a person has to look like, so that nobody can be recognised by it. By its form alone a name cannot be
 * told from a code, but what careless files hold can. Stateless and thread-safe.
 */
public final class Pseudonym {

    private static final int FEWEST_DIGITS_OF_A_NUMBER = 7;
    private static final Pattern MADE_BY_MACHINE =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\p{XDigit}{32,}");

    private Pseudonym() {}

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
    public static boolean fits(CharSequence text) {
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
}
