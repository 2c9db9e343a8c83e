package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.math.BigInteger;
import java.util.function.IntToLongFunction;

/**
 * What plans gain under prices, and the most that any plan can: weak duality, added up without rounding. Forced pairs
 * are in every plan and count on neither side. Immutable.
 */
final class PriceBound {

    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final FreePart free;
    private final DualPrices prices;
    private final IntToLongFunction values;

    /**
     * @param values what an edge gains beside the bonus
     */
    PriceBound(MatchProblem problem, FreePart free, DualPrices prices, IntToLongFunction values) {
        this.problem = problem;
        this.graph = problem.graph();
        this.free = free;
        this.prices = prices;
        this.values = values;
    }

    /**
     * What a plan gains: the gains of its pairs, and what its filled reserves are worth.
     *
     * @throws ArithmeticException if a number is too large
     */
    BigInteger gain(Selection plan) {
        ExactSum gain = new ExactSum();
        plan.edges().filter(free::isFree).forEach(edge -> gain.add(gainOf(edge)));
        gain.addProduct(free.filled(plan), prices.reserveWorth());
        return gain.value();
    }

    /**
     * The most that any plan gains.
     *
     * @param outside how many free pairs outside of the target's group a plan may have
     * @throws ArithmeticException if a number is too large
     */
    BigInteger most(long outside) {
        ExactSum bound = new ExactSum();
        for (int left = 0; left < graph.leftCount(); left++) {
            addLimit(bound, prices.left(left), free.leftLeast[left], free.leftMost[left]);
        }
        for (int right = 0; right < graph.rightCount(); right++) {
            addLimit(bound, prices.right(right), free.rightLeast[right], free.rightMost[right]);
        }
        for (int group = 0; group < prices.groupCount(); group++) {
            addLimit(bound, prices.group(group), free.groupLeast[group], free.groupMost[group]);
        }
        for (int number = 0; number < prices.reserveCount(); number++) {
            bound.addProduct(
                    free.reservePlaces[number], Math.subtractExact(prices.reserveWorth(), prices.reserve(number)));
        }
        bound.addProduct(outside, prices.outsidePrice());
        LimitSums sums = new LimitSums(problem, prices.lefts(), prices.rights(), prices.groups());
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            if (!free.isFree(edge)) {
                continue;
            }
            int left = graph.leftOf(edge);
            long own = inGroup(left) ? sums.left[left] : Math.addExact(sums.left[left], prices.outsidePrice());
            long both = Math.addExact(own, sums.right[graph.rightOf(edge)]);
            int reserve = prices.reserveCount() == 0 ? FreePart.NONE : free.reserveOf(edge);
            long gain = reserve == FreePart.NONE ? gainOf(edge) : Math.addExact(gainOf(edge), prices.reserve(reserve));
            bound.add(Math.max(0, Math.subtractExact(gain, both)));
        }
        return bound.value();
    }

    private long gainOf(int edge) {
        return Math.addExact(values.applyAsLong(edge), prices.bonus());
    }

    /** The most that a limit of these bounds can cost all pairs together. */
    private static void addLimit(ExactSum bound, long price, int minimum, int maximum) {
        bound.addProduct(price < 0 ? minimum : maximum, price);
    }

    /** Without a target everybody is in the group, and nobody pays for being outside. */
    private boolean inGroup(int left) {
        return problem.target().map(target -> target.has(left)).orElse(true);
    }
}
