package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * A step of an engagement in the making: what the table asks, what several steps examine, and the engagement after it.
 */
final class EngagementStep {

    private final Engagement engagement;

    EngagementStep(Engagement engagement) {
        this.engagement = engagement;
    }

    Engagement engagement() {
        return engagement;
    }

    /** The member as somebody who acts. */
    ActorId actor() {
        return ActorId.of(engagement.member().value());
    }

    DateRange planned() {
        return engagement.planned();
    }

    StepResult<Engagement, EngagementState> plain(EngagementState wanted, StepCall call) {
        return to(wanted, call).take(this::after);
    }

    /** What is examined when somebody is cleared, and again whenever the work begins or goes on. */
    Attempt<EngagementState> fitToWork(
            Attempt<EngagementState> attempt, StepCall call, Clearance clearance, LocalDate first) {
        DateRange period = DateRange.of(
                first, planned().last().isBefore(first) ? first : planned().last());
        return attempt.examine(
                        EngagementCondition.MEMBER_AVAILABLE,
                        () -> clearance.unavailable(call, engagement.modality(), first))
                .examine(EngagementCondition.CREDENTIAL_VERIFIED, () -> clearance.unverified(call, first))
                .examine(
                        EngagementCondition.AUTHORISATION_ACCEPTED,
                        () -> clearance.unauthorised(engagement.modality(), first))
                .examine(EngagementCondition.DECLARATIONS_MADE, () -> clearance.undeclared(call.day()))
                .examine(EngagementCondition.TRAVEL_PAPERS_READY, () -> clearance.paperless(engagement, period))
                .examine(EngagementCondition.DAYS_IN_TERM, () -> clearance.outsideTerm(engagement, period));
    }

    StepResult<Engagement, EngagementState> byOwnMember(EngagementState wanted, StepCall call) {
        return to(wanted, call)
                .require(
                        EngagementCondition.OWN_ENGAGEMENT,
                        () -> call.by().role() != Role.MEMBER || call.by().id().equals(actor()))
                .take(this::after);
    }

    /** What stands against a step that waits for the first day planned. */
    List<Reason> notReached(StepCall call) {
        LocalDate first = planned().first();
        return call.day().isBefore(first)
                ? List.of(Reason.of(EngagementCondition.FIRST_DAY_REACHED).with("first", first))
                : List.of();
    }

    /** After a step for which papers were looked at; those of a traveller are kept. */
    Engagement cleared(History<EngagementState> now, Clearance clearance) {
        EngagementBuilder after = change(now);
        clearance.papers().ifPresent(after::papers);
        return after.build();
    }

    Attempt<EngagementState> to(EngagementState wanted, StepCall call) {
        return EngagementLifeCycle.TABLE.attempt(engagement.history(), wanted, call);
    }

    EngagementBuilder change(History<EngagementState> now) {
        return engagement.toBuilder().after(now);
    }

    Engagement after(History<EngagementState> now) {
        return change(now).build();
    }
}
