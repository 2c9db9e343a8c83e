package io.github.diasporaskills.matching.quota;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;

/**
 * That a group of elements of one side takes part in at least and at most so many pairs together: the hospitals of a
 * region, the places of a programme. Immutable and thread-safe.
 *
 * @param name what it is called, for findings
 * @param side the side of its elements
 * @param elements their numbers, ascending
 * @param minimum how many pairs they must have together, 0 or more
 * @param maximum how many they may have together, at least the minimum
 */
public record GroupLimit(String name, Side side, List<Integer> elements, int minimum, int maximum) {

    /** The sides of a graph. */
    public enum Side {
        /** Those who are placed. */
        LEFT,
        /** The places. */
        RIGHT
    }

    /**
     * Checks the numbers and sorts the elements.
     *
     * @throws IllegalArgumentException if the name is blank, an element is negative or stands twice, or the limits are
     *     not 0 ≤ minimum ≤ maximum
     */
    public GroupLimit {
        requireNonNull(side, "side");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A group has a name; found blank");
        }
        elements = elements.stream().sorted().toList();
        if (elements.stream().anyMatch(element -> element < 0)
                || elements.stream().distinct().count() != elements.size()) {
            throw new IllegalArgumentException(
                    "The elements of a group are numbers from 0, each once; found " + elements + " for " + name);
        }
        if (minimum < 0 || maximum < minimum) {
            throw new IllegalArgumentException(
                    "A group has at least 0 pairs, and at most no fewer than at least; found " + minimum + " to "
                            + maximum + " for " + name);
        }
    }

    /**
     * A limit on places.
     *
     * @param name what the group is called
     * @param maximum how many pairs they may have together
     * @param elements the numbers of right elements
     * @return the limit, with a minimum of 0
     * @throws IllegalArgumentException if a number is negative or stands twice
     */
    public static GroupLimit atMost(String name, int maximum, int... elements) {
        return new GroupLimit(name, Side.RIGHT, IntStream.of(elements).boxed().toList(), 0, maximum);
    }

    /**
     * The same group with a minimum.
     *
     * @param value how many pairs they must have together
     * @return a new limit
     * @throws IllegalArgumentException if it is negative or above the maximum
     */
    public GroupLimit atLeast(int value) {
        return new GroupLimit(name, side, elements, value, maximum);
    }
}
