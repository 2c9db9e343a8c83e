package io.github.diasporaskills.core.time;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount.Bound;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of reported counts: bound words, one number, words for what was counted. */
final class CountText {

    private static final int LONGEST = 200;

    /** The first digit to the last one of the first number, with a power word, then what follows. */
    private static final Pattern PARTS = Pattern.compile("(?<before>[^0-9+=\\-]*)"
            + "(?<number>-? ?[0-9](?:[0-9]|[ '.,\u066b\u066c](?=[0-9]))*"
            + "(?: (?i:thousands?|millions?|billions?|mille|milliers?|milliards?)\\b)?)"
            + "(?<after>.*)");

    /** A number with a power of ten such as {@code 1e3}, with or without words around it. */
    private static final Pattern SCIENTIFIC =
            Pattern.compile("[^0-9]*?(?<number>[+-]?[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]{1,2})(?:[^0-9\\p{L}][^0-9]*)?");

    private static final Pattern SECOND_NUMBER = Pattern.compile("[0-9=*]");
    private static final Pattern PLANNED = Pattern.compile(
            "(?iu)\\b(planned|expected|due|target(ed)?|foreseen|scheduled|pr[ée]vue?s?|attendue?s?|cibles?|planifi[ée]e?s?)\\b");
    private static final Pattern UNIT = Pattern.compile("\\p{L}[\\p{L}\\p{M} '’()/.-]*");

    private static final Map<String, Bound> BEFORE = before();
    private static final Map<String, Bound> AFTER = after();

    private CountText() {}

    static Parsed<ReportedCount> read(String text, Function<String, Parsed<BigDecimal>> digits) {
        String plain = WrittenNumber.plain(text).replace(">=", "≥").replace("<=", "≤");
        Matcher power = SCIENTIFIC.matcher(plain);
        if (plain.length() <= LONGEST && power.matches()) {
            return digits.apply(power.group("number")).then(number -> refused(TimeReason.COUNT_UNREADABLE));
        }
        Matcher parts = PARTS.matcher(plain);
        if (plain.length() > LONGEST || !parts.matches()) {
            return refused(TimeReason.COUNT_UNREADABLE);
        }
        String after = parts.group("after").strip();
        if (SECOND_NUMBER.matcher(after).find()) {
            return refused(TimeReason.COUNT_MIXED_UNITS);
        }
        if (PLANNED.matcher(plain).find()) {
            return refused(TimeReason.COUNT_PLANNED);
        }
        @Nullable Bound bound = BEFORE.get(words(parts.group("before")));
        if (bound == null) {
            return refused(TimeReason.COUNT_UNREADABLE);
        }
        String unit = after;
        for (Map.Entry<String, Bound> ending : AFTER.entrySet()) {
            String sign = ending.getKey();
            if (startsWithWord(after, sign)) {
                if (bound != Bound.EXACTLY) {
                    return refused(TimeReason.COUNT_UNREADABLE);
                }
                bound = ending.getValue();
                unit = after.substring(sign.length()).strip();
                break;
            }
        }
        if (!unit.isEmpty() && !UNIT.matcher(unit).matches()) {
            return refused(TimeReason.COUNT_UNREADABLE);
        }
        Bound settled = bound;
        String counted = unit;
        return digits.apply(parts.group("number").replace("- ", "-")).then(number -> count(settled, number, counted));
    }

    private static Parsed<ReportedCount> count(Bound bound, BigDecimal number, String unit) {
        if (number.signum() < 0) {
            return refused(TimeReason.COUNT_NEGATIVE);
        }
        if (number.scale() > 0) {
            return refused(TimeReason.COUNT_NOT_WHOLE);
        }
        if (number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE - 1)) > 0) {
            return refused(TimeReason.COUNT_TOO_LARGE);
        }
        if (bound == Bound.LESS_THAN && number.signum() == 0) {
            return refused(TimeReason.COUNT_NEGATIVE);
        }
        return Parsed.of(new ReportedCount(bound, number.longValueExact(), unit));
    }

    private static boolean startsWithWord(String text, String word) {
        return text.regionMatches(true, 0, word, 0, word.length())
                && (text.length() == word.length()
                        || !Character.isLetter(text.charAt(word.length()))
                        || !Character.isLetter(word.charAt(word.length() - 1)));
    }

    private static String words(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Parsed<ReportedCount> refused(TimeReason code) {
        return Parsed.refused(Reason.of(code));
    }

    private static Map<String, Bound> before() {
        Map<String, Bound> words = new LinkedHashMap<>();
        put(words, Bound.EXACTLY, "", "exactly", "exactement");
        put(words, Bound.MORE_THAN, ">", "over", "more than", "above", "plus de");
        put(words, Bound.AT_LEAST, ">=", "≥", "at least", "no fewer than", "not less than", "minimum", "au moins");
        put(words, Bound.LESS_THAN, "<", "less than", "fewer than", "under", "below", "moins de");
        put(words, Bound.AT_MOST, "<=", "≤", "at most", "up to", "no more than", "maximum", "au plus", "jusqu'à");
        put(words, Bound.ABOUT, "~", "≈", "about", "around", "approximately", "approx.", "circa", "ca.", "c.");
        put(words, Bound.ABOUT, "nearly", "almost", "some", "environ", "près de", "presque", "autour de");
        put(words, Bound.ABOUT, "à peu près", "quelque");
        return Map.copyOf(words);
    }

    private static Map<String, Bound> after() {
        Map<String, Bound> words = new LinkedHashMap<>();
        put(words, Bound.AT_LEAST, "+", "or more", "ou plus", "at least", "au moins");
        put(words, Bound.AT_MOST, "or fewer", "or less", "ou moins", "at most", "au plus");
        put(words, Bound.ABOUT, "approximately", "approx.", "environ");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Bound> words, Bound bound, String... keys) {
        for (String key : keys) {
            words.put(key, bound);
        }
    }
}
