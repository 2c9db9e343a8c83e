package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.QuotaConflict;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimit.Side;
import io.github.diasporaskills.matching.quota.GroupLimits;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Takes forced and forbidden pairs out of a problem: what is left is a problem without them, on the same elements, and
 * prices of the one are prices of the other.
 */
final class FixedPairs {

    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final int[] leftForced;
    private final int[] rightForced;
    private final int[] edges;

    FixedPairs(MatchProblem problem) {
        this.problem = problem;
        graph = problem.graph();
        leftForced = new int[graph.leftCount()];
        rightForced = new int[graph.rightCount()];
        problem.forced().edges().forEach(edge -> {
            leftForced[graph.leftOf(edge)]++;
            rightForced[graph.rightOf(edge)]++;
        });
        edges = IntStream.range(0, graph.edgeCount())
                .filter(edge ->
                        !problem.forced().contains(edge) && !problem.forbidden().contains(edge))
                .toArray();
    }

    /** The forced pairs alone break a limit. */
    Optional<QuotaConflict> conflict() {
        for (int left = 0; left < leftForced.length; left++) {
            if (leftForced[left] > problem.capacities().left(left)) {
                return conflict(QuotaConflict.Limit.ofLeft(left));
            }
        }
        for (int right = 0; right < rightForced.length; right++) {
            if (rightForced[right] > problem.capacities().right(right)) {
                return conflict(QuotaConflict.Limit.ofRight(right));
            }
        }
        for (int group = 0; group < problem.groups().list().size(); group++) {
            GroupLimit limit = problem.groups().list().get(group);
            if (made(limit) > limit.maximum()) {
                return conflict(QuotaConflict.Limit.ofGroup(group));
            }
        }
        return Optional.empty();
    }

    private static Optional<QuotaConflict> conflict(QuotaConflict.Limit limit) {
        return Optional.of(new QuotaConflict(List.of(), List.of(limit)));
    }

    private int made(GroupLimit limit) {
        int[] forced = limit.side() == Side.LEFT ? leftForced : rightForced;
        return limit.elements().stream().mapToInt(element -> forced[element]).sum();
    }

    /** The problem without them; only if they do not {@link #conflict()}. */
    MatchProblem rest() {
        int[] offsets = new int[graph.leftCount() + 1];
        for (int edge : edges) {
            offsets[graph.leftOf(edge) + 1]++;
        }
        for (int left = 0; left < graph.leftCount(); left++) {
            offsets[left + 1] += offsets[left];
        }
        CandidateGraph rest = CandidateGraph.ofRows(
                graph.rightCount(),
                offsets,
                Arrays.stream(edges).map(graph::rightOf).toArray(),
                Arrays.stream(edges).mapToLong(graph::valueOf).toArray());
        Capacities all = problem.capacities();
        Capacities capacities = Capacities.of(less(leftForced, all::left), less(rightForced, all::right))
                .withMinimums(less(leftForced, all::leftMinimum), less(rightForced, all::rightMinimum));
        List<GroupLimit> groups = new ArrayList<>();
        for (GroupLimit limit : problem.groups().list()) {
            int made = made(limit);
            groups.add(new GroupLimit(
                    limit.name(),
                    limit.side(),
                    limit.elements(),
                    Math.max(0, limit.minimum() - made),
                    limit.maximum() - made));
        }
        MatchProblem free = MatchProblem.of(rest, capacities)
                .with(problem.objective())
                .with(GroupLimits.of(groups))
                .with(reserves());
        return free.with(problem.cardinality());
    }

    private Reserves reserves() {
        Reserves all = problem.reserves();
        if (all.isEmpty()) {
            return all;
        }
        int[] filled = new int[all.list().size()];
        problem.forced()
                .edges()
                .forEach(edge -> all.of(graph.leftOf(edge), graph.rightOf(edge)).ifPresent(number -> filled[number]++));
        int[] ofLefts = IntStream.range(0, graph.leftCount()).map(all::groupOf).toArray();
        List<Reserves.Reserve> left = IntStream.range(0, filled.length)
                .mapToObj(number -> {
                    Reserves.Reserve reserve = all.list().get(number);
                    return new Reserves.Reserve(
                            reserve.right(), reserve.group(), Math.max(0, reserve.places() - filled[number]));
                })
                .toList();
        Reserves rest = Reserves.of(ofLefts, left);
        return all.worth().isPresent() ? rest.worth(all.worth().getAsLong()) : rest;
    }

    private static int[] less(int[] forced, IntUnaryOperator limit) {
        return IntStream.range(0, forced.length)
                .map(element -> Math.max(0, limit.applyAsInt(element) - forced[element]))
                .toArray();
    }

    /** The answer to the whole problem from that to the rest. */
    Assignment whole(Assignment rest) {
        if (!rest.isFeasible()) {
            return rest;
        }
        long forced = problem.forced().edges().mapToLong(graph::valueOf).sum();
        int[] chosen = IntStream.concat(
                        problem.forced().edges(), rest.selection().edges().map(edge -> edges[edge]))
                .toArray();
        return new Assignment(Selection.of(chosen), Math.addExact(rest.total(), forced), rest.certificate());
    }
}
