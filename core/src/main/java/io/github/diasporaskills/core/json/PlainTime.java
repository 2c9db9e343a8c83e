package io.github.diasporaskills.core.json;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Instants and days as texts. Those of the plain form, as nearly all are, are read and written digit by digit: with the
 * JDK's formatter they take a third of the time of a register's file. All others are left to the JDK. Stateless.
 */
final class PlainTime {

    private static final String DAY = "0000-00-00";
    private static final String INSTANT = DAY + "T00:00:00Z";
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private PlainTime() {}

    /** As {@link LocalDate#parse(CharSequence)} reads it. */
    static LocalDate day(String text) {
        return has(DAY, text) ? dayAt(text) : LocalDate.parse(text);
    }

    /** As {@link Instant#parse(CharSequence)} reads it. */
    static Instant instant(String text) {
        if (has(INSTANT, text)) {
            int hour = number(text, 11, 13);
            int minute = number(text, 14, 16);
            int second = number(text, 17, 19);
            if (hour < 24 && minute < 60 && second < 60) {
                long ofDay = (hour * 60L + minute) * 60 + second;
                return Instant.ofEpochSecond(dayAt(text).toEpochDay() * SECONDS_OF_A_DAY + ofDay);
            }
        }
        return Instant.parse(text);
    }

    /** As {@link Instant#toString()} writes it. */
    static String text(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (instant.getNano() != 0 || seconds < FIRST || seconds > LAST) {
            return instant.toString();
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_OF_A_DAY));
        int ofDay = (int) Math.floorMod(seconds, SECONDS_OF_A_DAY);
        StringBuilder text = new StringBuilder(INSTANT.length()).append(day).append('T');
        two(ofDay / 3600, text).append(':');
        two(ofDay / 60 % 60, text).append(':');
        return two(ofDay % 60, text).append('Z').toString();
    }

    private static LocalDate dayAt(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    /** Whether a text has digits where the form has zeros, and is the same elsewhere. */
    private static boolean has(String form, String text) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static StringBuilder two(int number, StringBuilder text) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
