package io.github.diasporaskills.matching.proof;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Elements through which every pair of a plan must go, or nearly: a cut of the flow network. Immutable and
 * thread-safe.
 *
 * <p>No plan has more pairs than the capacities of the cover's elements, plus the number of edges that touch none of
 * them (each such edge is one pair at most). A cover of exactly a plan's size therefore proves that no plan has more
 * pairs. With capacities of 1 this is the theorem of König (1931); in general that of Ford and Fulkerson (1956,
 * doi:10.4153/CJM-1956-045-5).
 */
public final class Cover {

    private final BitSet left;
    private final BitSet right;

    private Cover(BitSet left, BitSet right) {
        this.left = left;
        this.right = right;
    }

    /**
     * The given elements.
     *
     * @param left numbers of left elements
     * @param right numbers of right elements
     * @return the cover
     * @throws IndexOutOfBoundsException if a number is negative
     */
    public static Cover of(int[] left, int[] right) {
        return new Cover(set(requireNonNull(left, "left")), set(requireNonNull(right, "right")));
    }

    /**
     * Whether a left element is in the cover.
     *
     * @param number its number
     * @return true if it is
     */
    public boolean hasLeft(int number) {
        return left.get(number);
    }

    /**
     * Whether a right element is in the cover.
     *
     * @param number its number
     * @return true if it is
     */
    public boolean hasRight(int number) {
        return right.get(number);
    }

    /**
     * The left elements of the cover.
     *
     * @return their numbers, ascending
     */
    public IntStream lefts() {
        return left.stream();
    }

    /**
     * The right elements of the cover.
     *
     * @return their numbers, ascending
     */
    public IntStream rights() {
        return right.stream();
    }

    private static BitSet set(int[] numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cover that && left.equals(that.left) && right.equals(that.right);
    }

    @Override
    public int hashCode() {
        return 31 * left.hashCode() + right.hashCode();
    }

    @Override
    public String toString() {
        return "cover of " + left.cardinality() + " left and " + right.cardinality() + " right elements";
    }
}
