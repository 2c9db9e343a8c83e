package io.github.diasporaskills.matching.quota;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How many pairs each element of a graph may be part of: the remaining quota of an expert, the places of a need.
 * Immutable and thread-safe. 0 is a capacity like any other.
 */
public final class Capacities {

    private final int[] left;
    private final int[] right;
    private final int[] leftMinimum;
    private final int[] rightMinimum;

    private Capacities(int[] left, int[] right, int[] leftMinimum, int[] rightMinimum) {
        this.left = left;
        this.right = right;
        this.leftMinimum = leftMinimum;
        this.rightMinimum = rightMinimum;
    }

    /**
     * One for each element.
     *
     * @param graph the graph
     * @return capacities of 1 on both sides
     */
    public static Capacities ones(CandidateGraph graph) {
        int[] left = new int[graph.leftCount()];
        int[] right = new int[graph.rightCount()];
        Arrays.fill(left, 1);
        Arrays.fill(right, 1);
        return new Capacities(left, right, new int[left.length], new int[right.length]);
    }

    /**
     * Capacities in the order of the elements' numbers.
     *
     * @param left one for each left element, 0 or more
     * @param right one for each right element, 0 or more
     * @return the capacities
     * @throws IllegalArgumentException if one is negative
     */
    public static Capacities of(int[] left, int[] right) {
        return new Capacities(
                checked(requireNonNull(left, "left"), "left"),
                checked(requireNonNull(right, "right"), "right"),
                new int[left.length],
                new int[right.length]);
    }

    /**
     * These capacities with a least number of pairs for each element (lower quotas).
     *
     * @param leftMinimums one for each left element, 0 up to its capacity
     * @param rightMinimums one for each right element, 0 up to its capacity
     * @return new capacities
     * @throws IllegalArgumentException if there is not one for each element, or one is out of range
     */
    public Capacities withMinimums(int[] leftMinimums, int[] rightMinimums) {
        return new Capacities(
                left, right, minimums(leftMinimums, left, "left"), minimums(rightMinimums, right, "right"));
    }

    private static int[] minimums(int[] minimums, int[] capacities, String side) {
        if (requireNonNull(minimums, side).length != capacities.length) {
            throw new IllegalArgumentException("Minimums are one for each element of the " + side + " side, "
                    + capacities.length + "; found " + minimums.length);
        }
        for (int number = 0; number < minimums.length; number++) {
            if (minimums[number] < 0 || minimums[number] > capacities[number]) {
                throw new IllegalArgumentException("A minimum is 0 up to the capacity, " + capacities[number]
                        + "; found " + minimums[number] + " for " + side + " element " + number);
            }
        }
        return minimums.clone();
    }

    /**
     * How many pairs a left element must have.
     *
     * @param number from 0
     * @return 0 up to its capacity
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public int leftMinimum(int number) {
        return leftMinimum[number];
    }

    /**
     * How many pairs a right element must have.
     *
     * @param number from 0
     * @return 0 up to its capacity
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public int rightMinimum(int number) {
        return rightMinimum[number];
    }

    /**
     * Whether any element must have a pair.
     *
     * @return true if there is a minimum above 0
     */
    public boolean hasMinimums() {
        return Arrays.stream(leftMinimum).anyMatch(minimum -> minimum > 0)
                || Arrays.stream(rightMinimum).anyMatch(minimum -> minimum > 0);
    }

    /**
     * These capacities with another one for a left element.
     *
     * @param graph the graph whose elements these capacities are for
     * @param id a left element
     * @param capacity 0 or more
     * @return new capacities
     * @throws IllegalArgumentException if the id is unknown or the capacity negative or below its minimum
     */
    public Capacities withLeft(CandidateGraph graph, String id, int capacity) {
        return of(with(left, graph.left(id), id, capacity), right).withMinimums(leftMinimum, rightMinimum);
    }

    /**
     * These capacities with another one for a right element.
     *
     * @param graph the graph whose elements these capacities are for
     * @param id a right element
     * @param capacity 0 or more
     * @return new capacities
     * @throws IllegalArgumentException if the id is unknown or the capacity negative or below its minimum
     */
    public Capacities withRight(CandidateGraph graph, String id, int capacity) {
        return of(left, with(right, graph.right(id), id, capacity)).withMinimums(leftMinimum, rightMinimum);
    }

    /**
     * The capacity of a left element.
     *
     * @param number from 0
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public int left(int number) {
        return left[number];
    }

    /**
     * The capacity of a right element.
     *
     * @param number from 0
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public int right(int number) {
        return right[number];
    }

    /**
     * The sum of the left capacities.
     *
     * @return 0 or more
     */
    public long leftTotal() {
        return Arrays.stream(left).asLongStream().sum();
    }

    /**
     * The sum of the right capacities.
     *
     * @return 0 or more
     */
    public long rightTotal() {
        return Arrays.stream(right).asLongStream().sum();
    }

    /**
     * Whether there is exactly one capacity for each element.
     *
     * @param graph a graph
     * @return true if the sizes agree
     */
    public boolean fits(CandidateGraph graph) {
        return left.length == graph.leftCount() && right.length == graph.rightCount();
    }

    private static int[] with(int[] capacities, OptionalInt number, String id, int capacity) {
        int[] changed = capacities.clone();
        changed[
                number.orElseThrow(
                        () -> new IllegalArgumentException("A capacity is for an element of the graph; found " + id))] = capacity;
        return changed;
    }

    private static int[] checked(int[] capacities, String side) {
        for (int number = 0; number < capacities.length; number++) {
            if (capacities[number] < 0) {
                throw new IllegalArgumentException(
                        "A capacity is 0 or more; found " + capacities[number] + " for " + side + " element " + number);
            }
        }
        return capacities.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Capacities that
                && Arrays.equals(left, that.left)
                && Arrays.equals(right, that.right)
                && Arrays.equals(leftMinimum, that.leftMinimum)
                && Arrays.equals(rightMinimum, that.rightMinimum);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(left) + Arrays.hashCode(right);
    }

    @Override
    public String toString() {
        return leftTotal() + " on the left, " + rightTotal() + " on the right";
    }
}
