package io.github.diasporaskills.core.country;

/** The forms that codes may have, checked without regular expressions because imports check millions. */
final class CodeForm {

    private CodeForm() {}

    static boolean isCountry(String value) {
        return value.length() == 2 && isUpper(value.charAt(0)) && isUpper(value.charAt(1));
    }

    static boolean isLanguage(String value) {
        if (value.length() < 2 || value.length() > 3) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (!isLower(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isSlug(String value) {
        return isJoined(value, true);
    }

    static boolean isName(String value) {
        return isJoined(value, false);
    }

    private static boolean isJoined(String value, boolean lower) {
        if (value.isEmpty() || value.length() > 64) {
            return false;
        }
        boolean afterHyphen = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = lower ? isLower(c) : isUpper(c);
            if (letter || (c >= '0' && c <= '9')) {
                afterHyphen = false;
            } else if (c == '-' && !afterHyphen) {
                afterHyphen = true;
            } else {
                return false;
            }
        }
        return !afterHyphen;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
