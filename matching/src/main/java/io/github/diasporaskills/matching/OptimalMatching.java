package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;

/**
 * Makes the plan with the highest total score that rules, quotas and places allow. By default as many places as
 * possible are filled first. Exact and deterministic; the proof comes with the plan. Immutable and thread-safe.
 */
public final class OptimalMatching implements MatchingMethod {

    private static final OptimalMatching DEFAULTS = new OptimalMatching(Cardinality.MAXIMUM);

    private final Cardinality cardinality;

    private OptimalMatching(Cardinality cardinality) {
        this.cardinality = cardinality;
    }

    /**
     * As many proposals as possible first, then the highest total score.
     *
     * @return the method
     */
    public static OptimalMatching withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another weight of the number of proposals.
     *
     * @param value {@link Cardinality#MAXIMUM} or {@link Cardinality#FREE}
     * @return a new method
     * @throws IllegalArgumentException if it is {@link Cardinality#COMPLETE}: a register always has members without a
     *     place
     */
    public OptimalMatching with(Cardinality value) {
        if (requireNonNull(value, "value") == Cardinality.COMPLETE) {
            throw new IllegalArgumentException(
                    "A plan for a register places as many as possible; found COMPLETE. Maybe use MAXIMUM");
        }
        return new OptimalMatching(value);
    }

    /**
     * Makes a plan.
     *
     * @throws ArithmeticException if criteria of your own weigh so much that scores could overflow
     */
    @Override
    public MatchPlan match(MatchRequest request) {
        CandidateSearch found = CandidateSearch.in(requireNonNull(request, "request"));
        MatchProblem problem =
                MatchProblem.of(found.graph(), found.capacities()).with(cardinality);
        return new MatchPlan(
                request, found, problem, OptimalAssignment.withDefaults().solve(problem));
    }

    @Override
    public String toString() {
        return "OptimalMatching, cardinality " + cardinality;
    }
}
