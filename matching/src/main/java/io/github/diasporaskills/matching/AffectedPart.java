package io.github.diasporaskills.matching;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a change at a member and a need can affect: whatever candidate pairs connect with them. Nothing else of the best
 * plan changes, so the part is planned anew by itself. Immutable.
 */
final class AffectedPart {

    private final MatchRequest request;
    private final MatchProblem whole;
    private final int[] lefts;
    private final int[] rights;

    /** The pairs of the part, by their numbers in the whole; their places are their numbers in the part. */
    private final int[] edges;

    private final CandidateGraph graph;

    private AffectedPart(MatchRequest request, MatchProblem whole, int[] lefts, int[] rights) {
        this.request = request;
        this.whole = whole;
        this.lefts = lefts;
        this.rights = rights;
        CandidateGraph all = whole.graph();
        this.edges = Arrays.stream(lefts)
                .flatMap(left -> IntStream.range(all.firstEdge(left), all.firstEdge(left + 1)))
                .toArray();
        int[] offsets = new int[lefts.length + 1];
        for (int at = 0; at < lefts.length; at++) {
            offsets[at + 1] = offsets[at] + all.firstEdge(lefts[at] + 1) - all.firstEdge(lefts[at]);
        }
        this.graph = CandidateGraph.ofRows(
                        rights.length,
                        offsets,
                        Arrays.stream(edges)
                                .map(edge -> Arrays.binarySearch(rights, all.rightOf(edge)))
                                .toArray(),
                        Arrays.stream(edges).mapToLong(all::valueOf).toArray())
                .named(
                        Arrays.stream(lefts).mapToObj(all.leftIds()::get).toList(),
                        Arrays.stream(rights).mapToObj(all.rightIds()::get).toList());
    }

    /** The pairs of the part, by their numbers in the whole. */
    int[] edges() {
        return edges;
    }

    /** What is to be planned anew: with another quota of a member, more or fewer places of a need, and without pairs. */
    MatchProblem changed(int left, int quota, int right, int more, int[] excluded) {
        Capacities now = whole.capacities();
        Capacities capacities = Capacities.of(
                Arrays.stream(lefts)
                        .map(each -> each == left ? quota : now.left(each))
                        .toArray(),
                Arrays.stream(rights)
                        .map(each -> now.right(each) + (each == right ? more : 0))
                        .toArray());
        return MatchProblem.of(graph, capacities)
                .with(whole.cardinality())
                .forbidding(Selection.of(Arrays.stream(excluded)
                        .map(edge -> Arrays.binarySearch(edges, edge))
                        .toArray()));
    }

    /** Where the members of the part would be, and when. */
    Stays stays() {
        return new Stays(
                MatchRequest.of(
                        Arrays.stream(lefts).mapToObj(request.members()::get).toList(),
                        Arrays.stream(rights).mapToObj(request.needs()::get).toList(),
                        request.circumstances()),
                graph);
    }

    /** Finds parts: the members and needs of a problem by what candidate pairs connect. Immutable. */
    static final class Finder {

        private final MatchRequest request;
        private final MatchProblem whole;
        private final int leftCount;
        private final int[] rootOf;

        /** Members and then needs, those of one part together and ascending. */
        private final int[] sorted;

        /** Where those of a root begin, and last where they end. */
        private final int[] first;

        Finder(MatchRequest request, MatchProblem whole) {
            this.request = request;
            this.whole = whole;
            CandidateGraph graph = whole.graph();
            leftCount = graph.leftCount();
            int count = leftCount + graph.rightCount();
            int[] parent = IntStream.range(0, count).toArray();
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int one = root(parent, graph.leftOf(edge));
                int other = root(parent, leftCount + graph.rightOf(edge));
                parent[Math.max(one, other)] = Math.min(one, other);
            }
            rootOf = IntStream.range(0, count).map(node -> root(parent, node)).toArray();
            first = new int[count + 1];
            for (int root : rootOf) {
                first[root + 1]++;
            }
            Arrays.parallelPrefix(first, Integer::sum);
            sorted = new int[count];
            int[] next = first.clone();
            for (int node = 0; node < count; node++) {
                sorted[next[rootOf[node]]++] = node;
            }
        }

        private static int root(int[] parent, int node) {
            int at = node;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        /** The part around a member and a need, whether they are candidates of one another or not. */
        AffectedPart around(int left, int right) {
            int one = rootOf[left];
            int other = rootOf[leftCount + right];
            IntStream nodes = Arrays.stream(sorted, first[one], first[one + 1]);
            int[] all = (one == other
                            ? nodes
                            : IntStream.concat(nodes, Arrays.stream(sorted, first[other], first[other + 1])))
                    .sorted()
                    .toArray();
            return new AffectedPart(
                    request,
                    whole,
                    Arrays.stream(all).filter(node -> node < leftCount).toArray(),
                    Arrays.stream(all)
                            .filter(node -> node >= leftCount)
                            .map(node -> node - leftCount)
                            .toArray());
        }
    }
}
