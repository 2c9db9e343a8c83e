package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The steps of an engagement: what each examines, and what it changes. Who may take them says
 * {@link EngagementLifeCycle#TABLE}. An engagement that takes a step makes a new one and stays as it is.
 */
final class EngagementSteps {

    private final Engagement engagement;
    private final PersonId member;
    private final DateRange planned;

    EngagementSteps(Engagement engagement) {
        this.engagement = engagement;
        this.member = engagement.member();
        this.planned = engagement.planned();
    }

    // Before the first day.

    StepResult<Engagement, EngagementState> agree(StepCall call, Agreement agreement) {
        return to(EngagementState.AGREED, call)
                .require(EngagementCondition.BOTH_SIDES_AGREED, () -> agreement.isMadeBy(call.day()))
                .examine(EngagementCondition.NEED_COMES_FIRST, () -> agreement.againstNeed(engagement))
                .take(this::after);
    }

    StepResult<Engagement, EngagementState> clear(StepCall call, Clearance clearance) {
        clearance.requireFor(engagement);
        LocalDate first = planned.first().isBefore(call.day()) ? call.day() : planned.first();
        Attempt<EngagementState> attempt = to(EngagementState.CLEARED, call)
                .examine(EngagementCondition.DECIDER_UNCONFLICTED, () -> clearance.conflicts(call));
        return fitToWork(attempt, call, clearance, first).take(this::after);
    }

    StepResult<Engagement, EngagementState> brief(StepCall call) {
        return to(EngagementState.BRIEFED, call)
                .require(
                        EngagementCondition.LEARNING_PLANNED,
                        () -> engagement.learningPlan().isPresent())
                .take(this::after);
    }

    StepResult<Engagement, EngagementState> cancel(StepCall call) {
        return to(EngagementState.CANCELLED, call).take(this::after);
    }

    StepResult<Engagement, EngagementState> decline(StepCall call) {
        return byOwnMember(EngagementState.DECLINED, call);
    }

    StepResult<Engagement, EngagementState> noShow(StepCall call) {
        return to(EngagementState.NO_SHOW, call)
                .examine(
                        EngagementCondition.FIRST_DAY_REACHED,
                        () -> call.day().isBefore(planned.first())
                                ? List.of(Reason.of(EngagementCondition.FIRST_DAY_REACHED)
                                        .with("first", planned.first()))
                                : List.of())
                .take(this::after);
    }

    // From the first day to the last.

    StepResult<Engagement, EngagementState> begin(StepCall call, Clearance clearance) {
        clearance.requireFor(engagement);
        return fitToWork(to(EngagementState.ACTIVE, call), call, clearance, call.day())
                .take(this::after);
    }

    StepResult<Engagement, EngagementState> suspend(StepCall call) {
        return to(EngagementState.SUSPENDED, call).take(this::after);
    }

    StepResult<Engagement, EngagementState> suspendAsUnavailable(Actor by, Instant at) {
        return suspend(StepCall.of(by, at, "member-unavailable"));
    }

    Optional<StepResult<Engagement, EngagementState>> suspendIfStopped(Holds holds, Actor by, Instant at) {
        boolean stopped = holds.stops(ActorId.of(member.value()), at);
        return stopped && engagement.state() == EngagementState.ACTIVE
                ? Optional.of(suspendAsUnavailable(by, at))
                : Optional.empty();
    }

    StepResult<Engagement, EngagementState> complete(StepCall call, String note) {
        requireNonNull(note, "note");
        return to(EngagementState.COMPLETED, call)
                .require(EngagementCondition.HANDOVER_WRITTEN, () -> !note.isBlank())
                .take(now -> change(now).handoverNote(note).build());
    }

    StepResult<Engagement, EngagementState> endEarly(StepCall call) {
        return byOwnMember(EngagementState.ENDED_EARLY, call);
    }

    // After the last day.

    StepResult<Engagement, EngagementState> evaluate(StepCall call, EvaluationPlan plan) {
        return to(EngagementState.EVALUATED, call)
                .examine(EngagementCondition.BOTH_SIDES_EVALUATED, () -> {
                    List<String> missing = plan.missing(engagement, call.day());
                    return missing.isEmpty()
                            ? List.of()
                            : List.of(Reason.of(EngagementCondition.BOTH_SIDES_EVALUATED)
                                    .with("missing", missing));
                })
                .take(this::after);
    }

    StepResult<Engagement, EngagementState> recognise(
            StepCall call, Recognition given, Collection<Accreditation> accreditations, Ties ties) {
        return to(EngagementState.RECOGNISED, call)
                .examine(
                        EngagementCondition.DECIDER_UNCONFLICTED,
                        () -> ConflictOfInterest.of(call.by(), List.of(ActorId.of(member.value())), ties, call.day()))
                .examine(
                        EngagementCondition.PROVIDER_ACCREDITED,
                        () -> given
                                .cpd()
                                .filter(award -> !Accreditation.anyCovers(accreditations, award, given.on()))
                                .map(award -> Reason.of(EngagementCondition.PROVIDER_ACCREDITED)
                                        .with("provider", award.provider().value()))
                                .stream()
                                .toList())
                .take(now -> change(now).recognition(given).build());
    }

    // What several steps need.

    /** What is examined when somebody is cleared, and again whenever the work begins or goes on. */
    private Attempt<EngagementState> fitToWork(
            Attempt<EngagementState> attempt, StepCall call, Clearance clearance, LocalDate first) {
        DateRange period = DateRange.of(first, planned.last().isBefore(first) ? first : planned.last());
        return attempt.examine(
                        EngagementCondition.MEMBER_AVAILABLE,
                        () -> clearance.unavailable(call, engagement.modality(), first))
                .examine(EngagementCondition.CREDENTIAL_VERIFIED, () -> clearance.unverified(call, first))
                .examine(
                        EngagementCondition.AUTHORISATION_ACCEPTED,
                        () -> clearance.unauthorised(engagement.modality(), first))
                .examine(EngagementCondition.DECLARATIONS_MADE, () -> clearance.undeclared(call))
                .examine(EngagementCondition.TRAVEL_PAPERS_READY, () -> clearance.paperless(engagement, period))
                .examine(EngagementCondition.DAYS_IN_TERM, () -> clearance.outsideTerm(engagement, period));
    }

    private StepResult<Engagement, EngagementState> byOwnMember(EngagementState wanted, StepCall call) {
        return to(wanted, call)
                .require(
                        EngagementCondition.OWN_ENGAGEMENT,
                        () -> call.by().role() != Role.MEMBER
                                || call.by().id().value().equals(member.value()))
                .take(this::after);
    }

    private Attempt<EngagementState> to(EngagementState wanted, StepCall call) {
        return EngagementLifeCycle.TABLE.attempt(engagement.history(), wanted, call);
    }

    private EngagementBuilder change(History<EngagementState> now) {
        return engagement.toBuilder().after(now);
    }

    private Engagement after(History<EngagementState> now) {
        return change(now).build();
    }
}
