package io.github.diasporaskills.core.io;

/**
 * Text that a spreadsheet would run. A cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a
 * carriage return is taken as a formula by common spreadsheets (OWASP, CSV injection). Telephone numbers and signed
 * numbers begin with the same signs and are not formulas.
 *
 * <p>The neutral form of a formula has an apostrophe before it. It is undone on reading, so that text survives any
 * number of round trips.
 */
final class FormulaGuard {

    private FormulaGuard() {}

    /** Whether a character at the beginning makes a formula of a cell, telephone and signed numbers aside. */
    static boolean startsFormula(char first) {
        return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
    }

    static boolean isFormula(char[] chars, int from, int to) {
        if (from >= to || !startsFormula(chars[from])) {
            return false;
        }
        return !(chars[from] == '+' || chars[from] == '-') || !isSignedNumber(chars, from + 1, to);
    }

    /** Whether an apostrophe stands before a formula, or before the neutral form of one. */
    static boolean isNeutral(char[] chars, int from, int to) {
        int at = from;
        while (at < to && chars[at] == '\'') {
            at++;
        }
        return at > from && isFormula(chars, at, to);
    }

    static String neutral(String text) {
        if (text.isEmpty() || !(startsFormula(text.charAt(0)) || text.charAt(0) == '\'')) {
            return text;
        }
        char[] chars = text.toCharArray();
        return isFormula(chars, 0, chars.length) || isNeutral(chars, 0, chars.length) ? "'" + text : text;
    }

    /** What {@link #neutral(String)} was given. */
    static String restored(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && isNeutral(text.toCharArray(), 0, text.length())
                ? text.substring(1)
                : text;
    }

    /** Digits with the signs used in telephone numbers and amounts, at least one digit; a lone dash or plus too. */
    private static boolean isSignedNumber(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            boolean digit = c >= '0' && c <= '9';
            if (!digit && " ().,/-\u00A0".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
