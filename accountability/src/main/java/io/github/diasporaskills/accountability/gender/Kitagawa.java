package io.github.diasporaskills.accountability.gender;

/**
 * A gap split in two (Kitagawa 1955, doi:10.1080/01621459.1955.10501299): what comes from the groups being in different
 * strata, and what from different rates within strata. It splits a number and names no cause. Immutable and thread-safe.
 *
 * @param composition what would be left if within each stratum both had the mean of their rates
 * @param rate what would be left if both were spread over the strata alike
 * @param total the gap, group minus reference: the sum of both
 */
public record Kitagawa(double composition, double rate, double total) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not finite, or they do not add up to the total within rounding
     */
    public Kitagawa {
        if (!(Math.abs(composition + rate - total) < 1e-9)) {
            throw new IllegalArgumentException("The parts of a gap add up to it");
        }
    }
}
