package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/**
 * How much time a deadline gives, and by which clock. Every kind is immutable and thread-safe.
 *
 * <p>Working hours and working days run on a {@link WorkingCalendar} and can be paused. Elapsed time is the clock of
 * sensitive cases and breaches: it runs day and night, follows no calendar and takes no pause.
 */
public sealed interface Allowance {

    /** The longest allowance in days, about a hundred years. */
    long MOST_DAYS = 36_525;

    /**
     * Time during which the office is open.
     *
     * @param time how much, more than zero
     */
    record WorkingTime(Duration time) implements Allowance {
        /**
         * Checks the length.
         *
         * @throws IllegalArgumentException if it is not more than zero, or more than {@link Allowance#MOST_DAYS} days
         */
        public WorkingTime {
            requireLength(time);
        }

        @Override
        public String toString() {
            return time + " working";
        }
    }

    /**
     * Days on which the office opens. The day on which the clock starts is not counted; the deadline is the closing
     * of the last day counted. A day counts if the clock is running when the office closes.
     *
     * @param days how many, 1 or more
     */
    record WorkingDays(int days) implements Allowance {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not 1 to {@link Allowance#MOST_DAYS}
         */
        public WorkingDays {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException(
                        "A deadline gives 1 to " + MOST_DAYS + " working days; found " + days);
            }
        }

        @Override
        public String toString() {
            return "P" + days + "D working";
        }
    }

    /**
     * Time as it passes, round the clock.
     *
     * @param time how much, more than zero
     */
    record Elapsed(Duration time) implements Allowance {
        /**
         * Checks the length.
         *
         * @throws IllegalArgumentException if it is not more than zero, or more than {@link Allowance#MOST_DAYS} days
         */
        public Elapsed {
            requireLength(time);
        }

        @Override
        public String toString() {
            return time + " elapsed";
        }
    }

    /**
     * Time during which the office is open.
     *
     * @param time how much
     * @return the allowance
     * @throws IllegalArgumentException if it is not more than zero, or too long
     */
    static Allowance workingTime(Duration time) {
        return new WorkingTime(time);
    }

    /**
     * Hours during which the office is open.
     *
     * @param hours how many
     * @return the allowance
     * @throws IllegalArgumentException if it is not more than zero, or too long
     */
    static Allowance workingHours(long hours) {
        return new WorkingTime(Duration.ofHours(hours));
    }

    /**
     * Days on which the office opens, the first one not counted.
     *
     * @param days how many
     * @return the allowance
     * @throws IllegalArgumentException if it is not more than zero, or too long
     */
    static Allowance workingDays(int days) {
        return new WorkingDays(days);
    }

    /**
     * Time as it passes, round the clock.
     *
     * @param time how much
     * @return the allowance
     * @throws IllegalArgumentException if it is not more than zero, or too long
     */
    static Allowance elapsed(Duration time) {
        return new Elapsed(time);
    }

    /**
     * Hours as they pass, round the clock.
     *
     * @param hours how many
     * @return the allowance
     * @throws IllegalArgumentException if it is not more than zero, or too long
     */
    static Allowance elapsedHours(long hours) {
        return new Elapsed(Duration.ofHours(hours));
    }

    /**
     * Reads an allowance, as {@code toString} writes it.
     *
     * @param text an ISO 8601 duration and the clock: {@code PT48H elapsed}, {@code P21D elapsed},
     *     {@code PT16H working}, {@code P5D working}; days with {@code working} are working days
     * @return the allowance
     * @throws IllegalArgumentException if the text has another form, or the length is refused
     */
    static Allowance parse(String text) {
        requireNonNull(text, "text");
        String[] words = text.strip().split("\\s+", -1);
        try {
            if (words.length == 2 && words[1].equals("elapsed")) {
                return new Elapsed(Duration.parse(words[0]));
            }
            if (words.length == 2 && words[1].equals("working")) {
                return words[0].matches("P[0-9]{1,6}D")
                        ? new WorkingDays(Integer.parseInt(words[0].substring(1, words[0].length() - 1)))
                        : workingTimeOf(words[0]);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(form(text), e);
        }
        throw new IllegalArgumentException(form(text));
    }

    private static Allowance workingTimeOf(String word) {
        if (!word.startsWith("PT")) {
            throw new IllegalArgumentException(form(word + " working"));
        }
        return new WorkingTime(Duration.parse(word));
    }

    private static String form(String text) {
        return "An allowance looks like \"PT48H elapsed\", \"PT16H working\" or \"P5D working\"; found \"" + text
                + "\"";
    }

    private static void requireLength(Duration time) {
        requireNonNull(time, "time");
        if (time.isZero() || time.isNegative() || time.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw new IllegalArgumentException(
                    "A deadline gives more than no time and at most " + MOST_DAYS + " days; found " + time);
        }
    }

    /**
     * Whether a handler may pause the clock.
     *
     * @return false for elapsed time
     */
    default boolean canBePaused() {
        return !(this instanceof Elapsed);
    }

    /**
     * Handles every kind of allowance.
     *
     * @param <R> the result
     * @param workingTime for working time
     * @param workingDays for working days
     * @param elapsed for elapsed time
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super WorkingTime, ? extends R> workingTime,
            Function<? super WorkingDays, ? extends R> workingDays,
            Function<? super Elapsed, ? extends R> elapsed) {
        if (this instanceof WorkingTime time) {
            return workingTime.apply(time);
        } else if (this instanceof WorkingDays days) {
            return workingDays.apply(days);
        }
        return elapsed.apply((Elapsed) this);
    }
}
