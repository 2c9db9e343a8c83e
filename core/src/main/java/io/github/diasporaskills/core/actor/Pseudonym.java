package io.github.diasporaskills.core.actor;

import static java.util.Objects.requireNonNull;

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
     * The id of a person, if it has 1 to {@value IdForm#LONGEST} characters and {@link #fits(CharSequence)}.
     *
     * @param id the id
     * @param whose for the message, such as {@code a person}
     * @param example an id of that kind, for the message
     * @return the id
     * @throws IllegalArgumentException if it is none; the message names a character that no id may hold and its
     *     position, and does not show the id
     */
    public static String require(String id, String whose, String example) {
        requireNonNull(id, "id");
        if (id.isBlank() || id.length() > IdForm.LONGEST || !fits(id)) {
            throw new IllegalArgumentException("The id of " + whose + " is a pseudonym of 1 to " + IdForm.LONGEST
                    + " characters, such as " + example + ": without white space, control or invisible characters, @"
                    + " or a number that could be a telephone or identity number; found " + IdForm.found(id));
        }
        return id;
    }

    /**
     * Whether a text may be a pseudonym by its form. Refused are
     *
     * <ul>
     *   <li>white space and {@code @}, as in a name or an e-mail address;
     *   <li>control and invisible characters, as in no id, see {@link IdForm#firstRefused(CharSequence)};
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
        if (IdForm.firstRefused(text) >= 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
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
