package io.github.diasporaskills.matching.assignment;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.quota.MatchProblem;

/**
 * Finds the plan of the best total value under capacities on both sides (maximum-weight bipartite <i>b</i>-matching),
 * with a certificate. Immutable and thread-safe.
 *
 * <p>Method: successive shortest augmenting paths with prices (the Hungarian method in its sparse form), one unit of
 * one left element after another, by Dijkstra's algorithm on reduced costs. Edmonds and Karp 1972
 * (doi:10.1145/321694.321699); Jonker and Volgenant 1987 (doi:10.1007/BF02278710). The answer is exact: values are
 * whole numbers and nothing is rounded. It is deterministic: equal problems give equal answers.
 *
 * <p>Time O(u (m + n) log n) at worst, with u the pairs that fit, m the edges and n the elements; in sparse instances
 * a path usually sees a small part of the graph. Memory O(m + n).
 */
public final class OptimalAssignment {

    private static final OptimalAssignment DEFAULTS = new OptimalAssignment();

    private OptimalAssignment() {}

    /**
     * The solver with its default settings.
     *
     * @return the solver
     */
    public static OptimalAssignment withDefaults() {
        return DEFAULTS;
    }

    /**
     * Solves a problem.
     *
     * @param problem what is asked
     * @return the best plan with its prices, or a violator if a complete plan was asked for and none exists
     * @throws ArithmeticException if the values are so large that prices could overflow: the largest absolute value
     *     times twice the number of possible pairs must stay below 2<sup>58</sup> (without regard to the number of
     *     pairs for {@link io.github.diasporaskills.matching.quota.Cardinality#FREE})
     */
    public Assignment solve(MatchProblem problem) {
        return new AugmentingPaths(requireNonNull(problem, "problem")).solve();
    }
}
