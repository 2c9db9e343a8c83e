package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.Cover;
import io.github.diasporaskills.matching.proof.HallViolator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What alternating paths reach in a finished plan: the proof that there are no more pairs. */
final class Reach {

    private final CandidateGraph graph;
    private final ChosenPairs pairs;
    private final int leftCount;

    Reach(CandidateGraph graph, ChosenPairs pairs) {
        this.graph = graph;
        this.pairs = pairs;
        this.leftCount = graph.leftCount();
    }

    /** What those with capacity to spare cannot reach on the left, and can reach on the right. */
    Cover cover(IntPredicate among) {
        boolean[] reached = reached(IntStream.range(0, leftCount)
                .filter(among)
                .filter(pairs::hasSpareLeft)
                .toArray());
        return Cover.of(
                IntStream.range(0, leftCount)
                        .filter(among)
                        .filter(left -> !reached[left])
                        .toArray(),
                IntStream.range(0, graph.rightCount())
                        .filter(right -> reached[leftCount + right])
                        .toArray());
    }

    /** Left elements that cannot all be placed, among them the one given, and all right elements open to them. */
    HallViolator violator(int unplaced) {
        boolean[] reached = reached(unplaced);
        List<Integer> lefts = IntStream.range(0, leftCount)
                .filter(left -> reached[left])
                .boxed()
                .toList();
        List<Integer> rights = lefts.stream()
                .flatMapToInt(left -> IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1)))
                .map(graph::rightOf)
                .distinct()
                .sorted()
                .boxed()
                .toList();
        return new HallViolator(lefts, rights);
    }

    /** The nodes reached from the given left elements by alternating paths. */
    private boolean[] reached(int... from) {
        boolean[] reached = new boolean[leftCount + graph.rightCount()];
        int[] queue = new int[reached.length];
        int waiting = 0;
        for (int left : from) {
            reached[left] = true;
            queue[waiting++] = left;
        }
        for (int at = 0; at < waiting; at++) {
            int node = queue[at];
            boolean isLeft = node < leftCount;
            int first = isLeft ? graph.firstEdge(node) : pairs.first(node - leftCount);
            int end = isLeft ? graph.firstEdge(node + 1) : pairs.end(node - leftCount);
            for (int i = first; i < end; i++) {
                int next = isLeft ? leftCount + graph.rightOf(i) : graph.leftOf(pairs.at(i));
                if (!reached[next] && (!isLeft || !pairs.contains(i))) {
                    reached[next] = true;
                    queue[waiting++] = next;
                }
            }
        }
        return reached;
    }
}
