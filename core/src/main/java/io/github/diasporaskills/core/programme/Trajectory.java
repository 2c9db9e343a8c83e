package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The straight way from a baseline to a target, for example from 0 on 2021-01-28 to 10,000 persons on 2030-12-31.
 * It says what a steady pace would have reached by a day; it predicts nothing. Immutable and thread-safe.
 *
 * @param start the day of the baseline
 * @param startValue the baseline
 * @param end the day of the target, after the start
 * @param endValue the target
 */
public record Trajectory(LocalDate start, long startValue, LocalDate end, long endValue) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end is not after the start
     */
    public Trajectory {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A trajectory ends after it starts; found " + start + " to " + end);
        }
    }

    /**
     * What a steady pace would have reached.
     *
     * @param day the as-of day; before the start gives the baseline, after the end the target
     * @return the value on the line, not rounded
     */
    public double expectedOn(LocalDate day) {
        requireNonNull(day, "day");
        if (!day.isAfter(start)) {
            return startValue;
        }
        if (!day.isBefore(end)) {
            return endValue;
        }
        double share = (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end);
        return startValue + share * (endValue - startValue);
    }

    /**
     * What an actual value is of what a steady pace would have reached.
     *
     * @param actual the value
     * @param day its as-of day
     * @return 1.0 if it lies on the line; not a number where the line is at 0
     */
    public double pace(long actual, LocalDate day) {
        double expected = expectedOn(day);
        return expected == 0 ? Double.NaN : actual / expected;
    }
}
