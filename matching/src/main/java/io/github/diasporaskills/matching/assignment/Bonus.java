package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;

/** What a further pair, and a filled reserve, is worth beside values. */
final class Bonus {

    /** No bonus needs to be larger. */
    static final long LARGEST = 1L << 58;

    private Bonus() {}

    /** Above every possible difference of two plans' values, so that no pair is given up for a better value. */
    static long of(MatchProblem problem) {
        long spread = spread(problem);
        if (problem.cardinality() == Cardinality.FREE) {
            return 0;
        }
        long reserved = problem.reserves().list().stream()
                .mapToLong(Reserves.Reserve::places)
                .sum();
        try {
            return Math.addExact(spread + 1, Math.multiplyExact(ofReserve(problem), Math.min(most(problem), reserved)));
        } catch (ArithmeticException e) {
            throw tooLarge(problem);
        }
    }

    /** What the problem says or, if it says nothing, above every possible difference of two plans' values. */
    static long ofReserve(MatchProblem problem) {
        return problem.reserves().isEmpty() ? 0 : problem.reserves().worth().orElse(spread(problem) + 1);
    }

    private static long spread(MatchProblem problem) {
        long largest = largest(problem.graph());
        long most = problem.cardinality() == Cardinality.FREE ? 1 : most(problem);
        if (largest > LARGEST / Math.max(1, 2 * most)) {
            throw tooLarge(problem);
        }
        return 2 * most * largest;
    }

    private static ArithmeticException tooLarge(MatchProblem problem) {
        long most = problem.cardinality() == Cardinality.FREE ? 1 : most(problem);
        return new ArithmeticException("Values must be small enough for exact prices: with " + most
                + " possible pairs at most " + LARGEST / Math.max(1, 2 * most) + ", and less where places are reserved;"
                + " found " + largest(problem.graph()) + ". Maybe scale the values down");
    }

    private static long most(MatchProblem problem) {
        return Math.min(
                problem.graph().edgeCount(),
                Math.min(problem.capacities().leftTotal(), problem.capacities().rightTotal()));
    }

    private static long largest(CandidateGraph graph) {
        return Math.max(magnitude(graph.lowestValue()), magnitude(graph.highestValue()));
    }

    private static long magnitude(long value) {
        return value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
    }
}
