package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.MatchProblem;

/** The ways to find a best plan. All are exact and give the same total; they differ in time and in what they handle. */
public enum Algorithm {

    /**
     * For complete graphs, one place for each left element: column reduction, bidding and shortest augmenting paths on
     * the full matrix of values (Jonker and Volgenant 1987, doi:10.1007/BF02278710), with a list of the cheapest
     * entries of each row in front of it.
     */
    DENSE,

    /**
     * For sparse graphs, one place for each left element and any capacities on the right: bidding with shrinking
     * margins, then shortest augmenting paths, both on lists of the cheapest edges of each left element.
     */
    SPARSE,

    /**
     * For any capacities on both sides, and for a share that a group is to have beside capacities alone: shortest augmenting
     * paths, one unit of one left element after another, after bidding where places are scarce; alone in starting from earlier prices (Edmonds and Karp 1972, doi:10.1145/321694.321699).
     */
    AUGMENTING_PATHS,

    /**
     * For all problems, and alone for lower quotas, limits on groups, reserves, and a share beside any of them or beside
     * fixed pairs, which takes two solutions or four: the primal network simplex method (Dantzig 1951; Cunningham 1976, doi:10.1007/BF01580653).
     */
    NETWORK_SIMPLEX;

    /**
     * Whether the algorithm handles a problem.
     *
     * @param problem what is asked
     * @return true if it does
     */
    public boolean handles(MatchProblem problem) {
        CandidateGraph graph = problem.graph();
        return switch (this) {
            case DENSE -> graph.isDense() && SPARSE.handles(problem);
            case SPARSE ->
                problem.target().isEmpty() && capacitiesAlone(problem) && atMostOne(graph, problem.capacities());
            case AUGMENTING_PATHS ->
                capacitiesAlone(problem) && (problem.target().isEmpty() || !problem.hasFixedPairs());
            case NETWORK_SIMPLEX -> true;
        };
    }

    Solver solver() {
        return switch (this) {
            case DENSE -> new PlacementSolver(DENSE);
            case SPARSE -> new PlacementSolver(SPARSE);
            case AUGMENTING_PATHS -> (problem, start, watch) -> new AugmentingPaths(problem, start, watch).solve();
            case NETWORK_SIMPLEX -> (problem, start, watch) -> new QuotaSolver(problem).solve(watch);
        };
    }

    private static boolean capacitiesAlone(MatchProblem problem) {
        return !problem.hasQuotas() && problem.reserves().isEmpty();
    }

    private static boolean atMostOne(CandidateGraph graph, Capacities capacities) {
        for (int left = 0; left < graph.leftCount(); left++) {
            if (capacities.left(left) > 1) {
                return false;
            }
        }
        return true;
    }
}
