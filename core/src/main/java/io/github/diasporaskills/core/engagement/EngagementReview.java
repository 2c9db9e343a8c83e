package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Collection;
import java.util.List;

/**
 * The steps of an engagement after its last day. Only an {@link Engagement}
 * has them; it is immutable and thread-safe, and each step gives a new one or a refusal.
 */
public sealed interface EngagementReview permits Engagement {

    /**
     * Both sides have looked at it.
     *
     * @param call by a coordinator, the programme manager or who follows results
     * @param plan says at which points both sides have to have answered
     * @return the engagement {@link EngagementState#EVALUATED}, or which answers are missing
     */
    default StepResult<Engagement, EngagementState> evaluate(StepCall call, EvaluationPlan plan) {
        EngagementStep step = step();
        return step.to(EngagementState.EVALUATED, call)
                .examine(EngagementCondition.BOTH_SIDES_EVALUATED, () -> plan.missing(step.engagement(), call.day()))
                .take(step::after);
    }

    /**
     * The member is thanked.
     *
     * @param call by a coordinator or the programme manager
     * @param given certificate, letter, hours and points
     * @param accreditations who may give points of continuing education
     * @param ties who is bound to whom: nobody certifies himself, herself or kin
     * @return the engagement {@link EngagementState#RECOGNISED}, or why not
     */
    default StepResult<Engagement, EngagementState> recognise(
            StepCall call, Recognition given, Collection<Accreditation> accreditations, Ties ties) {
        EngagementStep step = step();
        return step.to(EngagementState.RECOGNISED, call)
                .examine(
                        EngagementCondition.DECIDER_UNCONFLICTED,
                        () -> ConflictOfInterest.of(call.by(), List.of(step.actor()), ties, call.day()))
                .examine(
                        EngagementCondition.PROVIDER_ACCREDITED,
                        () -> given
                                .cpd()
                                .filter(award -> !Accreditation.anyCovers(accreditations, award, given.on()))
                                .map(award -> Reason.of(EngagementCondition.PROVIDER_ACCREDITED)
                                        .with("provider", award.provider().value()))
                                .stream()
                                .toList())
                .take(now -> step.change(now).recognition(given).build());
    }

    private EngagementStep step() {
        return new EngagementStep((Engagement) this);
    }
}
