package io.github.diasporaskills.matching.quota;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.quota.GroupLimit.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * That a share of all pairs shall go to a group of left elements. Immutable and thread-safe.
 *
 * <p>Beside limits on groups of the left side, the group of the target must not cross theirs: of two groups one lies
 * within the other, or they share nothing.
 *
 * <p>A target never costs a pair: of the plans with as many pairs as possible, those count that give the group its
 * share or, if none does, as much of it as possible; among these the value decides.
 */
public final class ShareTarget {

    private final BitSet group;
    private final BigDecimal share;

    private ShareTarget(BitSet group, BigDecimal share) {
        this.group = group;
        this.share = share;
    }

    /**
     * A target.
     *
     * @param group the numbers of the left elements of the group
     * @param share of all pairs, above 0 and up to 1
     * @return the target
     * @throws IllegalArgumentException if the share is out of range
     * @throws IndexOutOfBoundsException if a number is negative
     */
    public static ShareTarget of(int[] group, BigDecimal share) {
        BitSet members = new BitSet();
        for (int left : group) {
            members.set(left);
        }
        return new ShareTarget(members, checked(share));
    }

    static BigDecimal checked(BigDecimal share) {
        if (requireNonNull(share, "share").signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A share is above 0 and up to 1; found " + share.toPlainString()
                    + ". Maybe per cent were meant: 0.4 is 40 %");
        }
        return share;
    }

    /**
     * Whether a left element belongs to the group.
     *
     * @param left its number
     * @return true if it does
     */
    public boolean has(int left) {
        return group.get(left);
    }

    /**
     * The share wanted.
     *
     * @return above 0 and up to 1
     */
    public BigDecimal share() {
        return share;
    }

    /**
     * How many of a number of pairs make up the share.
     *
     * @param pairs the number of all pairs
     * @return the share of it, rounded up
     */
    public int of(int pairs) {
        return share.multiply(BigDecimal.valueOf(pairs))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /**
     * That the group has at least so many pairs, as a limit beside others.
     *
     * @param others limits with names that this one does not take
     * @param leftCount how many left elements there are
     * @param minimum how many, 0 or more
     * @return a limit on the left
     * @throws IllegalArgumentException if the minimum is negative
     */
    public GroupLimit limit(GroupLimits others, int leftCount, int minimum) {
        StringBuilder name = new StringBuilder("target");
        while (others.list().stream().anyMatch(limit -> limit.name().contentEquals(name))) {
            name.append('\'');
        }
        return new GroupLimit(
                name.toString(),
                Side.LEFT,
                group.stream().filter(left -> left < leftCount).boxed().toList(),
                minimum,
                Integer.MAX_VALUE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShareTarget that && group.equals(that.group) && share.compareTo(that.share) == 0;
    }

    @Override
    public int hashCode() {
        return group.hashCode();
    }

    @Override
    public String toString() {
        return "a share of " + share.toPlainString() + " for " + group.cardinality() + " left elements";
    }
}
