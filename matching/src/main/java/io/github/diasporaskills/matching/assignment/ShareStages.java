package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reaches a target for a share by problems without one: the best plan first, as nothing more is to be done if it has the
 * share; else the best with a minimum for the group. If that minimum costs a pair, or cannot be had at all, the most
 * that the group can have in a plan as large is found, and is the minimum instead.
 *
 * @param <A> the answer to a problem without a target
 */
final class ShareStages<A> {

    private final MatchProblem free;
    private final ShareTarget target;
    private final Function<MatchProblem, A> solver;

    /** The best answer without the target. */
    final A first;

    /** The best answer with it; the first one if that will do. */
    final A last;

    /** The limit under which the last answer was found. */
    final @Nullable GroupLimit limit;

    /** The most that the group can have, where that is less than its share. */
    final @Nullable A most;

    /**
     * @param problem with a target
     * @param solver for problems without one
     * @param plan the plan of an answer, or null
     */
    ShareStages(MatchProblem problem, Function<MatchProblem, A> solver, Function<A, @Nullable Selection> plan) {
        this.free = problem.withoutTarget();
        this.target = problem.target().orElseThrow();
        this.solver = solver;
        this.first = solver.apply(free);
        @Nullable Selection of = plan.apply(first);
        int pairs = of == null ? 0 : of.size();
        if (of == null || ofGroup(of) >= target.of(pairs)) {
            last = first;
            limit = null;
            most = null;
            return;
        }
        GroupLimit wanted = limit(target.of(pairs));
        A limited = under(wanted);
        @Nullable Selection reaching = plan.apply(limited);
        if (reaching != null && reaching.size() == pairs) {
            last = limited;
            limit = wanted;
            most = null;
            return;
        }
        most = solver.apply(forGroup());
        @Nullable Selection nearest = plan.apply(most);
        int reached = nearest == null || nearest.size() < pairs ? 0 : ofGroup(nearest);
        limit = reached > ofGroup(of) ? limit(reached) : null;
        last = limit == null ? first : under(limit);
    }

    /** The number of the target's limit among the limits of the last problem. */
    int numberOf(GroupLimit ofTarget) {
        return free.groups().with(ofTarget).list().indexOf(ofTarget);
    }

    private A under(GroupLimit minimum) {
        return solver.apply(free.with(free.groups().with(minimum)));
    }

    private GroupLimit limit(int minimum) {
        return target.limit(free.groups(), free.graph().leftCount(), minimum);
    }

    private int ofGroup(Selection selection) {
        return (int) selection
                .edges()
                .filter(edge -> target.has(free.graph().leftOf(edge)))
                .count();
    }

    /** As many pairs as possible first, then as many of the group as possible. */
    private MatchProblem forGroup() {
        CandidateGraph graph = free.graph();
        CandidateGraph counted = CandidateGraph.ofRows(
                graph.rightCount(),
                IntStream.rangeClosed(0, graph.leftCount())
                        .map(graph::firstEdge)
                        .toArray(),
                IntStream.range(0, graph.edgeCount()).map(graph::rightOf).toArray(),
                IntStream.range(0, graph.edgeCount())
                        .map(edge -> target.has(graph.leftOf(edge)) ? 1 : 0)
                        .toArray());
        return MatchProblem.of(counted, free.capacities())
                .with(Objective.MAXIMISE)
                .with(free.groups())
                .forcing(free.forced())
                .forbidding(free.forbidden());
    }
}
