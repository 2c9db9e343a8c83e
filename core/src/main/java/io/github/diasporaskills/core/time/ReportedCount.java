package io.github.diasporaskills.core.time;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.UnreadableException;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A count as somebody reported it: {@code 164}, {@code over 200}, {@code about 50}. Immutable and thread-safe.
 *
 * <p>"Over 200" is not 200: the two are not equal, and {@link #exact()} gives a number for exact counts only. A
 * question that the report leaves open is answered with {@link Certainty#POSSIBLE}.
 *
 * @param bound how the number bounds the count
 * @param number the number reported, 0 or more
 * @param unit what was counted, in the words given, such as {@code treated}; empty if nothing was said
 */
public record ReportedCount(Bound bound, long number, String unit) {

    /** How a reported number bounds the count. */
    public enum Bound {
        /** The count is the number. */
        EXACTLY(""),
        /** The count is larger than the number. */
        MORE_THAN(">"),
        /** The count is the number or larger. */
        AT_LEAST("≥"),
        /** The count is smaller than the number. */
        LESS_THAN("<"),
        /** The count is the number or smaller. */
        AT_MOST("≤"),
        /** The count is near the number, above or below. */
        ABOUT("~");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        /**
         * The bound as a sign.
         *
         * @return one of {@code > ≥ < ≤ ~}; empty for an exact count
         */
        public String sign() {
            return sign;
        }
    }

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if the number is negative, or the count is said to be less than 0
     */
    public ReportedCount {
        requireNonNull(bound, "bound");
        requireNonNull(unit, "unit");
        if (number < 0) {
            throw new IllegalArgumentException("A count is 0 or more; found " + number);
        }
        if (number == 0 && bound == Bound.LESS_THAN) {
            throw new IllegalArgumentException("No count is less than 0. Maybe exactly 0");
        }
    }

    /**
     * An exact count.
     *
     * @param number 0 or more
     * @return the count
     * @throws IllegalArgumentException if the number is negative
     */
    public static ReportedCount exactly(long number) {
        return new ReportedCount(Bound.EXACTLY, number, "");
    }

    /**
     * A count above a number.
     *
     * @param number 0 or more
     * @return the count
     * @throws IllegalArgumentException if the number is negative
     */
    public static ReportedCount moreThan(long number) {
        return new ReportedCount(Bound.MORE_THAN, number, "");
    }

    /**
     * A count of a number or more.
     *
     * @param number 0 or more
     * @return the count
     * @throws IllegalArgumentException if the number is negative
     */
    public static ReportedCount atLeast(long number) {
        return new ReportedCount(Bound.AT_LEAST, number, "");
    }

    /**
     * A count below a number.
     *
     * @param number 1 or more
     * @return the count
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static ReportedCount lessThan(long number) {
        return new ReportedCount(Bound.LESS_THAN, number, "");
    }

    /**
     * A count of a number or fewer.
     *
     * @param number 0 or more
     * @return the count
     * @throws IllegalArgumentException if the number is negative
     */
    public static ReportedCount atMost(long number) {
        return new ReportedCount(Bound.AT_MOST, number, "");
    }

    /**
     * A count near a number.
     *
     * @param number 0 or more
     * @return the count
     * @throws IllegalArgumentException if the number is negative
     */
    public static ReportedCount about(long number) {
        return new ReportedCount(Bound.ABOUT, number, "");
    }

    /**
     * Reads a count whose digits can be read in one way only.
     *
     * @param text such as {@code over 200}, {@code plus de 200}, {@code >200}, {@code 200+}
     * @return the count
     * @throws UnreadableException as {@link #tryParse(String)} refuses
     */
    public static ReportedCount parse(String text) {
        return tryParse(text).orThrow();
    }

    /**
     * Reads a count with digits as one language writes them.
     *
     * @param text such as {@code over 10,000 persons}
     * @param locale whose digit signs hold; the words of both English and French are always read
     * @return the count
     * @throws UnreadableException as {@link #tryParse(String, Locale)} refuses
     */
    public static ReportedCount parse(String text, Locale locale) {
        return tryParse(text, locale).orThrow();
    }

    /**
     * Reads a count whose digits can be read in one way only.
     *
     * <p>One number is read, with words or a sign for the bound before or after it, and then words for what was
     * counted. A sum or a second number is refused by the counting rule: {@code 11 + 5 planned = 16} adds
     * engagements to plans.
     *
     * @param text such as {@code over 200}
     * @return the count, or refused with one of the {@link TimeReason}s of counts and numbers
     */
    public static Parsed<ReportedCount> tryParse(String text) {
        return CountText.read(requireNonNull(text, "text"), WrittenNumber::tryParse);
    }

    /**
     * Reads a count with digits as one language writes them.
     *
     * @param text such as {@code over 10,000 persons}
     * @param locale whose digit signs hold
     * @return the count, or refused with one of the {@link TimeReason}s of counts and numbers
     */
    public static Parsed<ReportedCount> tryParse(String text, Locale locale) {
        requireNonNull(locale, "locale");
        return CountText.read(requireNonNull(text, "text"), digits -> WrittenNumber.tryParse(digits, locale));
    }

    /**
     * The same count with words for what was counted.
     *
     * @param words such as {@code persons treated}
     * @return a new count
     */
    public ReportedCount of(String words) {
        return new ReportedCount(bound, number, words);
    }

    /**
     * Whether the number is the count.
     *
     * @return true for an exact count
     */
    public boolean isExact() {
        return bound == Bound.EXACTLY;
    }

    /**
     * The count, where the report says it.
     *
     * @return empty unless the count is exact
     */
    public OptionalLong exact() {
        return isExact() ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /**
     * The smallest count that the report allows.
     *
     * @return 201 for "over 200", 200 for "at least 200", 0 for "at most 200"; empty for "about 200"
     */
    public OptionalLong least() {
        return switch (bound) {
            case EXACTLY, AT_LEAST -> OptionalLong.of(number);
            case MORE_THAN -> OptionalLong.of(Math.addExact(number, 1));
            case LESS_THAN, AT_MOST -> OptionalLong.of(0);
            case ABOUT -> OptionalLong.empty();
        };
    }

    /**
     * The largest count that the report allows.
     *
     * @return 199 for "less than 200", 200 for "at most 200" and "exactly 200"; empty if there is no limit
     */
    public OptionalLong most() {
        return switch (bound) {
            case EXACTLY, AT_MOST -> OptionalLong.of(number);
            case LESS_THAN -> OptionalLong.of(number - 1);
            case MORE_THAN, AT_LEAST, ABOUT -> OptionalLong.empty();
        };
    }

    /**
     * Whether the count reached a number, such as a target.
     *
     * @param target the number to reach
     * @return certain if the smallest count allowed reaches it, impossible if the largest does not; "about" leaves
     *     every target above 0 possible
     */
    public Certainty reaches(long target) {
        if (target <= 0 || (least().isPresent() && least().getAsLong() >= target)) {
            return Certainty.CERTAIN;
        }
        return most().isPresent() && most().getAsLong() < target ? Certainty.IMPOSSIBLE : Certainty.POSSIBLE;
    }

    /**
     * The count with its sign and without grouped digits.
     *
     * @return for example {@code >200 treated} or {@code 164}
     */
    @Override
    public String toString() {
        return bound.sign() + number + (unit.isEmpty() ? "" : " " + unit);
    }
}
