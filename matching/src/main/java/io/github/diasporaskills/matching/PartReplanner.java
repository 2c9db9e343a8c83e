package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.assignment.WarmStart;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.Certified;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Plans anew where scores decide alone: only the part that the change can affect, from the prices of the plan. A plan
 * with a given pair is that pair and the best plan of what is left: one place less on both sides, without what clashes.
 * Immutable.
 */
final class PartReplanner implements Replanner {

    private static final int NONE = -1;

    private final MatchRequest request;
    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final Stays stays;
    private final Certified plan;
    private final int searchLimit;
    private final OptimalAssignment solver;
    private final AffectedPart.Finder parts;

    PartReplanner(
            MatchRequest request, MatchProblem problem, Stays stays, Certified plan, PlanBound bound, int searchLimit) {
        this.request = request;
        this.problem = problem;
        this.graph = problem.graph();
        this.stays = stays;
        this.plan = plan;
        this.searchLimit = searchLimit;
        this.solver = OptimalAssignment.withDefaults().startingFrom(WarmStart.of(problem, bound));
        this.parts = new AffectedPart.Finder(request, problem);
    }

    @Override
    public PlanPart.Value now() {
        return value(plan.selection().size(), plan.total());
    }

    private PlanPart.Value value(int pairs, long total) {
        return new PlanPart.Value(problem.cardinality() == Cardinality.FREE ? 0 : pairs, 0, 0, total);
    }

    @Override
    public Replan with(int edge) {
        int left = graph.leftOf(edge);
        int[] excluded = IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                .filter(other -> other == edge || stays.clash(edge, other))
                .toArray();
        int quota = problem.capacities().left(left) - 1;
        return best(left, quota, graph.rightOf(edge), -1, excluded).and(graph.rightOf(edge), graph.valueOf(edge));
    }

    @Override
    public Replan withNew(int left, int right, long value) {
        Need need = request.needs().get(right);
        int[] clashing = IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                .filter(other -> stays.clash(need, other))
                .toArray();
        int quota = Math.max(0, problem.capacities().left(left) - 1);
        return best(left, quota, right, -1, clashing).and(right, value);
    }

    /** Places alone are limits here. */
    @Override
    public Replan eased(Easing easing) {
        int left = Math.max(0, easing.absent());
        int quota = easing.absent() == NONE ? problem.capacities().left(left) : 0;
        return best(left, quota, easing.number(), 1, new int[0]).alone();
    }

    /** The best plan of what is left, perhaps beside a pair. */
    private record Rest(PartReplanner of, int pairs, long total, boolean isBest, Selection changed) {

        Replan and(int right, long value) {
            return new Replan(of.value(pairs + 1, Math.addExact(total, value)), isBest, of.graph, changed, right);
        }

        Replan alone() {
            return new Replan(of.value(pairs, total), isBest, of.graph, changed, NONE);
        }
    }

    /** With another quota of a member, more or fewer places of a need, and without some pairs of theirs. */
    private Rest best(int left, int quota, int right, int more, int[] excluded) {
        AffectedPart part = parts.around(left, right);
        int[] edges = part.edges();
        int[] before = Arrays.stream(edges).filter(plan.selection()::contains).toArray();
        long totalBefore = Arrays.stream(before).mapToLong(graph::valueOf).sum();
        ClashSearch.Found found =
                ClashSearch.in(part.changed(left, quota, right, more, excluded), part.stays(), searchLimit, solver);
        Selection chosen = found.plan().selection();
        return new Rest(
                this,
                plan.selection().size() - before.length + chosen.size(),
                plan.total() - totalBefore + found.plan().total(),
                found.bound().optimality() != Optimality.OPEN,
                Selection.of(chosen.edges().map(edge -> edges[edge]).toArray()));
    }
}
