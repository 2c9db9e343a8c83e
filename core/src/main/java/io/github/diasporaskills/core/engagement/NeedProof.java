package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * Whether the steps of a need that was written down were allowed: nobody approves an own request.
 *
 * <p>Nothing can show afterwards whether kin or the own line asked, which is kept apart, nor how many places were taken
 * when it was filled or opened again: engagements are recorded after their need. Immutable and thread-safe.
 *
 * @param need the need
 */
public record NeedProof(Need need) implements Proof<NeedState> {

    @Override
    public List<Reason> missing(Condition condition, Step<NeedState> step) {
        return switch ((NeedCondition) condition) {
            case APPROVER_UNCONFLICTED ->
                ConflictOfInterest.of(
                        step.by(), need.concerned(), Ties.none(), step.call().day());
            case ALL_PLACES_TAKEN, NOBODY_SERVES -> List.of();
        };
    }
}
