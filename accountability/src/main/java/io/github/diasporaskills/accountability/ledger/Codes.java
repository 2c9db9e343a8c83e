package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands in the clear: codes, never words of a person. Stateless. */
final class Codes {

    private static final int LONGEST = 256;
    private static final int MOST = 64;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{0,63}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9.-]{0,79}");

    private Codes() {}

    static String require(String code, String what, String example) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("The " + what
                    + " is a code of at most 64 lower-case letters, digits, hyphens and dots, such as " + example
                    + "; found " + code.length() + " characters of another form");
        }
        return code;
    }

    /** Checks names and values and gives them sorted by name, unmodifiable. */
    static Map<String, String> requireAll(Map<String, String> codes) {
        if (codes.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " codes stand together; found " + codes.size());
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        codes.forEach((name, value) -> {
            requireNonNull(value, "value");
            if (!NAME.matcher(name).matches() || value.length() > LONGEST || IdForm.firstRefused(value) >= 0) {
                throw new IllegalArgumentException("Codes have at most " + LONGEST
                        + " characters, none of them invisible, under plain names; found one of " + value.length()
                        + " characters. Maybe it is content, which belongs in the encrypted body");
            }
            sorted.put(name, value);
        });
        return Collections.unmodifiableMap(sorted);
    }

    /** By code points; {@link String#compareTo} goes by halves of surrogate pairs. */
    static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean mixed = Character.isSurrogate(a) != Character.isSurrogate(b);
                return mixed ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
