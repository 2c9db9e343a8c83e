package io.github.diasporaskills.accountability.gender;

/**
 * From the lowest to the highest value that fits, both finite. Immutable and thread-safe.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 */
public record Interval(double low, double high) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if one is not finite, or they are the wrong way round
     */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("An interval goes from a finite number to one that is not below it;"
                    + " found " + low + " to " + high);
        }
    }

    /**
     * Whether a value fits.
     *
     * @param value any number
     * @return true if it lies between the ends, or on one
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * How far the ends are apart.
     *
     * @return 0 or more
     */
    public double width() {
        return high - low;
    }
}
