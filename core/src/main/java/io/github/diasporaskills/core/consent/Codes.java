package io.github.diasporaskills.core.consent;

import java.util.regex.Pattern;

/** The forms of codes and keys in this room. */
final class Codes {

    private static final int LONGEST = 64;
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    private Codes() {}

    /** Lower-case words joined by hyphens. */
    static boolean isWord(String text) {
        return text.length() <= LONGEST && WORD.matcher(text).matches();
    }

    /** A key of plain letters, digits and single separators: no name with a space or an accent has this form. */
    static boolean isKey(String text) {
        boolean joined = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joint = c == '.' || c == '_' || c == '-';
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (joint ? joined : !plain) {
                return false;
            }
            joined = joint;
        }
        return !joined && text.length() <= LONGEST;
    }

    /** The key, if it is one; the message never repeats it. */
    static String requireKey(String text, String what) {
        if (!isKey(text)) {
            throw new IllegalArgumentException("The " + what + " has 1 to " + LONGEST
                    + " letters and digits, joined by single hyphens, full stops or low lines, such as TE-2025-0042;"
                    + " found " + text.length() + " characters of another form. Maybe it names a person");
        }
        return text;
    }
}
