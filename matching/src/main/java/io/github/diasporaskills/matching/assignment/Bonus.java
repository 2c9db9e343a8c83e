package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;

/** What a further pair is worth beside its value. */
final class Bonus {

    private static final long LARGEST = 1L << 58;

    private Bonus() {}

    /** Above every possible difference of two plans' values, so that no pair is given up for a better value. */
    static long of(MatchProblem problem) {
        CandidateGraph graph = problem.graph();
        long largest = Math.max(magnitude(graph.lowestValue()), magnitude(graph.highestValue()));
        long most = problem.cardinality() == Cardinality.FREE
                ? 1
                : Math.min(
                        graph.edgeCount(),
                        Math.min(
                                problem.capacities().leftTotal(),
                                problem.capacities().rightTotal()));
        if (largest > LARGEST / Math.max(1, 2 * most)) {
            throw new ArithmeticException("Values must be small enough for exact prices: with " + most
                    + " possible pairs at most " + LARGEST / Math.max(1, 2 * most) + "; found " + largest
                    + ". Maybe scale the values down");
        }
        return problem.cardinality() == Cardinality.FREE ? 0 : 2 * most * largest + 1;
    }

    private static long magnitude(long value) {
        return value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
    }
}
