package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import java.time.LocalDate;

/**
 * The steps of an engagement before its first day: until all is in order, or until it is called off. Only an
 * {@link Engagement} has them; it is immutable and thread-safe, and each step gives a new one or a refusal.
 */
public sealed interface EngagementPreparation permits Engagement {

    /**
     * Both sides agree to it.
     *
     * @param call by a coordinator or the programme manager
     * @param agreement when each side said yes, and the need it answers
     * @return the engagement {@link EngagementState#AGREED}, or why not
     */
    default StepResult<Engagement, EngagementState> agree(StepCall call, Agreement agreement) {
        EngagementStep step = step();
        return step.to(EngagementState.AGREED, call)
                .require(EngagementCondition.BOTH_SIDES_AGREED, () -> agreement.isMadeBy(call.day()))
                .examine(EngagementCondition.NEED_COMES_FIRST, () -> agreement.againstNeed(step.engagement()))
                .take(step::after);
    }

    /**
     * Somebody without a conflict of interest finds everything in order. Work from abroad is only spared the papers
     * of a traveller. Papers are looked at for the first day planned, or for the day of the step if that is later.
     *
     * @param call by a coordinator or the programme manager
     * @param clearance what lies on the table
     * @return the engagement {@link EngagementState#CLEARED}, or all that is missing
     * @throws IllegalArgumentException if the evidence is about another member or another need
     */
    default StepResult<Engagement, EngagementState> clear(StepCall call, Clearance clearance) {
        EngagementStep step = step();
        clearance.requireFor(step.engagement());
        LocalDate first = step.planned().first().isBefore(call.day())
                ? call.day()
                : step.planned().first();
        Attempt<EngagementState> attempt = step.to(EngagementState.CLEARED, call)
                .examine(EngagementCondition.DECIDER_UNCONFLICTED, () -> clearance.conflicts(call));
        return step.fitToWork(attempt, call, clearance, first).take(now -> step.cleared(now, clearance));
    }

    /**
     * The member is told about host, counterpart, goals and rules.
     *
     * @param call by a coordinator, the programme manager or the host
     * @return the engagement {@link EngagementState#BRIEFED}, or why not
     */
    default StepResult<Engagement, EngagementState> brief(StepCall call) {
        EngagementStep step = step();
        return step.to(EngagementState.BRIEFED, call)
                .require(
                        EngagementCondition.LEARNING_PLANNED,
                        () -> step.engagement().learningPlan().isPresent())
                .take(step::after);
    }

    /**
     * It is called off before it began.
     *
     * @param call by a coordinator, the programme manager or the host
     * @return the engagement {@link EngagementState#CANCELLED}, or why not
     */
    default StepResult<Engagement, EngagementState> cancel(StepCall call) {
        return step().plain(EngagementState.CANCELLED, call);
    }

    /**
     * One side turns it down before it began.
     *
     * @param call by either side, a coordinator or the programme manager
     * @return the engagement {@link EngagementState#DECLINED}, or why not
     */
    default StepResult<Engagement, EngagementState> decline(StepCall call) {
        return step().byOwnMember(EngagementState.DECLINED, call);
    }

    /**
     * The member did not come.
     *
     * @param call by a coordinator, the programme manager or the host, on the first day planned or later
     * @return the engagement {@link EngagementState#NO_SHOW}, or why not
     */
    default StepResult<Engagement, EngagementState> noShow(StepCall call) {
        EngagementStep step = step();
        return step.to(EngagementState.NO_SHOW, call)
                .examine(EngagementCondition.FIRST_DAY_REACHED, () -> step.notReached(call))
                .take(step::after);
    }

    private EngagementStep step() {
        return new EngagementStep((Engagement) this);
    }
}
