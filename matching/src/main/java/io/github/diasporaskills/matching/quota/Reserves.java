package io.github.diasporaskills.matching.quota;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Places that go first to the members of a group: so many of a right element for women, so many for those from a region.
 * Immutable and thread-safe.
 *
 * <p>Reserves are soft. Of the plans with as many pairs as possible (and the share of a {@link ShareTarget}, where there
 * is one), those count that fill the most reserved places with members of the group they are reserved for; among these
 * the value decides. Whatever a group does not fill is for anybody, and no pair is given up for a reserve. With
 * {@link #worth(long)} a filled reserve counts as much as so much value instead.
 *
 * <p>A left element is in one group at most, so one pair fills one reserved place at most. Were groups to overlap, it
 * would be hard to find the best plan (R. Kurata, N. Hamada, A. Iwasaki and M. Yokoo, Journal of Artificial Intelligence
 * Research 58, 2017, doi:10.1613/jair.5297).
 */
public final class Reserves {

    /** The number of no group. */
    public static final int NO_GROUP = -1;

    private static final Reserves NONE = new Reserves(new int[0], List.of(), Map.of(), null);

    private final int[] groups;
    private final List<Reserve> list;
    private final Map<Place, Integer> numbers;
    private final @Nullable Long worth;

    private Reserves(int[] groups, List<Reserve> list, Map<Place, Integer> numbers, @Nullable Long worth) {
        this.groups = groups;
        this.list = list;
        this.numbers = numbers;
        this.worth = worth;
    }

    /**
     * Places of one right element that go first to one group.
     *
     * @param right the number of the right element
     * @param group the number of the group
     * @param places how many, 0 or more
     */
    public record Reserve(int right, int group, int places) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Reserve {
            if (right < 0 || group < 0 || places < 0) {
                throw new IllegalArgumentException(
                        "A reserve is 0 or more places of an element for a group, both by number; found " + places
                                + " places of " + right + " for " + group);
            }
        }
    }

    private record Place(int right, int group) {}

    /**
     * No reserves.
     *
     * @return the empty set of reserves
     */
    public static Reserves none() {
        return NONE;
    }

    /**
     * Reserves that come before any value.
     *
     * @param groups the number of the group of each left element, or {@link #NO_GROUP}
     * @param reserves in any order
     * @return the reserves, by right element and group
     * @throws IllegalArgumentException if a group's number is below {@link #NO_GROUP}, or a right element reserves twice
     *     for one group
     */
    public static Reserves of(int[] groups, List<Reserve> reserves) {
        int lowest = Arrays.stream(requireNonNull(groups, "groups")).min().orElse(0);
        if (lowest < NO_GROUP) {
            throw new IllegalArgumentException(
                    "The groups of left elements are numbers from 0, or " + NO_GROUP + "; found " + lowest);
        }
        List<Reserve> sorted = reserves.stream()
                .sorted(Comparator.comparingInt(Reserve::right).thenComparingInt(Reserve::group))
                .toList();
        Map<Place, Integer> numbers = new HashMap<>();
        for (int number = 0; number < sorted.size(); number++) {
            Reserve reserve = sorted.get(number);
            if (numbers.putIfAbsent(new Place(reserve.right(), reserve.group()), number) != null) {
                throw new IllegalArgumentException("An element reserves for a group once; found twice: element "
                        + reserve.right() + " for group " + reserve.group() + ". Maybe add the places up");
            }
        }
        return new Reserves(groups.clone(), sorted, Map.copyOf(numbers), null);
    }

    /**
     * The same reserves, each filled place of which counts as much as so much value, instead of more than any value.
     *
     * @param value in the unit of the graph's values, 0 or more; it is gained whether values are scores or costs
     * @return new reserves
     * @throws IllegalArgumentException if it is negative
     */
    public Reserves worth(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("A reserved place is worth 0 or more; found " + value);
        }
        return new Reserves(groups, list, numbers, value);
    }

    /**
     * What a filled place is worth.
     *
     * @return in the unit of the graph's values; empty if it counts more than any value
     */
    public OptionalLong worth() {
        return worth == null ? OptionalLong.empty() : OptionalLong.of(worth);
    }

    /**
     * The reserves; their places in the list are their numbers.
     *
     * @return by right element, then by group
     */
    public List<Reserve> list() {
        return list;
    }

    /**
     * Whether there are none.
     *
     * @return true without reserves
     */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /**
     * The group of a left element.
     *
     * @param left its number
     * @return the number of the group, or {@link #NO_GROUP}
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public int groupOf(int left) {
        return groups[left];
    }

    /**
     * The reserve that a pair would count towards.
     *
     * @param left the number of a left element
     * @param right the number of a right element
     * @return the number of the reserve, or empty if the pair counts towards none
     * @throws IndexOutOfBoundsException if there is no such left element
     */
    public OptionalInt of(int left, int right) {
        int group = groups[left];
        @Nullable Integer number = group == NO_GROUP ? null : numbers.get(new Place(right, group));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether there is one group for each left element, and all right elements are there. */
    boolean fit(int leftCount, int rightCount) {
        return isEmpty()
                || (groups.length == leftCount && list.stream().allMatch(reserve -> reserve.right() < rightCount));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reserves that
                && Arrays.equals(groups, that.groups)
                && list.equals(that.list)
                && Objects.equals(worth, that.worth);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(groups) + list.hashCode();
    }

    @Override
    public String toString() {
        return list.stream().mapToLong(Reserve::places).sum() + " reserved places";
    }
}
