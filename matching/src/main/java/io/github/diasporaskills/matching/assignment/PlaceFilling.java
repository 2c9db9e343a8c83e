package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import java.util.function.IntToLongFunction;

/**
 * Fills places that have a price though they are not full, or lowers the price to 0: the paths of {@link AugmentingPaths}
 * from the other side. A path starts at such a place and alternates between edges to choose and chosen edges to give up.
 * It ends at a left element with a unit to spare, or at another place that lets one go and costs nothing from then on;
 * the start itself is the path of length 0. Not thread-safe.
 */
final class PlaceFilling {

    private static final int UNCHOSEN = -1;

    private final CandidateGraph graph;
    private final ChosenPairs pairs;
    private final IntToLongFunction gain;
    private final long[] leftPrice;
    private final long[] rightPrice;
    private final DistanceHeap heap;
    private final int[] through;
    private final int leftCount;

    /** The edges of right element r stand at first[r] to before first[r + 1]; made when asked for first. */
    private int[] first = new int[0];

    private int[] edges = new int[0];
    private final int[] path;
    private long best;
    private int end;
    private long settled;

    PlaceFilling(
            CandidateGraph graph,
            ChosenPairs pairs,
            IntToLongFunction gain,
            long[] leftPrice,
            long[] rightPrice,
            DistanceHeap heap,
            int[] through) {
        this.graph = graph;
        this.pairs = pairs;
        this.gain = gain;
        this.leftPrice = leftPrice;
        this.rightPrice = rightPrice;
        this.heap = heap;
        this.through = through;
        this.leftCount = leftPrice.length;
        this.path = new int[through.length];
    }

    long settled() {
        return settled;
    }

    /** Brings one more unit to a place with room, if that loses less than its price; else its price falls to 0. */
    boolean fill(int start) {
        if (first.length == 0) {
            index();
        }
        heap.clear();
        heap.offer(leftCount + start, 0);
        through[leftCount + start] = UNCHOSEN;
        best = rightPrice[start];
        end = leftCount + start;
        search();
        reprice();
        if (end == leftCount + start) {
            return false;
        }
        follow();
        return true;
    }

    private void index() {
        first = new int[rightPrice.length + 1];
        edges = new int[graph.edgeCount()];
        for (int edge = 0; edge < edges.length; edge++) {
            first[graph.rightOf(edge) + 1]++;
        }
        for (int right = 0; right < rightPrice.length; right++) {
            first[right + 1] += first[right];
        }
        int[] next = first.clone();
        for (int edge = 0; edge < edges.length; edge++) {
            edges[next[graph.rightOf(edge)]++] = edge;
        }
    }

    private void search() {
        while (!heap.isEmpty()) {
            int node = heap.poll();
            settled++;
            long distance = heap.distance(node);
            if (distance >= best) {
                return;
            }
            if (node < leftCount) {
                fromLeft(node, distance);
            } else {
                fromRight(node - leftCount, distance);
            }
        }
    }

    private void fromRight(int right, long distance) {
        for (int at = first[right]; at < first[right + 1]; at++) {
            int edge = edges[at];
            if (pairs.contains(edge)) {
                continue;
            }
            int left = graph.leftOf(edge);
            long reached = distance + leftPrice[left] + rightPrice[right] - gain.applyAsLong(edge);
            if (reached < best && heap.offer(left, reached)) {
                through[left] = edge;
                if (pairs.hasSpareLeft(left)) {
                    best = reached;
                    end = left;
                }
            }
        }
    }

    private void fromLeft(int left, long distance) {
        for (int edge = graph.firstEdge(left); edge < graph.firstEdge(left + 1); edge++) {
            if (!pairs.contains(edge)) {
                continue;
            }
            int right = graph.rightOf(edge);
            long reached = distance + gain.applyAsLong(edge) - leftPrice[left] - rightPrice[right];
            if (reached < best && heap.offer(leftCount + right, reached)) {
                through[leftCount + right] = edge;
                if (reached + rightPrice[right] < best) {
                    best = reached + rightPrice[right];
                    end = leftCount + right;
                }
            }
        }
    }

    private void reprice() {
        for (int at = 0; at < heap.seenCount(); at++) {
            int node = heap.seen(at);
            long closer = best - heap.distance(node);
            if (closer > 0) {
                if (node < leftCount) {
                    leftPrice[node] += closer;
                } else {
                    rightPrice[node - leftCount] -= closer;
                }
            }
        }
    }

    /** Changes the plan from the start of the path to its end, so that no place has more than it takes in between. */
    private void follow() {
        if (end < leftCount) {
            pairs.oneMoreFor(end);
        }
        int length = 0;
        for (int node = end; through[node] != UNCHOSEN; ) {
            int edge = through[node];
            path[length++] = edge;
            node = node < leftCount ? leftCount + graph.rightOf(edge) : graph.leftOf(edge);
        }
        while (length > 0) {
            int edge = path[--length];
            if (pairs.contains(edge)) {
                pairs.giveUp(edge);
            } else {
                pairs.choose(edge);
            }
        }
    }
}
