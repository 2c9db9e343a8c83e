package io.github.diasporaskills.matching;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimits;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a plan had to keep beside scores: a target, reserves, caps and minimums, pairs of a previous plan. Immutable.
 *
 * @param problem with the target, the reserves and the limits
 * @param limits the caps and minimums, by region and need
 * @param previous the pairs of a previous plan that could stand; none if the plan was made anew
 * @param mostDropped how many of those may be given up
 */
record PlanTerms(MatchProblem problem, PlanLimits limits, Selection previous, int mostDropped) {

    static PlanTerms none(CandidateSearch search) {
        return new PlanTerms(
                MatchProblem.of(search.graph(), search.capacities()), PlanLimits.none(), Selection.none(), 0);
    }

    /** Whether scores, and who can be where on which day, decided alone. */
    boolean isScoreAlone() {
        return problem.target().isEmpty()
                && problem.reserves().isEmpty()
                && !problem.hasQuotas()
                && previous.size() == 0;
    }

    /** Whether a plan keeps all minimums; caps are kept by every plan there is. */
    boolean isKeptBy(Selection plan) {
        return problem.groups().list().stream().allMatch(limit -> used(limit, plan) >= limit.minimum());
    }

    /** The cap that leaves no room for one more pair at a need. */
    Optional<GroupLimit> reachedCap(int right, Selection plan) {
        GroupLimits groups = problem.groups();
        for (OptionalInt group = groups.of(GroupLimit.Side.RIGHT, right);
                group.isPresent();
                group = groups.around(group.getAsInt())) {
            GroupLimit limit = groups.list().get(group.getAsInt());
            if (limits.region(limit).isPresent() && used(limit, plan) >= limit.maximum()) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }

    private long used(GroupLimit limit, Selection plan) {
        BitSet inside = new BitSet();
        limit.elements().forEach(inside::set);
        return plan.edges()
                .filter(edge -> inside.get(problem.graph().rightOf(edge)))
                .count();
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
