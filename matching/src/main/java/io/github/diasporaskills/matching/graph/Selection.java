package io.github.diasporaskills.matching.graph;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Edges chosen from a {@link CandidateGraph}, by number, sorted. Immutable and thread-safe.
 *
 * <p>A selection claims nothing: whether its edges exist, are distinct and keep the capacities is for a verifier.
 */
public final class Selection {

    private static final Selection NONE = new Selection(new int[0]);

    private final int[] edges;

    private Selection(int[] edges) {
        this.edges = edges;
    }

    /**
     * No edges.
     *
     * @return the empty selection
     */
    public static Selection none() {
        return NONE;
    }

    /**
     * The given edges.
     *
     * @param edges their numbers, in any order
     * @return the selection
     */
    public static Selection of(int... edges) {
        int[] sorted = requireNonNull(edges, "edges").clone();
        Arrays.sort(sorted);
        return new Selection(sorted);
    }

    /**
     * The number of edges.
     *
     * @return 0 or more
     */
    public int size() {
        return edges.length;
    }

    /**
     * The chosen edges.
     *
     * @return their numbers, ascending
     */
    public IntStream edges() {
        return Arrays.stream(edges);
    }

    /**
     * Whether an edge is chosen; O(log size).
     *
     * @param edge its number
     * @return true if it is
     */
    public boolean contains(int edge) {
        return Arrays.binarySearch(edges, edge) >= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Selection that && Arrays.equals(edges, that.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return edges.length + " chosen pairs";
    }
}
