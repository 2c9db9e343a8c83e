package io.github.diasporaskills.accountability.publication.protection;

/**
 * Which counts are small, how the others are shown, and from whom the small ones are kept. Immutable and thread-safe.
 *
 * @param threshold the smallest count shown, 0 excepted, which is shown as a fact; 3 or more
 * @param roundedTo what shown counts are rounded to the nearest multiple of; 1 shows them as they are
 * @param withstandsInsiders whether small counts are kept also from those who know of one person, be it themselves, in
 *     which cells that person is counted, and where the person is alone there, that too, but not where there are
 *     others; where totals by themselves tell them more, these are shown all the same, and the protection says so
 */
public record ProtectionPolicy(int threshold, int roundedTo, boolean withstandsInsiders) {

    private static final int LEAST_THRESHOLD = 3;

    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException if the threshold is less than 3, since in a group of two each knows the other,
     *     or what is rounded to is not from 1 to the threshold
     */
    public ProtectionPolicy {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException(
                    "A threshold is " + LEAST_THRESHOLD + " or more; found " + threshold + ". Maybe 5, the usual one");
        }
        if (roundedTo < 1 || roundedTo > threshold) {
            throw new IllegalArgumentException(
                    "Counts are rounded to multiples of 1 up to the threshold; found " + roundedTo);
        }
    }

    /**
     * The policy that hides counts from 1 to the threshold less one, also from those who are counted themselves, and
     * shows the others as they are.
     *
     * @param threshold the smallest count shown; 5 and 10 are common
     * @return the policy
     * @throws IllegalArgumentException if the threshold is less than 3
     */
    public static ProtectionPolicy withThreshold(int threshold) {
        return new ProtectionPolicy(threshold, 1, true);
    }

    /**
     * The same policy, which shows the nearest multiple only: with threshold 8 and multiples of 5 the policy of the
     * English hospital statistics since 2018.
     *
     * @param multiple from 1 to the threshold
     * @return a new policy
     * @throws IllegalArgumentException if the multiple is out of range
     */
    public ProtectionPolicy roundingTo(int multiple) {
        return new ProtectionPolicy(threshold, multiple, withstandsInsiders);
    }

    /**
     * The same policy, which takes readers for outsiders: fewer cells are hidden, and somebody who is the only one in a
     * hidden cell can work out a neighbour that nothing else hides.
     *
     * @return a new policy
     */
    public ProtectionPolicy fromOutsidersOnly() {
        return new ProtectionPolicy(threshold, roundedTo, false);
    }

    /**
     * Whether a count is to be hidden.
     *
     * @param count 0 or more
     * @return true from 1 to the threshold less one
     */
    public boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }

    /**
     * A count as it is shown.
     *
     * @param count 0, or the threshold or more
     * @return the nearest multiple; half-way up
     */
    public long shown(long count) {
        return Math.floorDiv(count + roundedTo / 2, roundedTo) * roundedTo;
    }

    /**
     * The least that a shown count can be.
     *
     * @param shown as {@link #shown(long)} gives it
     * @return 0 for 0, else at least the threshold
     */
    public long leastBehind(long shown) {
        return shown == 0 ? 0 : Math.max(threshold, shown - roundedTo / 2);
    }

    /**
     * The most that a shown count can be.
     *
     * @param shown as {@link #shown(long)} gives it
     * @return the largest count that is shown so
     */
    public long mostBehind(long shown) {
        return shown == 0 ? 0 : shown + (roundedTo - 1) / 2;
    }
}
