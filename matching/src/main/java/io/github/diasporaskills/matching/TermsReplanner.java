package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.assignment.Rematch;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.Certified;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimits;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plans anew beside a target, reserves, caps and minimums, or a previous plan: all of it, under the same terms, as any
 * of these connects everybody with everybody. Immutable.
 */
final class TermsReplanner implements Replanner {

    private static final int NONE = -1;

    private final MatchRequest request;
    private final PlanTerms terms;
    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final Stays stays;
    private final Certified plan;
    private final int searchLimit;

    TermsReplanner(MatchRequest request, PlanTerms terms, Stays stays, Certified plan, int searchLimit) {
        this.request = request;
        this.terms = terms;
        this.problem = terms.problem();
        this.graph = problem.graph();
        this.stays = stays;
        this.plan = plan;
        this.searchLimit = searchLimit;
    }

    @Override
    public PlanPart.Value now() {
        return PlanPart.whole(problem, stays).valueOf(plan.selection());
    }

    @Override
    public Replan with(int edge) {
        return solved(problem.forcing(Selection.of(edge)), terms.previous(), terms.mostDropped(), stays);
    }

    /** The pair stands last of its row's edges before it; edges behind it have the next number. */
    @Override
    public Replan withNew(int left, int right, long value) {
        int at = graph.firstEdge(left);
        while (at < graph.firstEdge(left + 1) && graph.rightOf(at) < right) {
            at++;
        }
        int added = at;
        int edges = graph.edgeCount() + 1;
        CandidateGraph more = CandidateGraph.ofRows(
                        graph.rightCount(),
                        IntStream.rangeClosed(0, graph.leftCount())
                                .map(row -> graph.firstEdge(row) + (row > left ? 1 : 0))
                                .toArray(),
                        IntStream.range(0, edges)
                                .map(edge -> edge == added ? right : graph.rightOf(edge < added ? edge : edge - 1))
                                .toArray(),
                        IntStream.range(0, edges)
                                .mapToLong(
                                        edge -> edge == added ? value : graph.valueOf(edge < added ? edge : edge - 1))
                                .toArray())
                .named(graph.leftIds(), graph.rightIds());
        int[] lefts = lefts();
        lefts[left] = Math.max(1, lefts[left]);
        MatchProblem asked = MatchProblem.of(more, Capacities.of(lefts, rights()))
                .with(problem.cardinality())
                .with(problem.groups())
                .with(problem.reserves())
                .forcing(Selection.of(added));
        MatchProblem aimed = problem.target().map(asked::with).orElse(asked);
        Selection previous = Selection.of(terms.previous()
                .edges()
                .map(edge -> edge < added ? edge : edge + 1)
                .toArray());
        return solved(aimed, previous, terms.mostDropped(), new Stays(request, more));
    }

    @Override
    public Replan eased(Easing easing) {
        int[] lefts = lefts();
        int[] rights = rights();
        if (easing.absent() != NONE) {
            lefts[easing.absent()] = 0;
        }
        if (easing.closed() != NONE) {
            rights[easing.closed()] = (int) plan.selection()
                    .edges()
                    .filter(edge -> graph.rightOf(edge) == easing.closed())
                    .count();
        }
        if (easing.kind() == Kind.PLACE) {
            rights[easing.number()]++;
        }
        MatchProblem asked = problem.with(Capacities.of(lefts, rights));
        return solved(
                easing.kind() == Kind.CAP ? asked.with(raised(easing.number())) : asked,
                terms.previous(),
                terms.mostDropped() + (easing.kind() == Kind.CHANGE ? 1 : 0),
                stays);
    }

    private GroupLimits raised(int group) {
        List<GroupLimit> limits = new ArrayList<>(problem.groups().list());
        GroupLimit limit = limits.get(group);
        limits.set(
                group,
                new GroupLimit(limit.name(), limit.side(), limit.elements(), limit.minimum(), limit.maximum() + 1));
        return GroupLimits.of(limits);
    }

    private int[] lefts() {
        return IntStream.range(0, graph.leftCount())
                .map(problem.capacities()::left)
                .toArray();
    }

    private int[] rights() {
        return IntStream.range(0, graph.rightCount())
                .map(problem.capacities()::right)
                .toArray();
    }

    private Replan solved(MatchProblem asked, Selection previous, int mostDropped, Stays there) {
        int[] clashing = asked.forced()
                .edges()
                .flatMap(edge -> clashing(edge, asked.graph(), there))
                .toArray();
        Rematch answer = OptimalAssignment.withDefaults()
                .rematch(
                        asked.forbidding(Selection.of(clashing)),
                        previous,
                        mostDropped,
                        there::clash,
                        Math.max(1, searchLimit));
        Selection chosen = answer.selection().orElse(Selection.none());
        return new Replan(
                answer.selection().isPresent() ? PlanPart.whole(asked, there).valueOf(chosen) : null,
                answer.isBest(),
                asked.graph(),
                chosen,
                NONE);
    }

    private IntStream clashing(int edge, CandidateGraph all, Stays there) {
        int left = all.leftOf(edge);
        Need need = request.needs().get(all.rightOf(edge));
        return IntStream.range(all.firstEdge(left), all.firstEdge(left + 1))
                .filter(other -> other != edge && there.clash(need, other));
    }
}
