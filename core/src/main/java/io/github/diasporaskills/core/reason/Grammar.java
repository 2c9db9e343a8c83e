package io.github.diasporaskills.core.reason;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a language does with numbers, lists and directions. Plural categories follow the Unicode CLDR plural rules for
 * cardinal numbers.
 */
final class Grammar {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A year is not grouped, and neither is any other number that is as short. */
    private static final int LONGEST_UNGROUPED = 4;

    private static final char NARROW_SPACE = '\u202f';

    private static final String LEFT_TO_RIGHT = "\u2066";
    private static final String RIGHT_TO_LEFT = "\u2067";
    private static final String END_OF_ISOLATE = "\u2069";

    private Grammar() {}

    /** How many forms a word has after a number: one and several, or the six categories of Arabic. */
    static int forms(Locale locale) {
        return isArabic(locale) ? 6 : 2;
    }

    /** Which of the forms goes with a number; what is no number takes the last. */
    static int form(Argument argument, Locale locale) {
        int last = forms(locale) - 1;
        return number(argument)
                .map(BigDecimal::abs)
                .map(n -> isArabic(locale) ? arabic(n) : isOne(n, locale) ? 0 : last)
                .orElse(last);
    }

    private static boolean isOne(BigDecimal number, Locale locale) {
        return isFrench(locale) ? number.compareTo(TWO) < 0 : number.compareTo(BigDecimal.ONE) == 0;
    }

    /** Zero, one, two, few, many, other. */
    private static int arabic(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return 5;
        }
        if (number.compareTo(TWO) <= 0) {
            return number.intValueExact();
        }
        int rest = number.remainder(HUNDRED).intValueExact();
        if (rest >= 3 && rest <= 10) {
            return 3;
        }
        return rest >= 11 ? 4 : 5;
    }

    private static Optional<BigDecimal> number(Argument argument) {
        return argument.fold(
                text -> Optional.empty(),
                whole -> Optional.of(BigDecimal.valueOf(whole.value())),
                decimal -> Optional.of(decimal.value()),
                day -> Optional.empty(),
                moment -> Optional.empty(),
                items -> Optional.of(BigDecimal.valueOf(items.values().size())),
                term -> Optional.empty(),
                terms -> Optional.of(BigDecimal.valueOf(terms.values().size())));
    }

    private static boolean isFrench(Locale locale) {
        return locale.getLanguage().equals("fr");
    }

    private static boolean isArabic(Locale locale) {
        return locale.getLanguage().equals("ar");
    }

    /** Several words or codes as one text. */
    static String list(List<String> values, Locale locale) {
        return String.join(isArabic(locale) ? "، " : ", ", values);
    }

    /** What stands between parts that may hold commas. */
    static String semicolon(Locale locale) {
        return isArabic(locale) ? "؛ " : isFrench(locale) ? "\u00a0; " : "; ";
    }

    /** What stands between a label and what it labels. */
    static String colon(Locale locale) {
        return isFrench(locale) ? "\u00a0: " : ": ";
    }

    /** A number in figures, its scale kept, in groups of three from 10,000 on; for machines as it is. */
    static String number(BigDecimal number, Locale locale) {
        String plain = number.toPlainString();
        if (locale.equals(Locale.ROOT)) {
            return plain;
        }
        char sign = decimalSign(locale);
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return grouped(whole, sign == '.' ? ',' : NARROW_SPACE) + (point < 0 ? "" : sign + plain.substring(point + 1));
    }

    private static String grouped(String whole, char sign) {
        int first = whole.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(whole);
        if (whole.length() - first > LONGEST_UNGROUPED) {
            for (int at = whole.length() - 3; at > first; at -= 3) {
                grouped.insert(at, sign);
            }
        }
        return grouped.toString();
    }

    /** The sign before decimals. Arabic is written here with the figures and the comma of the Maghreb. */
    private static char decimalSign(Locale locale) {
        return isArabic(locale)
                ? ','
                : java.text.DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    /**
     * A value within a sentence. In a sentence from right to left a day such as 2026-03-31, an id or a file's name would
     * be turned round in part; so it is told apart by the signs of the Unicode bidirectional algorithm (UAX 9).
     */
    static String within(String value, Locale locale) {
        return isArabic(locale) && !value.isEmpty()
                ? (isRightToLeft(value) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + value + END_OF_ISOLATE
                : value;
    }

    /** As the first letter is, also one within a part that is told apart already. */
    private static boolean isRightToLeft(String value) {
        return value.codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .limit(1)
                .anyMatch(d -> d != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }
}
