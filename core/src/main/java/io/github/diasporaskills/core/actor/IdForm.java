package io.github.diasporaskills.core.actor;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * What an id of anything has to look like, so that two ids that look the same are the same. The id of a person has to
 * be a {@link Pseudonym} besides. Stateless and thread-safe.
 *
 * <p>No id holds a character that cannot be seen or told from nothing: controls and line ends, format characters such
 * as those of the bidirectional algorithm, joiners and the soft hyphen, variation selectors and fillers (the
 * {@code Default_Ignorable_Code_Point} of Unicode), private use, code points that are not assigned, and halves of
 * surrogate pairs. What is assigned is what the running JDK knows; JDK 17 knows Unicode 13.
 */
public final class IdForm {

    /** The most characters of an id. */
    public static final int LONGEST = 64;

    private IdForm() {}

    /**
     * The id, if it has 1 to {@value #LONGEST} characters, no white space at its ends and no character that
     * {@link #firstRefused(CharSequence)} finds.
     *
     * @param id the id
     * @param example an id of that kind, for the message
     * @return the id
     * @throws IllegalArgumentException if it does not have the form; the message names the character and its position
     *     and does not show the id
     */
    public static String require(String id, String example) {
        requireNonNull(id, "id");
        if (id.isBlank() || id.length() > LONGEST || !id.equals(id.strip()) || firstRefused(id) >= 0) {
            throw new IllegalArgumentException("An id has 1 to " + LONGEST + " characters, such as " + example
                    + ", without white space at its ends and without control or invisible characters; found "
                    + found(id));
        }
        return id;
    }

    /**
     * Where the first character stands that no id may hold. Takes O(n).
     *
     * @param text any text
     * @return its index from 0, or -1 if there is none
     */
    public static int firstRefused(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                int point = Character.codePointAt(text, i);
                if (isRefused(point)) {
                    return i;
                }
                i += Character.charCount(point) - 1;
            }
        }
        return -1;
    }

    /**
     * A character as Unicode writes it.
     *
     * @param text any text
     * @param index of the character in it, from 0
     * @return for example {@code U+202E}
     * @throws IndexOutOfBoundsException if there is no such character
     */
    public static String codePoint(CharSequence text, int index) {
        return String.format(Locale.ROOT, "U+%04X", Character.codePointAt(text, index));
    }

    /**
     * Where a character stands as a person counts.
     *
     * @param text any text
     * @param index of the character in it, from 0
     * @return from 1, characters beyond the basic plane counted once
     * @throws IndexOutOfBoundsException if there is no such character
     */
    public static int position(CharSequence text, int index) {
        return Character.codePointCount(text, 0, index) + 1;
    }

    /** What is amiss with an id, without showing it. */
    static String found(String id) {
        int odd = firstRefused(id);
        return odd < 0
                ? id.length() + " characters"
                : codePoint(id, odd) + " at position " + position(id, odd) + " of " + id.length() + " characters";
    }

    private static boolean isRefused(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isWithoutGlyph(point);
        };
    }

    /** Letters, marks and signs that Unicode lets a reader pass over, and the Braille pattern without dots. */
    private static boolean isWithoutGlyph(int point) {
        return point == 0x034F // combining grapheme joiner
                || point == 0x115F // Hangul fillers
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x17B4 // Khmer inherent vowels
                || point == 0x17B5
                || point == 0x2800
                || (point >= 0x180B && point <= 0x180F) // variation selectors
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
