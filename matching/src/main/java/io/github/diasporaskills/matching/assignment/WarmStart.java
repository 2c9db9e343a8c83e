package io.github.diasporaskills.matching.assignment;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.Certified;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The prices and pairs of an answer to an earlier problem, from which a solver starts on one that is much like it: a few
 * elements more or fewer, other values, other capacities. Elements are the same if their ids are. The answer is as good
 * and as proven as from nothing, and found sooner the less has changed; of several best plans it may be another one.
 * Immutable and thread-safe.
 */
public final class WarmStart {

    private static final int UNKNOWN = -1;

    private final CandidateGraph graph;
    private final long bonus;
    private final long[] prices;

    /** The right elements of left element l stand at first[l] to before first[l + 1]. */
    private final int[] first;

    private final int[] rights;

    private WarmStart(CandidateGraph graph, long bonus, long[] prices, int[] first, int[] rights) {
        this.graph = graph;
        this.bonus = bonus;
        this.prices = prices;
        this.first = first;
        this.rights = rights;
    }

    /**
     * A start from an answer.
     *
     * @param problem what was asked then
     * @param answer what was answered, with prices
     * @return the start; O(elements + pairs)
     * @throws IllegalArgumentException if the answer is that there is no plan, or is to another problem
     */
    public static WarmStart of(MatchProblem problem, Certified answer) {
        CandidateGraph graph = requireNonNull(problem, "problem").graph();
        if (!(requireNonNull(answer, "answer").certificate() instanceof DualPrices found)
                || found.rightCount() != graph.rightCount()) {
            throw new IllegalArgumentException("A start has a price for each right element of its problem (" + graph
                    + "); found " + answer.certificate() + ". Maybe solve from nothing");
        }
        int[] edges = answer.selection().edges().toArray();
        if (edges.length > 0 && (edges[0] < 0 || edges[edges.length - 1] >= graph.edgeCount())) {
            throw new IllegalArgumentException("A start has pairs of its problem (" + graph + "); found edges "
                    + edges[0] + " to " + edges[edges.length - 1]);
        }
        int[] first = new int[graph.leftCount() + 1];
        for (int edge : edges) {
            first[graph.leftOf(edge) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return new WarmStart(
                graph,
                found.bonus(),
                IntStream.range(0, graph.rightCount()).mapToLong(found::right).toArray(),
                first,
                // Edges ascend, and with them their left elements.
                Arrays.stream(edges).map(graph::rightOf).toArray());
    }

    /** The price of each right element of another graph, 0 for those that are new. */
    long[] pricesIn(CandidateGraph now) {
        int[] before = rightsBefore(now);
        return Arrays.stream(before)
                .mapToLong(right -> right == UNKNOWN ? 0 : prices[right])
                .toArray();
    }

    /** The pairs as edges of another graph, as far as they are there. */
    int[] pairsIn(CandidateGraph now) {
        int[] rightNow = new int[graph.rightCount()];
        Arrays.fill(rightNow, UNKNOWN);
        int[] before = rightsBefore(now);
        for (int right = 0; right < before.length; right++) {
            if (before[right] != UNKNOWN) {
                rightNow[before[right]] = right;
            }
        }
        boolean same = graph.leftIds().equals(now.leftIds());
        int[] found = new int[rights.length];
        int size = 0;
        for (int left = 0; left < now.leftCount(); left++) {
            int then = same ? left : graph.left(now.leftIds().get(left)).orElse(UNKNOWN);
            for (int at = then == UNKNOWN ? 0 : first[then]; then != UNKNOWN && at < first[then + 1]; at++) {
                int edge = rightNow[rights[at]] == UNKNOWN
                        ? UNKNOWN
                        : now.edge(left, rightNow[rights[at]]).orElse(UNKNOWN);
                if (edge != UNKNOWN) {
                    found[size++] = edge;
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    private int[] rightsBefore(CandidateGraph now) {
        return graph.rightIds().equals(now.rightIds())
                ? IntStream.range(0, now.rightCount()).toArray()
                : now.rightIds().stream()
                        .mapToInt(id -> graph.right(id).orElse(UNKNOWN))
                        .toArray();
    }

    long bonus() {
        return bonus;
    }

    @Override
    public String toString() {
        return "start from " + rights.length + " pairs of " + graph;
    }
}
