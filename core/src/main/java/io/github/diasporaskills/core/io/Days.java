package io.github.diasporaskills.core.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days as whole numbers {@code yyyymmdd}, which compare like the days they stand for and cost nothing to make.
 */
final class Days {

    /** The cell is empty. */
    static final int NONE = 0;

    /** The cell holds something that is no day; this has been reported. */
    static final int BAD = -1;

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;
    private static final int FIRST_SERIAL = 10_000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private Days() {}

    /** A day written {@code yyyy-MM-dd}, from 1900 to 2199, or {@link #BAD}. */
    static int iso(char[] chars, int from, int to) {
        if (to - from != 10 || chars[from + 4] != '-' || chars[from + 7] != '-') {
            return BAD;
        }
        int a = chars[from] - '0';
        int b = chars[from + 1] - '0';
        int c = chars[from + 2] - '0';
        int d = chars[from + 3] - '0';
        int e = chars[from + 5] - '0';
        int f = chars[from + 6] - '0';
        int g = chars[from + 8] - '0';
        int h = chars[from + 9] - '0';
        if (((9 - a) | (9 - b) | (9 - c) | (9 - d) | (9 - e) | (9 - f) | (9 - g) | (9 - h) | a | b | c | d | e | f | g
                        | h)
                < 0) {
            return BAD;
        }
        return of(a * 1000 + b * 100 + c * 10 + d, e * 10 + f, g * 10 + h);
    }

    /**
     * A day as spreadsheets store it, the number of days since 1899-12-30 (ECMA-376 part 1, 18.17.4.1), if it has five
     * digits, from 1927-05-18 to 2173-10-13, or {@link #BAD}; a time of day behind a decimal sign is passed over. Fewer
     * digits may be a year.
     */
    static int ofSerial(char[] chars, int from, int to) {
        int whole = from;
        int days = 0;
        while (whole < to && chars[whole] >= '0' && chars[whole] <= '9' && whole - from < 6) {
            days = days * 10 + chars[whole] - '0';
            whole++;
        }
        if (whole - from != 5 || days < FIRST_SERIAL || whole == to - 1) {
            return BAD;
        }
        for (int i = whole; i < to; i++) {
            boolean sign = i == whole && (chars[i] == '.' || chars[i] == ',');
            if (!sign && (chars[i] < '0' || chars[i] > '9')) {
                return BAD;
            }
        }
        return of(SERIAL_ZERO.plusDays(days));
    }

    /** A day, or {@link #BAD} if there is no such day or it is out of range. */
    static int of(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return BAD;
        }
        if (day > 28 && day > lengthOf(year, month)) {
            return BAD;
        }
        return year * 10_000 + month * 100 + day;
    }

    private static int lengthOf(int year, int month) {
        return switch (month) {
            case 2 -> (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    static boolean isDay(int day) {
        return day > 0;
    }

    static LocalDate date(int day) {
        if (!isDay(day)) {
            throw new DateTimeException("There is no day");
        }
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    /** The day of an instant in UTC, or {@link #BAD} if it is out of range. */
    static int of(Instant instant) {
        LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
        return of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static int of(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }
}
