package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import io.github.diasporaskills.matching.quota.ShareTarget;
import io.github.diasporaskills.matching.score.Score;
import java.math.BigDecimal;

/**
 * What became of a participation target in a plan. Immutable and thread-safe.
 *
 * @param target what was aimed for
 * @param proposals all proposals of the plan
 * @param wanted how many of them the target asks for
 * @param reached how many of them go to members of the gender
 * @param price by how much the total score is below that of the plan made without target, in thousandths of a point
 */
public record Participation(ParticipationTarget target, int proposals, int wanted, int reached, long price) {

    /** Checks that the target is there. */
    public Participation {
        requireNonNull(target, "target");
    }

    static Participation of(ParticipationTarget target, MatchProblem problem, Assignment answer, long price) {
        ShareTarget share = problem.target().orElseThrow();
        int proposals = answer.selection().size();
        int reached = (int) answer.selection()
                .edges()
                .filter(edge -> share.has(problem.graph().leftOf(edge)))
                .count();
        return new Participation(target, proposals, share.of(proposals), reached, price);
    }

    /**
     * Whether the target is reached.
     *
     * @return false if no plan with as many proposals reaches it; this one then comes as near as any
     */
    public boolean isReached() {
        return reached >= wanted;
    }

    /**
     * What the target cost.
     *
     * @return in points, 0 or more
     */
    public BigDecimal pricePoints() {
        return Score.points(price);
    }
}
