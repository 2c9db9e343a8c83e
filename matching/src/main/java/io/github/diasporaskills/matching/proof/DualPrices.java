package io.github.diasporaskills.matching.proof;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prices that show a plan to be the best: a solution of the dual linear programme. Immutable and thread-safe.
 *
 * <p>Call the <em>gain</em> of a pair its value (its negated cost, if costs are to be small) plus the {@link #bonus()}.
 * For any prices of 0 or more, no plan gains more than the <em>bound</em>: the sum of capacity × price over all
 * elements, plus what is left of each edge's gain above the two prices of its elements, where anything is left. So
 * prices whose bound equals a plan's gain prove that no plan gains more (weak duality). As plans with equally many
 * pairs get equal bonuses, it is then the best of its size. That no plan has more pairs is shown by the
 * {@link #cover()}.
 *
 * <p>With lower quotas and limits on groups, each limit has a price, paid by every pair that counts towards it. A price
 * below 0 is a reward for filling a lower quota: the bound then has the minimum × price instead of the capacity ×
 * price.
 *
 * <p>Where a share of the pairs is wanted for a group, pairs outside of it pay the {@link #outsidePrice()} as well, and
 * the bound grows by that price for each pair that the share leaves to them.
 *
 * <p>Where places are reserved, the gain of a plan grows by the {@link #reserveWorth()} for each reserved place that its
 * group fills. Each reserve has a price of its own, {@link #reserve(int)}, from 0 to that worth: a pair that counts
 * towards the reserve gains it as well, and the bound grows by places × what is left of the worth.
 *
 * <p>Read as words: the price of a place is what one more such place would add to the plan, the price of a person what
 * another person like this would add.
 */
public final class DualPrices implements Certificate {

    private final long bonus;
    private final long[] left;
    private final long[] right;
    private final @Nullable Cover cover;
    private final long outsidePrice;
    private final @Nullable Cover groupCover;
    private final long[] groups;
    private final @Nullable DualPrices groupPrices;
    private final long reserveWorth;
    private final long[] reserves;

    private DualPrices(
            long bonus,
            long[] left,
            long[] right,
            @Nullable Cover cover,
            long outsidePrice,
            @Nullable Cover groupCover,
            long[] groups,
            @Nullable DualPrices groupPrices,
            long reserveWorth,
            long[] reserves) {
        this.bonus = bonus;
        this.left = left;
        this.right = right;
        this.cover = cover;
        this.outsidePrice = outsidePrice;
        this.groupCover = groupCover;
        this.groups = groups;
        this.groupPrices = groupPrices;
        this.reserveWorth = reserveWorth;
        this.reserves = reserves;
    }

    /**
     * Prices in the order of the elements' numbers, in the unit of the graph's values.
     *
     * @param bonus added to the gain of each pair; 0 where only the value counts
     * @param left one for each left element
     * @param right one for each right element
     * @return the prices, without a cover
     */
    public static DualPrices of(long bonus, long[] left, long[] right) {
        return new DualPrices(
                bonus,
                requireNonNull(left, "left").clone(),
                requireNonNull(right, "right").clone(),
                null,
                0,
                null,
                new long[0],
                null,
                0,
                new long[0]);
    }

    /**
     * These prices with the evidence that no plan has more pairs.
     *
     * @param evidence the cover
     * @return new prices
     */
    public DualPrices with(Cover evidence) {
        return new DualPrices(
                bonus,
                left,
                right,
                requireNonNull(evidence, "evidence"),
                outsidePrice,
                groupCover,
                groups,
                groupPrices,
                reserveWorth,
                reserves);
    }

    /**
     * These prices with the price of being outside of the group for which a share is wanted.
     *
     * @param price what one more pair outside of the group would add
     * @return new prices
     */
    public DualPrices withOutsidePrice(long price) {
        return new DualPrices(
                bonus, left, right, cover, price, groupCover, groups, groupPrices, reserveWorth, reserves);
    }

    /**
     * These prices with the evidence that the group can have no more pairs.
     *
     * @param evidence a cover of the edges of the group
     * @return new prices
     */
    public DualPrices withGroupCover(Cover evidence) {
        return new DualPrices(
                bonus,
                left,
                right,
                cover,
                outsidePrice,
                requireNonNull(evidence, "evidence"),
                groups,
                groupPrices,
                reserveWorth,
                reserves);
    }

    /**
     * These prices with those of the limits on groups.
     *
     * @param prices one for each group, in the order of the problem's limits
     * @return new prices
     */
    public DualPrices withGroups(long[] prices) {
        return new DualPrices(
                bonus,
                left,
                right,
                cover,
                outsidePrice,
                groupCover,
                requireNonNull(prices, "prices").clone(),
                groupPrices,
                reserveWorth,
                reserves);
    }

    /**
     * These prices with the evidence that no plan with as many pairs gives the group more, where limits of other kinds
     * have a say in that: prices of the same problem for a value of 1 for each pair of the group and 0 for others.
     *
     * @param evidence those prices
     * @return new prices
     */
    public DualPrices withGroupPrices(DualPrices evidence) {
        return new DualPrices(
                bonus,
                left,
                right,
                cover,
                outsidePrice,
                groupCover,
                groups,
                requireNonNull(evidence, "evidence"),
                reserveWorth,
                reserves);
    }

    /**
     * These prices with those of the reserves.
     *
     * @param worth what a plan gains for each reserved place that its group fills
     * @param prices one for each reserve, in the order of the problem's reserves, from 0 to the worth
     * @return new prices
     */
    public DualPrices withReserves(long worth, long[] prices) {
        return new DualPrices(
                bonus,
                left,
                right,
                cover,
                outsidePrice,
                groupCover,
                groups,
                groupPrices,
                worth,
                requireNonNull(prices, "prices").clone());
    }

    /**
     * The evidence that no plan with as many pairs gives the group more.
     *
     * @return prices for pairs of the group alone; empty if the group has its share, none is wanted, or a
     *     {@linkplain #groupCover() cover} shows it
     */
    public Optional<DualPrices> groupPrices() {
        return Optional.ofNullable(groupPrices);
    }

    /**
     * What a plan gains for each reserved place that its group fills.
     *
     * @return 0 where nothing is reserved
     */
    public long reserveWorth() {
        return reserveWorth;
    }

    /**
     * The price of a reserve: what a pair gains by counting towards it.
     *
     * @param number from 0
     * @return in the unit of the graph's values, 0 up to the worth; 0 where more of the group would not help
     * @throws IndexOutOfBoundsException if there is no such price
     */
    public long reserve(int number) {
        return reserves[number];
    }

    /**
     * The number of prices of reserves.
     *
     * @return 0 where nothing is reserved
     */
    public int reserveCount() {
        return reserves.length;
    }

    /**
     * The price of a limit on a group.
     *
     * @param number from 0
     * @return in the unit of the graph's values; below 0 where its minimum costs something
     * @throws IndexOutOfBoundsException if there is no such price
     */
    public long group(int number) {
        return groups[number];
    }

    /**
     * The number of prices of limits on groups.
     *
     * @return 0 where there are none
     */
    public int groupCount() {
        return groups.length;
    }

    /**
     * What each pair gains besides its value.
     *
     * @return 0 where only the value counts
     */
    public long bonus() {
        return bonus;
    }

    /**
     * The price of a left element.
     *
     * @param number from 0
     * @return in the unit of the graph's values
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public long left(int number) {
        return left[number];
    }

    /**
     * The price of a right element.
     *
     * @param number from 0
     * @return in the unit of the graph's values
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public long right(int number) {
        return right[number];
    }

    /**
     * The number of prices of left elements.
     *
     * @return 0 or more
     */
    public int leftCount() {
        return left.length;
    }

    /**
     * The number of prices of right elements.
     *
     * @return 0 or more
     */
    public int rightCount() {
        return right.length;
    }

    /**
     * The evidence that no plan has more pairs.
     *
     * @return empty where the number of pairs does not matter
     */
    public Optional<Cover> cover() {
        return Optional.ofNullable(cover);
    }

    /**
     * The price of being outside of the group for which a share is wanted: what one more pair there would add.
     *
     * @return 0 if the share costs nothing or none is wanted
     */
    public long outsidePrice() {
        return outsidePrice;
    }

    /**
     * The evidence that the group can have no more pairs.
     *
     * @return a cover of the edges of the group, empty if the group has its share or none is wanted
     */
    public Optional<Cover> groupCover() {
        return Optional.ofNullable(groupCover);
    }

    long[] lefts() {
        return left;
    }

    long[] rights() {
        return right;
    }

    long[] groups() {
        return groups;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DualPrices that
                && bonus == that.bonus
                && Arrays.equals(left, that.left)
                && Arrays.equals(right, that.right)
                && outsidePrice == that.outsidePrice
                && cover().equals(that.cover())
                && groupCover().equals(that.groupCover())
                && Arrays.equals(groups, that.groups)
                && groupPrices().equals(that.groupPrices())
                && reserveWorth == that.reserveWorth
                && Arrays.equals(reserves, that.reserves);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(left) + Arrays.hashCode(right);
    }

    @Override
    public String toString() {
        return "prices of " + left.length + " + " + right.length + " elements";
    }
}
