package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.document.DocumentNode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long something takes, in hours, as a distribution that is fitted to published figures. Papers give a median and two
 * quartiles, so those are what it is made of. Immutable and thread-safe; a draw takes O(1).
 */
public final class FittedTime {

    /** Half of what lies between the quartiles of the standard normal distribution. */
    private static final double QUARTILE = 0.674_489_750_196_081_7;

    private static final double QUARTER = 0.25;
    private static final double MOST_HOURS = 1e6;

    /** The forms of the curve. */
    public enum Shape {
        /** Log-normal through the median, with the spread of the quartiles: for times that are skewed evenly. */
        LOG_NORMAL,
        /** Two halves of log-normal curves that meet at the median: it goes through all three quartiles exactly. */
        TWO_PIECE,
        /** Exponential: for times without memory. */
        EXPONENTIAL,
        /** Always the same. */
        FIXED
    }

    private final Shape shape;
    private final double middle;
    private final double lower;
    private final double upper;

    private FittedTime(Shape shape, double middle, double lower, double upper) {
        this.shape = shape;
        this.middle = middle;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * A log-normal time: mu is the logarithm of the median, sigma the distance of the logarithms of the quartiles by 1.349.
     *
     * @param q1 the lower quartile in hours
     * @param median the median in hours
     * @param q3 the upper quartile in hours
     * @return the time; its median is the one given, its quartiles are those given only if they lie evenly about it
     * @throws IllegalArgumentException unless 0 &lt; q1 &lt;= median &lt;= q3
     */
    public static FittedTime logNormal(double q1, double median, double q3) {
        requireOrder(q1, median, q3);
        double sigma = (Math.log(q3) - Math.log(q1)) / (2 * QUARTILE);
        return new FittedTime(Shape.LOG_NORMAL, Math.log(median), sigma, sigma);
    }

    /**
     * A time that goes through three quartiles exactly.
     *
     * @param q1 the lower quartile in hours
     * @param median the median in hours
     * @param q3 the upper quartile in hours
     * @return the time
     * @throws IllegalArgumentException unless 0 &lt; q1 &lt;= median &lt;= q3
     */
    public static FittedTime twoPiece(double q1, double median, double q3) {
        requireOrder(q1, median, q3);
        double mu = Math.log(median);
        return new FittedTime(Shape.TWO_PIECE, mu, (mu - Math.log(q1)) / QUARTILE, (Math.log(q3) - mu) / QUARTILE);
    }

    /**
     * A time without memory.
     *
     * @param mean the mean in hours
     * @return the time
     * @throws IllegalArgumentException unless the mean is more than 0
     */
    public static FittedTime exponential(double mean) {
        requireHours(mean, mean > 0);
        return new FittedTime(Shape.EXPONENTIAL, mean, 0, 0);
    }

    /**
     * A time that is always the same.
     *
     * @param hours 0 or more
     * @return the time
     * @throws IllegalArgumentException if it is negative
     */
    public static FittedTime fixed(double hours) {
        requireHours(hours, hours >= 0);
        return new FittedTime(Shape.FIXED, hours, 0, 0);
    }

    private static void requireOrder(double q1, double median, double q3) {
        if (!(q1 > 0 && q1 <= median && median <= q3 && q3 <= MOST_HOURS)) {
            throw new IllegalArgumentException(
                    "Quartiles are more than 0 and in order; found " + q1 + ", " + median + " and " + q3);
        }
    }

    private static void requireHours(double hours, boolean fit) {
        if (!fit || hours > MOST_HOURS) {
            throw new IllegalArgumentException("A time is a number of hours that is not negative; found " + hours);
        }
    }

    static FittedTime read(DocumentNode node) {
        Shape shape = node.oneOf("shape", Shape.class);
        return switch (shape) {
            case LOG_NORMAL -> logNormal(hours(node, "q1"), hours(node, "median"), hours(node, "q3"));
            case TWO_PIECE -> twoPiece(hours(node, "q1"), hours(node, "median"), hours(node, "q3"));
            case EXPONENTIAL -> exponential(hours(node, "mean"));
            case FIXED -> fixed(hours(node, "hours"));
        };
    }

    /** A number, or one that does if it is missing, which is told then. */
    private static double hours(DocumentNode node, String name) {
        int before = node.find(name).isPresent() ? 1 : 0;
        BigDecimal number = node.decimal(name);
        return before == 0 ? 1 : number.doubleValue();
    }

    /**
     * This time, so many times as long.
     *
     * @param factor more than 0
     * @return a new time with the same spread
     * @throws IllegalArgumentException unless the factor is more than 0
     */
    public FittedTime times(double factor) {
        if (!(factor > 0 && factor <= MOST_HOURS)) {
            throw new IllegalArgumentException("A time is made longer or shorter by a factor above 0; found " + factor);
        }
        return switch (shape) {
            case LOG_NORMAL, TWO_PIECE -> new FittedTime(shape, middle + Math.log(factor), lower, upper);
            case EXPONENTIAL, FIXED -> new FittedTime(shape, middle * factor, lower, upper);
        };
    }

    /** This time as one person has it, where people differ by a spread of logarithms: what is left of the spread. */
    FittedTime within(double between) {
        return shape == Shape.LOG_NORMAL || shape == Shape.TWO_PIECE
                ? new FittedTime(shape, middle, rest(lower, between), rest(upper, between))
                : this;
    }

    private static double rest(double whole, double between) {
        return Math.sqrt(Math.max(0, whole * whole - between * between));
    }

    double draw(RandomGenerator random) {
        return switch (shape) {
            case LOG_NORMAL, TWO_PIECE -> at(random.nextGaussian());
            case EXPONENTIAL -> middle * random.nextExponential();
            case FIXED -> middle;
        };
    }

    private double at(double z) {
        return Math.exp(middle + z * (z < 0 ? lower : upper));
    }

    /**
     * The form of the curve.
     *
     * @return the shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * The hours within which a share of all is over.
     *
     * @param share more than 0 and less than 1
     * @return the hours
     * @throws IllegalArgumentException if the share is out of range
     */
    public double quantile(double share) {
        double z = NormalCurve.quantile(share);
        return switch (shape) {
            case LOG_NORMAL, TWO_PIECE -> at(z);
            case EXPONENTIAL -> -middle * Math.log(1 - share);
            case FIXED -> middle;
        };
    }

    /**
     * The share that is over within some hours.
     *
     * @param hours any number
     * @return 0 to 1
     */
    public double share(double hours) {
        if (hours <= 0) {
            return shape == Shape.FIXED && middle <= hours ? 1 : 0;
        }
        return switch (shape) {
            case LOG_NORMAL, TWO_PIECE -> {
                double z = Math.log(hours) - middle;
                double spread = z < 0 ? lower : upper;
                yield spread == 0 ? (z < 0 ? 0 : 1) : NormalCurve.below(z / spread);
            }
            case EXPONENTIAL -> 1 - Math.exp(-hours / middle);
            case FIXED -> middle <= hours ? 1 : 0;
        };
    }

    /**
     * How long it takes on average.
     *
     * @return hours
     */
    public double mean() {
        return switch (shape) {
            case LOG_NORMAL -> Math.exp(middle + lower * lower / 2);
            case TWO_PIECE ->
                Math.exp(middle + lower * lower / 2) * NormalCurve.below(-lower)
                        + Math.exp(middle + upper * upper / 2) * NormalCurve.below(upper);
            case EXPONENTIAL, FIXED -> middle;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FittedTime t
                && shape == t.shape
                && Double.compare(middle, t.middle) == 0
                && Double.compare(lower, t.lower) == 0
                && Double.compare(upper, t.upper) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(shape, middle, lower, upper);
    }

    /**
     * The shape and the quartiles.
     *
     * @return for example {@code LOG_NORMAL 1.8, 5.3, 16.4 h}
     */
    @Override
    public String toString() {
        return shape + " " + short1(quantile(QUARTER)) + ", " + short1(quantile(2 * QUARTER)) + ", "
                + short1(quantile(3 * QUARTER)) + " h";
    }

    private static double short1(double hours) {
        return Math.round(hours * 100) / 100.0;
    }
}
