package io.github.diasporaskills.core.time;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.UnreadableException;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people write them: {@code 1 234,5}, {@code 1,234.5}, {@code 1,2 million}. Stateless and
 * thread-safe; each call is linear in the length of the text.
 *
 * <p>A sign that may group thousands or begin decimals is never guessed. Without a locale a text is read only if it
 * can be read in one way: {@code 10.5} and {@code 1.234.567} are, {@code 10.000} is refused with both readings. With a locale its own signs hold: {@code 10.000} is ten thousand in German and ten in English, and is
 * refused in French, which uses the point for neither. Spaces and apostrophes always group. Thousands are grouped by
 * threes. Digits of every script are read.
 *
 * <p>Words for powers of ten: thousand, million, mille, millier, milliard; billion and trillion need a locale, since
 * a billion is 10<sup>9</sup> in English and 10<sup>12</sup> in French.
 */
public final class WrittenNumber {

    private static final int LONGEST = 40;
    private static final char ARABIC_DECIMAL = '\u066b';
    private static final char ARABIC_GROUP = '\u066c';

    /** A number as calculators and spreadsheets write it when it is long. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]{1,2}");

    private WrittenNumber() {}

    /**
     * Reads a number that can be read in one way only.
     *
     * @param text the number, such as {@code -1234.5}
     * @return the number; its scale is the number of decimals written
     * @throws UnreadableException as {@link #tryParse(String)} refuses
     */
    public static BigDecimal parse(String text) {
        return tryParse(text).orThrow();
    }

    /**
     * Reads a number as one language writes it.
     *
     * @param text the number, such as {@code 1,2 million}
     * @param locale whose signs and words hold
     * @return the number; its scale is the number of decimals written
     * @throws UnreadableException as {@link #tryParse(String, Locale)} refuses
     */
    public static BigDecimal parse(String text, Locale locale) {
        return tryParse(text, locale).orThrow();
    }

    /**
     * Reads a number that can be read in one way only.
     *
     * @param text the number
     * @return the number, its scale the number of decimals written; or refused with
     *     {@link TimeReason#NUMBER_UNREADABLE}, {@link TimeReason#NUMBER_AMBIGUOUS},
     *     {@link TimeReason#NUMBER_SCIENTIFIC} or
     *     {@link TimeReason#NUMBER_WORD_AMBIGUOUS}
     */
    public static Parsed<BigDecimal> tryParse(String text) {
        return read(requireNonNull(text, "text"), null);
    }

    /**
     * Reads a number as one language writes it.
     *
     * @param text the number
     * @param locale whose signs and words hold
     * @return the number, its scale the number of decimals written; or refused with
     *     {@link TimeReason#NUMBER_UNREADABLE}, {@link TimeReason#NUMBER_SCIENTIFIC} or
     *     {@link TimeReason#NUMBER_FOREIGN_SIGN}, or with
     *     {@link TimeReason#NUMBER_WORD_AMBIGUOUS} in a language other than English and French
     */
    public static Parsed<BigDecimal> tryParse(String text, Locale locale) {
        return read(requireNonNull(text, "text"), requireNonNull(locale, "locale"));
    }

    private static Parsed<BigDecimal> read(String text, @Nullable Locale locale) {
        String plain = plain(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return unreadable();
        }
        @Nullable BigDecimal scientific = scientific(plain);
        if (scientific != null) {
            return Parsed.refused(Reason.of(TimeReason.NUMBER_SCIENTIFIC), List.of(shown(scientific, false)));
        }
        int end = lastDigit(plain) + 1;
        String word = plain.substring(end).strip().toLowerCase(Locale.ROOT);
        Parsed<BigDecimal> number = digits(plain.substring(0, end), locale);
        if (word.isEmpty()) {
            return number;
        }
        Parsed<Integer> power = power(word, locale);
        return number.then(n -> power.map(n::movePointRight));
    }

    /** The number in a text such as {@code 1e3}, or null if it is written in another way. */
    static @Nullable BigDecimal scientific(String plain) {
        return SCIENTIFIC.matcher(plain).matches() ? new BigDecimal(plain.replace(',', '.')) : null;
    }

    /** Digits of every script as ASCII, every space as a blank, every minus as a hyphen. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                plain.append(' ');
            } else if (c == 0x2212) {
                plain.append('-');
            } else if (c == 0x2019) {
                plain.append('\'');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().strip();
    }

    private static int lastDigit(String text) {
        int at = text.length() - 1;
        while (at >= 0 && !isDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Parsed<BigDecimal> digits(String text, @Nullable Locale locale) {
        boolean negative = text.startsWith("-");
        String body = negative || text.startsWith("+") ? text.substring(1).stripLeading() : text;
        List<Reading> readings = Reading.all(body);
        if (readings.isEmpty()) {
            return unreadable();
        }
        List<Reading> fitting = new ArrayList<>();
        for (Reading reading : readings) {
            if (locale == null || reading.fits(locale)) {
                fitting.add(reading);
            }
        }
        if (locale != null && fitting.isEmpty()) {
            return Parsed.refused(Reason.of(TimeReason.NUMBER_FOREIGN_SIGN)
                    .with("locale", locale.toLanguageTag())
                    .with("decimal", String.valueOf(symbols(locale).getDecimalSeparator())));
        }
        if (fitting.size() > 1) {
            return Parsed.refused(
                    Reason.of(TimeReason.NUMBER_AMBIGUOUS),
                    fitting.stream()
                            .map(reading -> shown(reading.value, negative))
                            .toList());
        }
        BigDecimal value = fitting.get(0).value;
        return Parsed.of(negative ? value.negate() : value);
    }

    private static String shown(BigDecimal value, boolean negative) {
        BigDecimal signed = negative ? value.negate() : value;
        return signed.signum() == 0 ? "0" : signed.stripTrailingZeros().toPlainString();
    }

    private static Parsed<Integer> power(String word, @Nullable Locale locale) {
        return switch (word) {
            case "thousand", "thousands", "mille", "millier", "milliers" -> Parsed.of(3);
            case "million", "millions" -> Parsed.of(6);
            case "milliard", "milliards" -> Parsed.of(9);
            case "billion", "billions" -> longOrShort("billion", 9, 12, locale);
            case "trillion", "trillions" -> longOrShort("trillion", 12, 18, locale);
            default -> unreadable();
        };
    }

    private static Parsed<Integer> longOrShort(String word, int english, int french, @Nullable Locale locale) {
        String language = locale == null ? "" : locale.getLanguage();
        if (language.equals("en")) {
            return Parsed.of(english);
        } else if (language.equals("fr")) {
            return Parsed.of(french);
        }
        return Parsed.refused(Reason.of(TimeReason.NUMBER_WORD_AMBIGUOUS)
                .with("word", word)
                .with("english", "10^" + english)
                .with("french", "10^" + french));
    }

    private static <T> Parsed<T> unreadable() {
        return Parsed.refused(Reason.of(TimeReason.NUMBER_UNREADABLE));
    }

    private static DecimalFormatSymbols symbols(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale);
    }

    /** One way to read digits: which sign groups and which begins the decimals; 0 for none. */
    private record Reading(BigDecimal value, char group, char decimal) {

        private static final String GROUPS = " '.," + ARABIC_GROUP;
        private static final String DECIMALS = ".," + ARABIC_DECIMAL;

        static List<Reading> all(String body) {
            List<Reading> readings = new ArrayList<>(2);
            char first = 0;
            int lastAt = -1;
            int count = 0;
            for (int i = 0; i < body.length(); i++) {
                char c = body.charAt(i);
                if (!isDigit(c)) {
                    if (GROUPS.indexOf(c) < 0 && c != ARABIC_DECIMAL) {
                        return List.of();
                    }
                    first = count++ == 0 ? c : first;
                    lastAt = i;
                }
            }
            if (body.isEmpty() || !isDigit(body.charAt(0))) {
                return List.of();
            }
            if (count == 0) {
                return List.of(new Reading(new BigDecimal(body), (char) 0, (char) 0));
            }
            char last = body.charAt(lastAt);
            if (grouped(body, first)) {
                readings.add(new Reading(new BigDecimal(body.replace(String.valueOf(first), "")), first, (char) 0));
            }
            String whole = body.substring(0, lastAt);
            String fraction = body.substring(lastAt + 1);
            if (DECIMALS.indexOf(last) >= 0 && !fraction.isEmpty()) {
                if (count == 1) {
                    readings.add(new Reading(new BigDecimal(whole + "." + fraction), (char) 0, last));
                } else if (first != last && grouped(whole, first)) {
                    String ungrouped = whole.replace(String.valueOf(first), "");
                    readings.add(new Reading(new BigDecimal(ungrouped + "." + fraction), first, last));
                }
            }
            return readings;
        }

        /** Whether the digits stand in threes between the sign, and nothing else stands there. */
        private static boolean grouped(String text, char sign) {
            if (GROUPS.indexOf(sign) < 0 || text.charAt(0) == '0') {
                return false;
            }
            int run = 0;
            boolean any = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == sign) {
                    if (any ? run != 3 : run > 3) {
                        return false;
                    }
                    any = true;
                    run = 0;
                } else if (isDigit(c)) {
                    run++;
                } else {
                    return false;
                }
            }
            return any && run == 3;
        }

        boolean fits(Locale locale) {
            DecimalFormatSymbols symbols = symbols(locale);
            boolean groupFits = (group != '.' && group != ',') || group == symbols.getGroupingSeparator();
            boolean decimalFits = decimal == 0 || decimal == ARABIC_DECIMAL || decimal == symbols.getDecimalSeparator();
            return groupFits && decimalFits;
        }
    }
}
