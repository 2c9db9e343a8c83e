package io.github.diasporaskills.accountability.grievance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A quarter of a year: how exactly the time of an erased sensitive case is kept. Immutable and thread-safe.
 *
 * @param year the year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not 1 to 4
     */
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A quarter is 1 to 4; found " + number);
        }
    }

    /**
     * The quarter of an instant.
     *
     * @param at any instant
     * @return its quarter in UTC
     */
    public static Quarter of(Instant at) {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Reads what {@link #toString} wrote. */
    static Quarter parse(String written) {
        return new Quarter(
                Integer.parseInt(written.substring(0, written.indexOf('-'))),
                written.charAt(written.length() - 1) - '0');
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }

    /**
     * Year and number.
     *
     * @return for example {@code 2026-Q1}
     */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
