package io.github.diasporaskills.matching.graph;

import static java.util.Objects.checkIndex;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The candidate pairs of a matching, each with a value: a sparse bipartite graph in primitive arrays (compressed
 * sparse rows). The left side are those who are placed (experts), the right side are the places (needs). Immutable
 * and thread-safe.
 *
 * <p>Both sides and the edges are numbered from 0. The edges of one left element are consecutive and sorted by their
 * right element, so edge numbers depend on the instance only, not on the order in which edges were added. What is
 * not an edge is not a candidate: memory is proportional to the edges, never to all pairs.
 *
 * <p>A value is a whole number; scale decimals to a unit of your choice before adding them. Whether a high or a low
 * value is wanted is said by the problem, not by the graph.
 */
public final class CandidateGraph {

    private final List<String> leftIds;
    private final List<String> rightIds;
    private final Map<String, Integer> leftIndex;
    private final Map<String, Integer> rightIndex;
    private final int[] offsets;
    private final int[] lefts;
    private final int[] rights;
    private final long[] values;

    private CandidateGraph(Builder from, int[] offsets, int[] lefts, int[] rights, long[] values) {
        this.leftIds = List.copyOf(from.leftIndex.keySet());
        this.rightIds = List.copyOf(from.rightIndex.keySet());
        this.leftIndex = Map.copyOf(from.leftIndex);
        this.rightIndex = Map.copyOf(from.rightIndex);
        this.offsets = offsets;
        this.lefts = lefts;
        this.rights = rights;
        this.values = values;
    }

    /**
     * Starts a graph.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The number of left elements.
     *
     * @return 0 or more
     */
    public int leftCount() {
        return leftIds.size();
    }

    /**
     * The number of right elements.
     *
     * @return 0 or more
     */
    public int rightCount() {
        return rightIds.size();
    }

    /**
     * The number of candidate pairs.
     *
     * @return 0 or more
     */
    public int edgeCount() {
        return rights.length;
    }

    /**
     * The ids of the left side.
     *
     * @return in the order of their numbers
     */
    public List<String> leftIds() {
        return leftIds;
    }

    /**
     * The ids of the right side.
     *
     * @return in the order of their numbers
     */
    public List<String> rightIds() {
        return rightIds;
    }

    /**
     * The number of a left element.
     *
     * @param id its id
     * @return its number, or empty if the graph has no such element
     */
    public OptionalInt left(String id) {
        return found(leftIndex, id);
    }

    /**
     * The number of a right element.
     *
     * @param id its id
     * @return its number, or empty if the graph has no such element
     */
    public OptionalInt right(String id) {
        return found(rightIndex, id);
    }

    /**
     * The first edge of a left element; its edges end before {@code firstEdge(left + 1)}.
     *
     * @param left from 0 to {@link #leftCount()}, the latter giving {@link #edgeCount()}
     * @return the number of an edge
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public int firstEdge(int left) {
        return offsets[left];
    }

    /**
     * The left element of an edge.
     *
     * @param edge from 0, less than {@link #edgeCount()}
     * @return its number
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public int leftOf(int edge) {
        return lefts[edge];
    }

    /**
     * The right element of an edge.
     *
     * @param edge from 0, less than {@link #edgeCount()}
     * @return its number
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public int rightOf(int edge) {
        return rights[edge];
    }

    /**
     * The value of an edge.
     *
     * @param edge from 0, less than {@link #edgeCount()}
     * @return its value, in the unit in which it was added
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public long valueOf(int edge) {
        return values[edge];
    }

    /**
     * The edge between two elements, found by binary search.
     *
     * @param left the number of the left element
     * @param right the number of the right element
     * @return the edge, or empty if they are not candidates of one another
     * @throws IndexOutOfBoundsException if there is no such left element
     */
    public OptionalInt edge(int left, int right) {
        int at = Arrays.binarySearch(rights, offsets[left], offsets[left + 1], right);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    private static OptionalInt found(Map<String, Integer> index, String id) {
        @Nullable Integer at = index.get(requireNonNull(id, "id"));
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CandidateGraph that
                && leftIds.equals(that.leftIds)
                && rightIds.equals(that.rightIds)
                && Arrays.equals(offsets, that.offsets)
                && Arrays.equals(rights, that.rights)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rights) + Arrays.hashCode(values);
    }

    /**
     * The sizes.
     *
     * @return for example {@code 120 × 40, 311 candidate pairs}
     */
    @Override
    public String toString() {
        return leftCount() + " × " + rightCount() + ", " + edgeCount() + " candidate pairs";
    }

    /**
     * Collects the elements and edges of a graph. Elements are numbered in the order of their adding. Not
     * thread-safe.
     */
    public static final class Builder {

        private final Map<String, Integer> leftIndex = new LinkedHashMap<>();
        private final Map<String, Integer> rightIndex = new LinkedHashMap<>();
        private int[] lefts = new int[16];
        private int[] rights = new int[16];
        private long[] values = new long[16];
        private int edges;

        private Builder() {}

        /**
         * Adds a left element.
         *
         * @param id its id, not blank, new on this side
         * @return this
         * @throws IllegalArgumentException if the id is blank or already there
         */
        public Builder left(String id) {
            add(leftIndex, id, "left");
            return this;
        }

        /**
         * Adds a right element.
         *
         * @param id its id, not blank, new on this side
         * @return this
         * @throws IllegalArgumentException if the id is blank or already there
         */
        public Builder right(String id) {
            add(rightIndex, id, "right");
            return this;
        }

        /**
         * Adds a candidate pair by ids.
         *
         * @param left the id of a left element, already added
         * @param right the id of a right element, already added
         * @param value its value
         * @return this
         * @throws IllegalArgumentException if an id is unknown
         */
        public Builder edge(String left, String right, long value) {
            return edge(known(leftIndex, left, "left"), known(rightIndex, right, "right"), value);
        }

        /**
         * Adds a candidate pair by numbers.
         *
         * @param left the number of a left element
         * @param right the number of a right element
         * @param value its value
         * @return this
         * @throws IndexOutOfBoundsException if a number is unknown
         */
        public Builder edge(int left, int right, long value) {
            checkIndex(left, leftIndex.size());
            checkIndex(right, rightIndex.size());
            if (edges == lefts.length) {
                int more = Math.addExact(edges, edges >> 1);
                lefts = Arrays.copyOf(lefts, more);
                rights = Arrays.copyOf(rights, more);
                values = Arrays.copyOf(values, more);
            }
            lefts[edges] = left;
            rights[edges] = right;
            values[edges++] = value;
            return this;
        }

        /**
         * Finishes the graph in one pass to count, one to place by right and one by left element: O(elements + edges).
         *
         * @return the graph
         * @throws IllegalArgumentException if a pair was added twice; the message names it
         */
        public CandidateGraph build() {
            int[] byRight = order(rights, rightIndex.size(), identity(edges));
            int[] byLeft = order(lefts, leftIndex.size(), byRight);
            int[] offsets = new int[leftIndex.size() + 1];
            int[] sortedLefts = new int[edges];
            int[] sortedRights = new int[edges];
            long[] sortedValues = new long[edges];
            for (int edge = 0; edge < edges; edge++) {
                int from = byLeft[edge];
                sortedLefts[edge] = lefts[from];
                sortedRights[edge] = rights[from];
                sortedValues[edge] = values[from];
                offsets[lefts[from] + 1]++;
                if (edge > 0
                        && sortedLefts[edge] == sortedLefts[edge - 1]
                        && sortedRights[edge] == sortedRights[edge - 1]) {
                    throw new IllegalArgumentException(
                            "A pair is a candidate once; found it twice: " + nameOf(leftIndex, lefts[from]) + " and "
                                    + nameOf(rightIndex, rights[from]) + ". Maybe add up their values first");
                }
            }
            for (int left = 0; left < leftIndex.size(); left++) {
                offsets[left + 1] += offsets[left];
            }
            return new CandidateGraph(this, offsets, sortedLefts, sortedRights, sortedValues);
        }

        /** A stable counting sort of the given edges by key. */
        private static int[] order(int[] keys, int keyCount, int[] edges) {
            int[] next = new int[keyCount + 1];
            for (int edge : edges) {
                next[keys[edge] + 1]++;
            }
            for (int key = 0; key < keyCount; key++) {
                next[key + 1] += next[key];
            }
            int[] ordered = new int[edges.length];
            for (int edge : edges) {
                ordered[next[keys[edge]]++] = edge;
            }
            return ordered;
        }

        private static int[] identity(int length) {
            int[] numbers = new int[length];
            Arrays.setAll(numbers, i -> i);
            return numbers;
        }

        private static void add(Map<String, Integer> index, String id, String side) {
            requireNonNull(id, "id");
            if (id.isBlank()) {
                throw new IllegalArgumentException("An element of the " + side + " side needs an id; found blank");
            }
            if (index.putIfAbsent(id, index.size()) != null) {
                throw new IllegalArgumentException(
                        "An id stands once on its side; found it twice on the " + side + " side: " + id);
            }
        }

        private static int known(Map<String, Integer> index, String id, String side) {
            @Nullable Integer at = index.get(requireNonNull(id, side));
            if (at == null) {
                throw new IllegalArgumentException("An edge joins elements that were added; found an unknown id on the "
                        + side + " side: " + id + ". Maybe add it first with " + side + "(id)");
            }
            return at;
        }

        private static String nameOf(Map<String, Integer> index, int number) {
            return List.copyOf(index.keySet()).get(number);
        }
    }
}
