package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimit.Side;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** What a problem leaves to choose once its forced pairs are made: which edges, and how many pairs at each limit. */
final class FreePart {

    final int[] leftLeast;
    final int[] leftMost;
    final int[] rightLeast;
    final int[] rightMost;
    final int[] groupLeast;
    final int[] groupMost;
    final int[] reservePlaces;

    static final int NONE = -1;

    private final MatchProblem problem;
    private final long freeEdges;

    FreePart(MatchProblem problem) {
        this.problem = problem;
        CandidateGraph graph = problem.graph();
        int[] leftForced = new int[graph.leftCount()];
        int[] rightForced = new int[graph.rightCount()];
        problem.forced().edges().forEach(edge -> {
            leftForced[graph.leftOf(edge)]++;
            rightForced[graph.rightOf(edge)]++;
        });
        freeEdges = (long) graph.edgeCount()
                - problem.forced().size()
                - problem.forbidden().size();
        leftLeast = new int[leftForced.length];
        leftMost = new int[leftForced.length];
        boolean complete = problem.cardinality() == Cardinality.COMPLETE;
        for (int left = 0; left < leftForced.length; left++) {
            leftMost[left] = problem.capacities().left(left) - leftForced[left];
            leftLeast[left] =
                    complete ? leftMost[left] : Math.max(0, problem.capacities().leftMinimum(left) - leftForced[left]);
        }
        rightLeast = new int[rightForced.length];
        rightMost = new int[rightForced.length];
        for (int right = 0; right < rightForced.length; right++) {
            rightMost[right] = problem.capacities().right(right) - rightForced[right];
            rightLeast[right] = Math.max(0, problem.capacities().rightMinimum(right) - rightForced[right]);
        }
        List<GroupLimit> groups = problem.groups().list();
        groupLeast = new int[groups.size()];
        groupMost = new int[groups.size()];
        for (int group = 0; group < groupMost.length; group++) {
            GroupLimit limit = groups.get(group);
            int[] forced = limit.side() == Side.LEFT ? leftForced : rightForced;
            int made = limit.elements().stream()
                    .mapToInt(element -> forced[element])
                    .sum();
            groupMost[group] = limit.maximum() - made;
            groupLeast[group] = Math.max(0, limit.minimum() - made);
        }
        reservePlaces = problem.reserves().list().stream()
                .mapToInt(Reserves.Reserve::places)
                .toArray();
        problem.forced()
                .edges()
                .map(this::reserveOf)
                .filter(number -> number != NONE)
                .forEach(number -> {
                    reservePlaces[number] = Math.max(0, reservePlaces[number] - 1);
                });
    }

    /** The number of the reserve that an edge counts towards, or {@link #NONE}. */
    int reserveOf(int edge) {
        return problem.reserves().isEmpty()
                ? NONE
                : problem.reserves()
                        .of(problem.graph().leftOf(edge), problem.graph().rightOf(edge))
                        .orElse(NONE);
    }

    /** How many reserved places so many free pairs can fill. */
    long mostFilled(long pairs) {
        return Math.min(pairs, Arrays.stream(reservePlaces).asLongStream().sum());
    }

    /** How many reserved places are filled by free edges of a plan. */
    long filled(Selection plan) {
        int[] counted = new int[reservePlaces.length];
        plan.edges()
                .filter(this::isFree)
                .map(this::reserveOf)
                .filter(number -> number != NONE)
                .forEach(number -> counted[number]++);
        long filled = 0;
        for (int number = 0; number < counted.length; number++) {
            filled += Math.min(counted[number], reservePlaces[number]);
        }
        return filled;
    }

    /** Whether a plan may have the edge or not. */
    boolean isFree(int edge) {
        return !problem.forced().contains(edge) && !problem.forbidden().contains(edge);
    }

    /** The largest value of a free edge, without its sign; 0 if there is none. */
    BigInteger largestValue() {
        CandidateGraph graph = problem.graph();
        BigInteger largest = BigInteger.ZERO;
        if (!problem.hasFixedPairs()) {
            return freeEdges == 0 ? largest : magnitude(graph.lowestValue()).max(magnitude(graph.highestValue()));
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            if (isFree(edge)) {
                largest = largest.max(magnitude(graph.valueOf(edge)));
            }
        }
        return largest;
    }

    private static BigInteger magnitude(long value) {
        return BigInteger.valueOf(value).abs();
    }

    /** No plan has more pairs than there are edges, or than one side has capacity; the forced ones not counted. */
    long mostPairs() {
        return Math.min(
                freeEdges,
                Math.min(
                        Arrays.stream(leftMost).asLongStream().sum(),
                        Arrays.stream(rightMost).asLongStream().sum()));
    }
}
