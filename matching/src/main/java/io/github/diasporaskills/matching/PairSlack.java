package io.github.diasporaskills.matching;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.Certified;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What prices say of plans with a given pair: by how much they are worth less than the plan, at least. No plan gains more
 * than the bound, less what the prices of the pair's limits are above its gain. Immutable.
 */
final class PairSlack {

    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final @Nullable DualPrices prices;

    /** By how much the plan gains less than the bound. */
    private final long missing;

    private PairSlack(MatchProblem problem, @Nullable DualPrices prices, long missing) {
        this.problem = problem;
        this.graph = problem.graph();
        this.prices = prices;
        this.missing = missing;
    }

    /** Prices that tell the worth of plans, or none: with a target they tell of plans with one share alone. */
    static PairSlack of(MatchProblem problem, PlanBound bound, Certified plan, Stays stays) {
        PairSlack unknown = new PairSlack(problem, null, 0);
        if (problem.target().isPresent() || !(bound.certificate() instanceof DualPrices prices)) {
            return unknown;
        }
        PlanPart whole = PlanPart.whole(problem, stays);
        PlanPart.Value most = whole.valueOf(bound.selection());
        PlanPart.Value now = whole.valueOf(plan.selection());
        long highest = Math.max(bound.total(), plan.total());
        boolean free = problem.cardinality() == Cardinality.FREE;
        boolean inOrder = prices.reserveCount() == 0 || prices.reserveWorth() > highest;
        try {
            long reserved = Math.multiplyExact(prices.reserveWorth(), (long) Math.max(most.reserved(), now.reserved()));
            if (!free && (!inOrder || prices.bonus() <= Math.addExact(highest, reserved))) {
                return unknown;
            }
            long pairs = Math.multiplyExact(prices.bonus(), (long) most.pairs() - now.pairs());
            long ofReserves = Math.multiplyExact(prices.reserveWorth(), (long) most.reserved() - now.reserved());
            return new PairSlack(problem, prices, Math.addExact(Math.addExact(pairs, ofReserves), bound.totalShort()));
        } catch (ArithmeticException e) {
            return unknown;
        }
    }

    /** The least rise of the score of a candidate pair for a plan with it to be as good. */
    long leastRise(int edge) {
        return Math.max(0, of(edge));
    }

    long of(int edge) {
        return of(graph.leftOf(edge), graph.rightOf(edge), graph.valueOf(edge));
    }

    /** The same for a pair that is no candidate; a negative number says nothing. */
    long of(int left, int right, long value) {
        if (prices == null) {
            return Long.MIN_VALUE;
        }
        long own = problem.capacities().left(left) > 0 ? prices.left(left) : 0;
        OptionalInt reserve = problem.reserves().isEmpty()
                ? OptionalInt.empty()
                : problem.reserves().of(left, right);
        long gain = value + prices.bonus() + (reserve.isPresent() ? prices.reserve(reserve.getAsInt()) : 0);
        return own + prices.right(right) + ofGroups(right) - gain - missing;
    }

    private long ofGroups(int right) {
        long sum = 0;
        for (OptionalInt group = problem.groups().of(GroupLimit.Side.RIGHT, right);
                group.isPresent();
                group = problem.groups().around(group.getAsInt())) {
            sum += prices == null ? 0 : prices.group(group.getAsInt());
        }
        return sum;
    }

    /** What one place more of a need can add, at most. */
    long priceOfPlace(int right) {
        return prices == null ? Long.MAX_VALUE : prices.right(right);
    }
}
