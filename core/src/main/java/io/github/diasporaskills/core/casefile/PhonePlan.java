package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import java.util.List;

/**
 * How a country's telephone numbers look. Immutable and thread-safe.
 *
 * @param callingCode the country code of ITU-T E.164, for example {@code 212}
 * @param trunk the digit before national numbers within the country; empty if there is none
 * @param digits the digits of a national number without trunk digit, 6 to 12
 * @param leading the first digits that national numbers have, at least one
 * @param source where this comes from
 */
public record PhonePlan(String callingCode, String trunk, int digits, List<String> leading, Source source) {

    private static final String DIGITS = "one or more digits";

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a part is not made of digits, or the length is out of its range
     */
    public PhonePlan {
        requireDigits(callingCode, 3);
        requireNonNull(trunk, "trunk");
        if (!trunk.isEmpty()) {
            requireDigits(trunk, 2);
        }
        leading = List.copyOf(leading);
        requireNonNull(source, "source");
        leading.forEach(each -> requireDigits(each, 4));
        if (leading.isEmpty() || digits < 6 || digits > 12) {
            throw new IllegalArgumentException(
                    "National numbers have 6 to 12 digits and begin with something; found " + digits + " digits");
        }
    }

    static PhonePlan read(DocumentNode node) {
        String callingCode = node.value("callingCode", DIGITS, text -> requireDigits(text, 3))
                .orElse("?");
        String trunk = node.optionalValue("trunk", DIGITS, text -> requireDigits(text, 2))
                .orElse("");
        int digits = node.wholeNumber("digits", 6, 12);
        List<String> leading = node.list(
                "leading",
                each -> each.asValue(DIGITS, text -> requireDigits(text, 4)).orElse("?"));
        return new PhonePlan(callingCode, trunk, digits, leading, Source.of(node));
    }

    private static String requireDigits(String text, int most) {
        requireNonNull(text, "text");
        if (text.isEmpty() || text.length() > most || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("Expected 1 to " + most + " digits; found \"" + text + "\"");
        }
        return text;
    }
}
