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

    private final ElementIds leftIds;
    private final ElementIds rightIds;

    /** Where the edges of each left element begin; null in a complete graph, where they follow from the sizes. */
    private final int @Nullable [] offsets;

    private final int @Nullable [] lefts;
    private final int @Nullable [] rights;
    private final EdgeValues values;

    CandidateGraph(
            ElementIds leftIds,
            ElementIds rightIds,
            int @Nullable [] offsets,
            int @Nullable [] lefts,
            int @Nullable [] rights,
            EdgeValues values) {
        this.leftIds = leftIds;
        this.rightIds = rightIds;
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
     * A graph in which everybody is a candidate for everything, with ids {@code 0}, {@code 1} and so on. It holds the
     * values alone, four bytes each.
     *
     * @param leftCount the number of left elements, 0 or more
     * @param rightCount the number of right elements, 0 or more
     * @param values row by row: the values of the first left element with each right element come first; copied
     * @return the graph
     * @throws IllegalArgumentException if there is not one value for each pair
     */
    public static CandidateGraph dense(int leftCount, int rightCount, int[] values) {
        return GraphArrays.dense(
                leftCount,
                rightCount,
                EdgeValues.of(requireNonNull(values, "values").clone()));
    }

    /**
     * A graph in which everybody is a candidate for everything, as {@link #dense(int, int, int[])} with larger values.
     *
     * @param leftCount the number of left elements, 0 or more
     * @param rightCount the number of right elements, 0 or more
     * @param values row by row; copied
     * @return the graph
     * @throws IllegalArgumentException if there is not one value for each pair
     */
    public static CandidateGraph dense(int leftCount, int rightCount, long[] values) {
        return GraphArrays.dense(
                leftCount,
                rightCount,
                EdgeValues.of(requireNonNull(values, "values").clone()));
    }

    /**
     * A graph from compressed sparse rows, with ids {@code 0}, {@code 1} and so on. Where the right elements of each
     * row ascend, edges keep their places as numbers and one pass suffices; else they are sorted.
     *
     * @param rightCount the number of right elements, 0 or more
     * @param offsets where the edges of each left element begin, and last the number of edges
     * @param rights the right element of each edge
     * @param values the value of each edge
     * @return the graph; the arrays are copied
     * @throws IllegalArgumentException if the arrays do not fit together, a number is unknown or a pair stands twice;
     *     the message says where
     */
    public static CandidateGraph ofRows(int rightCount, int[] offsets, int[] rights, int[] values) {
        return GraphArrays.rows(
                rightCount,
                offsets,
                rights,
                EdgeValues.of(requireNonNull(values, "values").clone()));
    }

    /**
     * A graph from compressed sparse rows, as {@link #ofRows(int, int[], int[], int[])} with larger values.
     *
     * @param rightCount the number of right elements, 0 or more
     * @param offsets where the edges of each left element begin, and last the number of edges
     * @param rights the right element of each edge
     * @param values the value of each edge
     * @return the graph; the arrays are copied
     * @throws IllegalArgumentException if the arrays do not fit together, a number is unknown or a pair stands twice;
     *     the message says where
     */
    public static CandidateGraph ofRows(int rightCount, int[] offsets, int[] rights, long[] values) {
        return GraphArrays.rows(
                rightCount,
                offsets,
                rights,
                EdgeValues.of(requireNonNull(values, "values").clone()));
    }

    /**
     * A graph from edges in any order, with ids {@code 0}, {@code 1} and so on. Edges are numbered anew, by left and
     * then by right element.
     *
     * @param leftCount the number of left elements, 0 or more
     * @param rightCount the number of right elements, 0 or more
     * @param lefts the left element of each edge
     * @param rights the right element of each edge
     * @param values the value of each edge
     * @return the graph; the arrays are copied
     * @throws IllegalArgumentException if the arrays differ in length, a number is unknown or a pair stands twice; the
     *     message says where
     */
    public static CandidateGraph of(int leftCount, int rightCount, int[] lefts, int[] rights, long[] values) {
        return GraphArrays.edges(leftCount, rightCount, lefts, rights, values);
    }

    /**
     * The same graph with names for its elements.
     *
     * @param lefts the ids of the left elements, in the order of their numbers, each once
     * @param rights the ids of the right elements, in the order of their numbers, each once
     * @return a new graph that shares the edges
     * @throws IllegalArgumentException if there is not one id for each element, or an id is blank or stands twice
     */
    public CandidateGraph named(List<String> lefts, List<String> rights) {
        ElementIds left = ElementIds.of("left", requireNonNull(lefts, "lefts"));
        ElementIds right = ElementIds.of("right", requireNonNull(rights, "rights"));
        if (left.size() != leftCount() || right.size() != rightCount()) {
            throw new IllegalArgumentException("Ids are one for each element of the graph (" + this + "); found "
                    + left.size() + " and " + right.size());
        }
        return new CandidateGraph(left, right, offsets, this.lefts, this.rights, values);
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
        return values.size();
    }

    /**
     * The ids of the left side.
     *
     * @return in the order of their numbers
     */
    public List<String> leftIds() {
        return leftIds.list();
    }

    /**
     * The ids of the right side.
     *
     * @return in the order of their numbers
     */
    public List<String> rightIds() {
        return rightIds.list();
    }

    /**
     * The number of a left element.
     *
     * @param id its id
     * @return its number, or empty if the graph has no such element
     */
    public OptionalInt left(String id) {
        return leftIds.find(requireNonNull(id, "id"));
    }

    /**
     * The number of a right element.
     *
     * @param id its id
     * @return its number, or empty if the graph has no such element
     */
    public OptionalInt right(String id) {
        return rightIds.find(requireNonNull(id, "id"));
    }

    /**
     * The first edge of a left element; its edges end before {@code firstEdge(left + 1)}.
     *
     * @param left from 0 to {@link #leftCount()}, the latter giving {@link #edgeCount()}
     * @return the number of an edge
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public int firstEdge(int left) {
        return offsets == null ? checkIndex(left, leftCount() + 1) * rightCount() : offsets[left];
    }

    /**
     * The left element of an edge.
     *
     * @param edge from 0, less than {@link #edgeCount()}
     * @return its number
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public int leftOf(int edge) {
        return lefts == null ? checkIndex(edge, edgeCount()) / rightCount() : lefts[edge];
    }

    /**
     * The right element of an edge.
     *
     * @param edge from 0, less than {@link #edgeCount()}
     * @return its number
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public int rightOf(int edge) {
        return rights == null ? checkIndex(edge, edgeCount()) % rightCount() : rights[edge];
    }

    /**
     * The value of an edge.
     *
     * @param edge from 0, less than {@link #edgeCount()}
     * @return its value, in the unit in which it was added
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public long valueOf(int edge) {
        return values.at(edge);
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
        if (rights == null || offsets == null) {
            checkIndex(left, leftCount());
            return right < 0 || right >= rightCount()
                    ? OptionalInt.empty()
                    : OptionalInt.of(left * rightCount() + right);
        }
        int at = Arrays.binarySearch(rights, offsets[left], offsets[left + 1], right);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /**
     * Whether everybody is a candidate for everything: the edge of left element <i>l</i> and right element <i>r</i> is
     * then <i>l</i> × {@link #rightCount()} + <i>r</i>.
     *
     * @return true if no pair is missing
     */
    public boolean isDense() {
        return (long) leftCount() * rightCount() == edgeCount();
    }

    /**
     * The lowest value of all edges.
     *
     * @return 0 if there are none
     */
    public long lowestValue() {
        return values.lowest();
    }

    /**
     * The highest value of all edges.
     *
     * @return 0 if there are none
     */
    public long highestValue() {
        return values.highest();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof CandidateGraph that)
                || edgeCount() != that.edgeCount()
                || !leftIds.equals(that.leftIds)
                || !rightIds.equals(that.rightIds)) {
            return false;
        }
        for (int left = 0; left <= leftCount(); left++) {
            if (firstEdge(left) != that.firstEdge(left)) {
                return false;
            }
        }
        for (int edge = 0; edge < edgeCount(); edge++) {
            if (rightOf(edge) != that.rightOf(edge) || valueOf(edge) != that.valueOf(edge)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = leftCount() * 31 + rightCount();
        for (int edge = 0; edge < edgeCount(); edge++) {
            hash = 31 * hash + Long.hashCode(valueOf(edge));
        }
        return hash;
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
            return GraphArrays.sorted(
                    ElementIds.of("left", List.copyOf(leftIndex.keySet())),
                    ElementIds.of("right", List.copyOf(rightIndex.keySet())),
                    Arrays.copyOf(lefts, edges),
                    Arrays.copyOf(rights, edges),
                    Arrays.copyOf(values, edges));
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
    }
}
