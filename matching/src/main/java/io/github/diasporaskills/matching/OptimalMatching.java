package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan with the highest total score that rules, quotas and places allow. By default as many places as
 * possible are filled first. Exact and deterministic; the proof comes with the plan. Immutable and thread-safe.
 */
public final class OptimalMatching implements MatchingMethod {

    private static final OptimalMatching DEFAULTS = new OptimalMatching(Cardinality.MAXIMUM, null);

    private final Cardinality cardinality;
    private final @Nullable ParticipationTarget target;

    private OptimalMatching(Cardinality cardinality, @Nullable ParticipationTarget target) {
        this.cardinality = cardinality;
        this.target = target;
        if (target != null && cardinality != Cardinality.MAXIMUM) {
            throw new IllegalArgumentException("A participation target goes with as many proposals as possible; found "
                    + cardinality + ". Maybe use MAXIMUM");
        }
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
     * @throws IllegalArgumentException if it is {@link Cardinality#COMPLETE}, as a register always has members without
     *     a place; or {@link Cardinality#FREE} beside a target
     */
    public OptimalMatching with(Cardinality value) {
        if (requireNonNull(value, "value") == Cardinality.COMPLETE) {
            throw new IllegalArgumentException(
                    "A plan for a register places as many as possible; found COMPLETE. Maybe use MAXIMUM");
        }
        return new OptimalMatching(value, target);
    }

    /**
     * The same method with a share of the proposals, over the whole programme, for members of a gender. As many places
     * are filled as without it: where the share cannot be had, the plan comes as near to it as any plan does, and says
     * so in {@link MatchPlan#participation()}, with what the share cost in points.
     *
     * @param value the target; it takes the place of an earlier one
     * @return a new method
     * @throws IllegalArgumentException if the number of proposals does not come first
     */
    public OptimalMatching aimingFor(ParticipationTarget value) {
        return new OptimalMatching(cardinality, requireNonNull(value, "value"));
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
        Assignment free = OptimalAssignment.withDefaults().solve(problem);
        if (target == null) {
            return new MatchPlan(request, found, problem, free, null);
        }
        MatchProblem shared = problem.with(ShareTarget.of(members(request, target.gender()), target.share()));
        Assignment answer = OptimalAssignment.withDefaults().solve(shared);
        return new MatchPlan(
                request,
                found,
                shared,
                answer,
                Participation.of(target, shared, answer, free.total() - answer.total()));
    }

    private static int[] members(MatchRequest request, Gender gender) {
        return IntStream.range(0, request.members().size())
                .filter(left -> request.members().get(left).gender() == gender)
                .toArray();
    }

    @Override
    public String toString() {
        return "OptimalMatching, cardinality " + cardinality + (target == null ? "" : ", " + target);
    }
}
