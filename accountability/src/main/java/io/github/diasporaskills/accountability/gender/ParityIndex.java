package io.github.diasporaskills.accountability.gender;

/**
 * The value of women over the value of men, as UNESCO's gender parity index. Immutable and thread-safe.
 *
 * @param value 0 or more; 1 is parity
 */
public record ParityIndex(double value) {

    /** From here on the index counts as parity. */
    public static final double PARITY_FROM = 0.97;

    /** Up to here the index counts as parity. */
    public static final double PARITY_UNTIL = 1.03;

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public ParityIndex {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("A parity index is a finite number of 0 or more; found " + value);
        }
    }

    /**
     * The index made symmetric, so that a disadvantage of men weighs as much as one of women.
     *
     * @return the value up to 1, and 2 - 1/value above it: from 0 to 2
     */
    public double adjusted() {
        return value <= 1 ? value : 2 - 1 / value;
    }

    /**
     * Whether it counts as parity. It says nothing of chance: see the interval of {@link TwoGroups#ratio()}.
     *
     * @return true from 0.97 to 1.03
     */
    public boolean isParity() {
        return value >= PARITY_FROM && value <= PARITY_UNTIL;
    }
}
