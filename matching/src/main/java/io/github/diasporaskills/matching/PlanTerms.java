package io.github.diasporaskills.matching;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;
import java.util.OptionalInt;

/**
 * What a plan had to keep beside scores: a target, reserves, pairs of a previous plan. Immutable.
 *
 * @param problem with the target and the reserves
 * @param previous the pairs of a previous plan that could stand; none if the plan was made anew
 */
record PlanTerms(MatchProblem problem, Selection previous) {

    static PlanTerms none(CandidateSearch search) {
        return new PlanTerms(MatchProblem.of(search.graph(), search.capacities()), Selection.none());
    }

    /** Whether scores, and who can be where on which day, decided alone. */
    boolean isScoreAlone() {
        return problem.target().isEmpty() && problem.reserves().isEmpty() && previous.size() == 0;
    }

    /**
     * What would be lost if a pair took the place of one of the plan at the same need, though it scores no less. Where
     * a search that ended at its limit left such a pair, what the plan had to keep is named all the same.
     */
    Decider between(int pair, int chosen, Selection plan) {
        CandidateGraph graph = problem.graph();
        long less = graph.valueOf(chosen) - graph.valueOf(pair);
        if (less > 0) {
            return Decider.SCORE;
        }
        if (previous.contains(chosen) && !previous.contains(pair)) {
            return Decider.PREVIOUS;
        }
        if (costsReserve(pair, chosen, plan)) {
            return Decider.RESERVE;
        }
        if (costsTarget(pair, chosen, plan) || (less < 0 && problem.target().isPresent())) {
            return Decider.TARGET;
        }
        if (less == 0 || isScoreAlone()) {
            return Decider.SCORE;
        }
        return problem.reserves().isEmpty() ? Decider.PREVIOUS : Decider.RESERVE;
    }

    private boolean costsReserve(int pair, int chosen, Selection plan) {
        OptionalInt before = reserve(chosen);
        if (before.isEmpty() || before.equals(reserve(pair))) {
            return false;
        }
        Reserves.Reserve reserve = problem.reserves().list().get(before.getAsInt());
        return plan.edges().filter(edge -> reserve(edge).equals(before)).count() <= reserve.places();
    }

    private OptionalInt reserve(int edge) {
        return problem.reserves().isEmpty()
                ? OptionalInt.empty()
                : problem.reserves()
                        .of(problem.graph().leftOf(edge), problem.graph().rightOf(edge));
    }

    private boolean costsTarget(int pair, int chosen, Selection plan) {
        return problem.target()
                .filter(target -> target.has(problem.graph().leftOf(chosen))
                        && !target.has(problem.graph().leftOf(pair)))
                .map(target -> plan.edges()
                                .filter(edge -> target.has(problem.graph().leftOf(edge)))
                                .count()
                        <= target.of(plan.size()))
                .orElse(false);
    }
}
