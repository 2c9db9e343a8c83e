package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.proof.QuotaConflict;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimit.Side;
import io.github.diasporaskills.matching.quota.GroupLimits;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import io.github.diasporaskills.matching.quota.Reserves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Solves problems with lower quotas and limits on groups as a circulation: from a root through the groups to the left
 * elements, over the edges to the right elements, and through their groups back to the root. Each limit is an arc with
 * bounds, so its price is the difference of the potentials at its ends. Edges of a group for which a right element
 * reserves places meet in a node of their own, from which one arc leads to the reserved places, at a reward, and one to
 * all. Used once; not thread-safe.
 */
final class QuotaSolver {

    private static final long LARGEST = 1L << 61;

    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final Capacities capacities;
    private final GroupLimits groups;
    private final int leftCount;
    private final int rightCount;
    private final int root;
    private final int edges;
    private final Reserves reserves;

    /** The arcs of reserves begin here: for each the one to its places, then the one to all places. */
    private final int firstOfReserves;

    private final int[] from;
    private final int[] to;
    private final int[] lower;
    private final int[] upper;

    QuotaSolver(MatchProblem problem) {
        this.problem = problem;
        graph = problem.graph();
        capacities = problem.capacities();
        groups = problem.groups();
        leftCount = graph.leftCount();
        rightCount = graph.rightCount();
        edges = graph.edgeCount();
        root = leftCount + rightCount + groups.list().size();
        reserves = problem.reserves();
        firstOfReserves = edges + root;
        int arcs = firstOfReserves + 2 * reserves.list().size();
        from = new int[arcs];
        to = new int[arcs];
        lower = new int[arcs];
        upper = new int[arcs];
        for (int edge = 0; edge < edges; edge++) {
            int left = graph.leftOf(edge);
            int right = graph.rightOf(edge);
            OptionalInt reserve = reserves.isEmpty() ? OptionalInt.empty() : reserves.of(left, right);
            arc(edge, left, reserve.isPresent() ? root + 1 + reserve.getAsInt() : leftCount + right, 0, 1);
        }
        boolean complete = problem.cardinality() == Cardinality.COMPLETE;
        for (int left = 0; left < leftCount; left++) {
            int capacity = capacities.left(left);
            int minimum = complete ? capacity : capacities.leftMinimum(left);
            arc(edges + left, around(Side.LEFT, left), left, minimum, capacity);
        }
        for (int right = 0; right < rightCount; right++) {
            arc(
                    edges + leftCount + right,
                    leftCount + right,
                    around(Side.RIGHT, right),
                    capacities.rightMinimum(right),
                    capacities.right(right));
        }
        for (int group = 0; group < groups.list().size(); group++) {
            GroupLimit limit = groups.list().get(group);
            int node = leftCount + rightCount + group;
            int beyond = groups.around(group).isPresent()
                    ? leftCount + rightCount + groups.around(group).getAsInt()
                    : root;
            boolean onLeft = limit.side() == Side.LEFT;
            arc(edges + node, onLeft ? beyond : node, onLeft ? node : beyond, limit.minimum(), limit.maximum());
        }
        for (int number = 0; number < reserves.list().size(); number++) {
            Reserves.Reserve reserve = reserves.list().get(number);
            int node = root + 1 + number;
            arc(firstOfReserves + 2 * number, node, leftCount + reserve.right(), 0, reserve.places());
            arc(firstOfReserves + 2 * number + 1, node, leftCount + reserve.right(), 0, Integer.MAX_VALUE);
        }
    }

    private int around(Side side, int element) {
        return groups.of(side, element).isPresent()
                ? leftCount + rightCount + groups.of(side, element).getAsInt()
                : root;
    }

    private void arc(int number, int tail, int head, int least, int most) {
        from[number] = tail;
        to[number] = head;
        lower[number] = least;
        upper[number] = most;
    }

    Assignment solve(Watch watch) {
        long bonus = Bonus.of(problem);
        long sign = problem.objective() == Objective.MAXIMISE ? 1 : -1;
        long[] cost = new long[from.length];
        long dearest = 0;
        for (int edge = 0; edge < edges; edge++) {
            cost[edge] = -sign * graph.valueOf(edge) - bonus;
            dearest = Math.max(dearest, Math.abs(cost[edge]));
        }
        long worth = Bonus.ofReserve(problem);
        for (int number = 0; number < reserves.list().size(); number++) {
            cost[firstOfReserves + 2 * number] = -worth;
        }
        dearest = Math.addExact(dearest, worth);
        int nodes = root + 1 + reserves.list().size();
        if (dearest > LARGEST / (8L * (nodes + 1))) {
            throw new ArithmeticException("Values must be small enough for exact prices: with " + nodes
                    + " elements, groups and reserves a pair may gain " + LARGEST / (8L * (nodes + 1)) + "; found "
                    + dearest + ". Maybe scale the values down");
        }
        watch.at(0, Watch.UNKNOWN);
        NetworkSimplex simplex = run(cost, dearest * (nodes + 1) + 1, watch);
        watch.at(simplex.pivots(), simplex.pivots());
        if (simplex.stranded() > 0) {
            return new Assignment(Selection.none(), 0, conflict(run(new long[from.length], 1, watch)));
        }
        return plan(simplex, bonus);
    }

    private NetworkSimplex run(long[] cost, long dear, Watch watch) {
        long[] supply = new long[root + 1 + reserves.list().size()];
        int[] room = new int[from.length];
        for (int arc = 0; arc < from.length; arc++) {
            room[arc] = upper[arc] - lower[arc];
            supply[from[arc]] -= lower[arc];
            supply[to[arc]] += lower[arc];
        }
        NetworkSimplex simplex = new NetworkSimplex(from, to, room, cost, supply, dear);
        simplex.run(watch);
        return simplex;
    }

    private Assignment plan(NetworkSimplex simplex, long bonus) {
        int[] chosen = new int[edges];
        int size = 0;
        long total = 0;
        for (int edge = 0; edge < edges; edge++) {
            if (simplex.flow(edge) > 0) {
                chosen[size++] = edge;
                total += graph.valueOf(edge);
            }
        }
        long[] prices = new long[root];
        for (int limit = 0; limit < root; limit++) {
            int arc = edges + limit;
            long price = simplex.potential(to[arc]) - simplex.potential(from[arc]);
            // Without a minimum nothing is rewarded: a price of 0 instead lets no pair gain more than before.
            prices[limit] = lower[arc] == 0 ? Math.max(0, price) : price;
        }
        DualPrices ofLimits = DualPrices.of(
                        bonus,
                        Arrays.copyOf(prices, leftCount),
                        Arrays.copyOfRange(prices, leftCount, leftCount + rightCount))
                .withGroups(Arrays.copyOfRange(prices, leftCount + rightCount, root));
        return new Assignment(
                Selection.of(Arrays.copyOf(chosen, size)),
                total,
                reserves.isEmpty() ? ofLimits : ofLimits.withReserves(Bonus.ofReserve(problem), ofReserves(simplex)));
    }

    /** Where nobody of the group is chosen, the price of a reserve may come out above its worth; the worth will do. */
    private long[] ofReserves(NetworkSimplex simplex) {
        return IntStream.range(0, reserves.list().size())
                .mapToLong(number -> Math.min(
                        Bonus.ofReserve(problem),
                        simplex.potential(root + 1 + number)
                                - simplex.potential(
                                        leftCount + reserves.list().get(number).right())))
                .toArray();
    }

    /**
     * The potentials at the least amount that cannot be moved fall into a few heights; one of the cuts between them
     * shows by itself that the quotas conflict (Hoffman 1960).
     */
    private QuotaConflict conflict(NetworkSimplex simplex) {
        long[] heights = new long[root + 1 + reserves.list().size()];
        for (int node = 0; node < heights.length; node++) {
            heights[node] = simplex.potential(node);
        }
        for (long height : Arrays.stream(heights).distinct().sorted().toArray()) {
            if (excess(heights, height) > 0) {
                return conflict(heights, height);
            }
        }
        throw new IllegalStateException("A circulation that does not exist has a cut that shows it");
    }

    /** By how much the arcs into the upper part must carry more than the arcs out of it can, or the reverse. */
    private long excess(long[] heights, long height) {
        long excess = 0;
        for (int arc = 0; arc < from.length; arc++) {
            int step = step(heights, height, arc);
            excess += step < 0 ? lower[arc] : step > 0 ? -upper[arc] : 0;
        }
        return excess;
    }

    private int step(long[] heights, long height, int arc) {
        return (heights[to[arc]] >= height ? 1 : 0) - (heights[from[arc]] >= height ? 1 : 0);
    }

    private QuotaConflict conflict(long[] heights, long height) {
        List<QuotaConflict.Limit> needing = new ArrayList<>();
        List<QuotaConflict.Limit> allowing = new ArrayList<>();
        for (int limit = 0; limit < root; limit++) {
            int step = step(heights, height, edges + limit);
            if (step != 0) {
                QuotaConflict.Limit named = limit < leftCount
                        ? QuotaConflict.Limit.ofLeft(limit)
                        : limit < leftCount + rightCount
                                ? QuotaConflict.Limit.ofRight(limit - leftCount)
                                : QuotaConflict.Limit.ofGroup(limit - leftCount - rightCount);
                (step < 0 ? needing : allowing).add(named);
            }
        }
        return new QuotaConflict(needing, allowing);
    }
}
