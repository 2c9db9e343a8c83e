package io.github.diasporaskills.core.time;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.PartialDate.Precision;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of dates in English and French. Works on lower case without accents, dots or commas. */
final class DateText {

    private static final int LONGEST = 60;

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("1st", 1),
            Map.entry("first", 1),
            Map.entry("1er", 1),
            Map.entry("premier", 1),
            Map.entry("2nd", 2),
            Map.entry("second", 2),
            Map.entry("2e", 2),
            Map.entry("2eme", 2),
            Map.entry("deuxieme", 2),
            Map.entry("3rd", 3),
            Map.entry("third", 3),
            Map.entry("3e", 3),
            Map.entry("3eme", 3),
            Map.entry("troisieme", 3),
            Map.entry("4th", 4),
            Map.entry("fourth", 4),
            Map.entry("4e", 4),
            Map.entry("4eme", 4),
            Map.entry("quatrieme", 4));

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})([-/. ])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/](\\d{4})");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?[ -](?:of )?([a-z]+)[ -](\\d{4})");
    private static final Pattern NAME_DAY_YEAR = Pattern.compile("([a-z]+) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})");
    private static final Pattern NAME_YEAR = Pattern.compile("([a-z]+)[ -](\\d{4})");
    private static final Pattern PERIOD = Pattern.compile("([qths])([1-4])[ /-]?(\\d{4})");
    private static final Pattern YEAR_PERIOD = Pattern.compile("(\\d{4})[ /-]?([qths])([1-4])");
    private static final Pattern WORDED_PERIOD =
            Pattern.compile("(\\w+) (quarter|trimestre|half|semestre|semester)(?: of| de)? (\\d{4})");
    private static final Pattern PART = Pattern.compile(
            "(mid|mi|middle of|milieu|early|beginning of|start of|debut|late|end of|end|fin)[ -](?:de )?(?:([a-z]+)[ -])?(\\d{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\d{1,2}([-/. ])\\d{1,2}\\1\\d{2}|[a-z]+[ -]\\d{2}|\\d{1,2}[ -][a-z]+[ -]\\d{2}");

    private DateText() {}

    static Parsed<LocalDate> readDay(String text, @Nullable DayOrder order) {
        if (isIsoDay(text)) {
            return isoDay(text);
        }
        Parsed<PartialDate> read = read(text, order);
        if (read.reason()
                .filter(reason -> reason.is(TimeReason.DATE_UNREADABLE))
                .isPresent()) {
            return Parsed.refused(Reason.of(TimeReason.DATE_DAY_UNREADABLE));
        }
        return read.then(date ->
                date.day().map(Parsed::of).orElseGet(() -> Parsed.refused(Reason.of(TimeReason.DATE_DAY_NEEDED))));
    }

    static Parsed<PartialDate> read(String text, @Nullable DayOrder order) {
        if (isIsoDay(text)) {
            return isoDay(text).map(PartialDate::of);
        }
        String given = text.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            return unreadable();
        }
        String plain = plain(given);
        Matcher found = NUMERIC.matcher(plain);
        if (found.matches()) {
            return numeric(found, order, given);
        }
        if (SHORT_YEAR.matcher(plain).matches()) {
            return Parsed.refused(Reason.of(TimeReason.DATE_SHORT_YEAR));
        }
        @Nullable Parsed<PartialDate> date = monthOrYear(plain, given);
        date = date == null ? named(plain, given) : date;
        date = date == null ? period(plain, given) : date;
        return date == null ? unreadable() : date;
    }

    private static boolean isIsoDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static Parsed<LocalDate> isoDay(String text) {
        return day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static String plain(String text) {
        String plain = Normalizer.normalize(WrittenNumber.plain(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        if (!NUMERIC.matcher(plain).matches()) {
            plain = plain.replaceAll("(?<=[a-z])\\.", "").replace(',', ' ');
        }
        return plain.replace('\u2013', '-').replaceAll(" +", " ").strip();
    }

    private static Parsed<PartialDate> numeric(Matcher found, @Nullable DayOrder order, String words) {
        String first = requireNonNull(found.group(1));
        String last = requireNonNull(found.group(4));
        int a = Integer.parseInt(first);
        int b = Integer.parseInt(requireNonNull(found.group(3)));
        int c = Integer.parseInt(last);
        if (first.length() == 4 && last.length() <= 2) {
            return day(a, b, c).map(day -> PartialDate.of(Precision.DAY, day, words));
        }
        if (first.length() > 2 || last.length() < 4) {
            return last.length() == 2 && first.length() <= 2
                    ? Parsed.refused(Reason.of(TimeReason.DATE_SHORT_YEAR))
                    : unreadable();
        }
        Parsed<LocalDate> dayFirst = day(c, b, a);
        Parsed<LocalDate> monthFirst = day(c, a, b);
        Parsed<LocalDate> read;
        if (order != null) {
            read = order == DayOrder.DAY_FIRST ? dayFirst : monthFirst;
        } else if (dayFirst.isRead() && monthFirst.isRead() && a != b) {
            return Parsed.refused(
                    Reason.of(TimeReason.DATE_AMBIGUOUS),
                    List.of(dayFirst.orThrow().toString(), monthFirst.orThrow().toString()));
        } else {
            read = dayFirst.isRead() ? dayFirst : monthFirst;
        }
        return read.map(day -> PartialDate.of(Precision.DAY, day, words));
    }

    private static @Nullable Parsed<PartialDate> monthOrYear(String plain, String words) {
        if (YEAR.matcher(plain).matches()) {
            return span(Precision.YEAR, Integer.parseInt(plain), 1, words);
        }
        Matcher found = YEAR_MONTH.matcher(plain);
        if (found.matches()) {
            return span(Precision.MONTH, group(found, 1), group(found, 2), words);
        }
        found = MONTH_YEAR.matcher(plain);
        if (found.matches()) {
            return span(Precision.MONTH, group(found, 2), group(found, 1), words);
        }
        return null;
    }

    private static @Nullable Parsed<PartialDate> named(String plain, String words) {
        Matcher found = DAY_MONTH_YEAR.matcher(plain);
        if (found.matches()) {
            return namedDay(found.group(2), group(found, 3), group(found, 1), words);
        }
        found = NAME_DAY_YEAR.matcher(plain);
        if (found.matches()) {
            return namedDay(found.group(1), group(found, 3), group(found, 2), words);
        }
        found = NAME_YEAR.matcher(plain);
        if (found.matches() && MONTHS.containsKey(found.group(1))) {
            return span(Precision.MONTH, group(found, 2), month(found.group(1)), words);
        }
        return null;
    }

    private static @Nullable Parsed<PartialDate> namedDay(@Nullable String name, int year, int day, String words) {
        int month = month(name);
        return month == 0 ? null : day(year, month, day).map(d -> PartialDate.of(Precision.DAY, d, words));
    }

    private static @Nullable Parsed<PartialDate> period(String plain, String words) {
        Matcher found = PERIOD.matcher(plain);
        if (found.matches()) {
            return numbered(found.group(1), group(found, 2), group(found, 3), words);
        }
        found = YEAR_PERIOD.matcher(plain);
        if (found.matches()) {
            return numbered(found.group(2), group(found, 3), group(found, 1), words);
        }
        found = WORDED_PERIOD.matcher(plain);
        if (found.matches()) {
            @Nullable Integer number = ORDINALS.get(String.valueOf(found.group(1)));
            return number == null ? null : numbered(found.group(2), number, group(found, 3), words);
        }
        found = PART.matcher(plain);
        return found.matches() ? part(found, words) : null;
    }

    /** A quarter or half by the first letter of its name; {@code t}rimestre and {@code s}emestre are French. */
    private static @Nullable Parsed<PartialDate> numbered(@Nullable String kind, int number, int year, String words) {
        char initial = String.valueOf(kind).charAt(0);
        boolean quarter = initial == 'q' || initial == 't';
        if (!quarter && number > 2) {
            return null;
        }
        return quarter
                ? span(Precision.QUARTER, year, number * 3 - 2, words)
                : span(Precision.HALF_YEAR, year, number * 6 - 5, words);
    }

    private static @Nullable Parsed<PartialDate> part(Matcher found, String words) {
        String which = String.valueOf(found.group(1));
        int third = which.startsWith("mi") ? 1 : which.matches("early|beginning of|start of|debut") ? 0 : 2;
        int year = group(found, 3);
        @Nullable String name = found.group(2);
        if (name == null) {
            return span(Precision.PART_OF_YEAR, year, third * 4 + 1, words);
        }
        int month = month(name);
        return month == 0
                ? null
                : day(year, month, third * 10 + 1).map(d -> PartialDate.of(Precision.PART_OF_MONTH, d, words));
    }

    private static int group(Matcher found, int number) {
        return Integer.parseInt(requireNonNull(found.group(number)));
    }

    private static int month(@Nullable String name) {
        return name == null ? 0 : MONTHS.getOrDefault(name, 0);
    }

    private static Parsed<PartialDate> span(Precision precision, int year, int month, String words) {
        return day(year, month, 1).map(first -> PartialDate.of(precision, first, words));
    }

    private static Parsed<LocalDate> day(int year, int month, int day) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Parsed.refused(Reason.of(TimeReason.DATE_NOT_IN_CALENDAR));
        }
        return Parsed.of(LocalDate.of(year, month, day));
    }

    private static <T> Parsed<T> unreadable() {
        return Parsed.refused(Reason.of(TimeReason.DATE_UNREADABLE));
    }

    private static Map<String, Integer> months() {
        List<List<String>> names = List.of(
                List.of("january", "jan", "janvier", "janv"),
                List.of("february", "feb", "fevrier", "fev", "fevr"),
                List.of("march", "mar", "mars"),
                List.of("april", "apr", "avril", "avr"),
                List.of("may", "mai"),
                List.of("june", "jun", "juin"),
                List.of("july", "jul", "juillet", "juil"),
                List.of("august", "aug", "aout"),
                List.of("september", "sep", "sept", "septembre"),
                List.of("october", "oct", "octobre"),
                List.of("november", "nov", "novembre"),
                List.of("december", "dec", "decembre"));
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
