package io.github.diasporaskills.matching.simulation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A figure of a simulation: the mean over the runs, and the interval in which the true mean lies with a confidence of
 * 95 %, by Student's t, without what cannot be. It covers chance within the scenario, and not whether the scenario is true. Immutable and
 * thread-safe.
 */
public final class Figure {

    private final double value;
    private final double low;
    private final double high;

    private Figure(double value, double low, double high) {
        this.value = value;
        this.low = low;
        this.high = high;
    }

    /** A figure that cannot be negative. */
    static Figure of(List<RunFigures> runs, ToDoubleFunction<RunFigures> each) {
        return within(runs, each, 0, Double.POSITIVE_INFINITY);
    }

    static Figure ofShare(List<RunFigures> runs, ToDoubleFunction<RunFigures> each) {
        return within(runs, each, 0, 1);
    }

    static Figure ofAny(List<RunFigures> runs, ToDoubleFunction<RunFigures> each) {
        return within(runs, each, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The interval without what cannot be. */
    private static Figure within(List<RunFigures> runs, ToDoubleFunction<RunFigures> each, double least, double most) {
        double[] found = runs.stream().mapToDouble(each).toArray();
        if (found.length == 0) {
            return new Figure(Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = RunFigures.mean(found);
        if (found.length < 2) {
            return new Figure(mean, Double.NaN, Double.NaN);
        }
        double squares = 0;
        for (double one : found) {
            squares += (one - mean) * (one - mean);
        }
        double half = NormalCurve.student(found.length - 1) * Math.sqrt(squares / (found.length - 1) / found.length);
        return new Figure(mean, Math.max(least, mean - half), Math.min(most, mean + half));
    }

    /**
     * The mean over the runs.
     *
     * @return the value; NaN if there is none
     */
    public double value() {
        return value;
    }

    /**
     * Whether there is a value: nobody waited any hours in a run in which no case was answered.
     *
     * @return false if no run has anything to measure
     */
    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    /**
     * Where the interval begins.
     *
     * @return the lower limit; empty after one run
     */
    public OptionalDouble low() {
        return Double.isNaN(low) ? OptionalDouble.empty() : OptionalDouble.of(low);
    }

    /**
     * Where the interval ends.
     *
     * @return the upper limit; empty after one run
     */
    public OptionalDouble high() {
        return Double.isNaN(high) ? OptionalDouble.empty() : OptionalDouble.of(high);
    }

    /**
     * Whether a number lies in the interval.
     *
     * @param number any number
     * @return false after one run, unless it is the value
     */
    public boolean covers(double number) {
        return Double.isNaN(low) ? number == value : number >= low && number <= high;
    }

    /**
     * The value and the interval.
     *
     * @return for example {@code 5.31 (5.12 to 5.50)}
     */
    @Override
    public String toString() {
        if (!isKnown()) {
            return "none";
        }
        return Double.isNaN(low) ? shown(value) : shown(value) + " (" + shown(low) + " to " + shown(high) + ")";
    }

    private static String shown(double number) {
        return Double.toString(Math.round(number * 1000) / 1000.0);
    }
}
