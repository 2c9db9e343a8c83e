package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.CONSENT_ENDED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.FOLLOW_UP_REACHED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.LEAVE_GIVEN;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.REPORT_GIVEN;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.REQUESTER_ACTS;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps after the opinion, and those that stop a request before it. Only a {@link TeleExpertiseRequest} has them; it is
 * immutable and thread-safe, and each step gives a new one or a refusal.
 */
public sealed interface RequestEnding permits TeleExpertiseRequest {

    /**
     * Turns the request into the wish for a referral. It hands nothing over.
     *
     * @param call the requester or a coordinator, when and why
     * @param leave what the requester agreed to beforehand
     * @return the request converted, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> convert(StepCall call, ConversionLeave leave) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        return step.attempt(
                        TeleExpertiseState.CONVERTED,
                        call,
                        Map.of(
                                REQUESTER_ACTS,
                                () -> step.againstRequester(call),
                                LEAVE_GIVEN,
                                () -> RequestStep.unless(
                                        LEAVE_GIVEN,
                                        leave.request().equals(request.id())
                                                && leave.by().equals(request.requester())
                                                && !leave.at().isAfter(call.at()))))
                .take(after -> step.change(after)
                        .referral(new ReferralRequest(
                                request.id(),
                                request.caseKey(),
                                request.question().specialty(),
                                call.at(),
                                leave))
                        .build());
    }

    /**
     * Records that follow-up is due.
     *
     * @param call a coordinator or a rule, when and why
     * @return the request to be followed up, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> noteFollowUpDue(StepCall call) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        Optional<Instant> due = request.followUpDue();
        return step.attempt(
                        TeleExpertiseState.FOLLOW_UP_DUE,
                        call,
                        Map.of(
                                FOLLOW_UP_REACHED,
                                () -> due.isPresent() && call.at().isBefore(due.get())
                                        ? List.of(Reason.of(FOLLOW_UP_REACHED).with("due", due.get()))
                                        : List.of()))
                .take(after -> step.change(after).build());
    }

    /**
     * Closes the request with a report. If harm is suspected this opens a clinical review, {@link TeleExpertiseRequest#openedReview()}.
     *
     * @param call the requester, or a coordinator who was told, when and why
     * @param outcome the report
     * @return the request closed, or why not
     * @throws IllegalArgumentException if the remarks are of another case
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> close(StepCall call, FollowUpReport outcome) {
        RequestStep step = step();
        outcome.remarks().ifPresent(step::own);
        return step.attempt(
                        TeleExpertiseState.CLOSED,
                        call,
                        Map.of(REQUESTER_ACTS, () -> step.againstRequester(call), REPORT_GIVEN, List::of))
                .take(after -> step.change(after).report(outcome).build());
    }

    /**
     * Closes the request, marked as without a report: it stays in every response rate. A requester who knows nothing of
     * the patient any more reports that, see {@link PatientOutcome#LOST}; nobody closes the own case without a word.
     *
     * @param call a coordinator or a rule, when and why
     * @return the request closed, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> closeWithoutReport(StepCall call) {
        RequestStep step = step();
        boolean lapses = call.by().role() != Role.REQUESTER;
        return step.attempt(
                        TeleExpertiseState.CLOSED,
                        call,
                        Map.of(
                                REQUESTER_ACTS,
                                () -> step.againstRequester(call),
                                REPORT_GIVEN,
                                () -> RequestStep.unless(REPORT_GIVEN, lapses)))
                .take(after -> step.change(after).build());
    }

    /**
     * Stops the request because consent was withdrawn, or never was one. What is offered or accepted is recalled by
     * rule.
     *
     * @param call who records it, when and why
     * @param consent the consent of this case to tele-expertise
     * @return the request suspended, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> suspend(StepCall call, Consent consent) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        Optional<ConsentState> then = consent.history().stateAt(call.at());
        boolean ended = consent.caseKey().equals(request.caseKey())
                && consent.scope().purposes().contains(Purpose.TELE_EXPERTISE)
                && then.filter(state -> state == ConsentState.WITHDRAWN || state == ConsentState.ENTERED_IN_ERROR)
                        .isPresent();
        return step.attempt(
                        TeleExpertiseState.SUSPENDED,
                        call,
                        Map.of(CONSENT_ENDED, () -> RequestStep.unless(CONSENT_ENDED, ended)))
                .take(after -> step.change(after)
                        .recallAll(call.at(), "case-suspended")
                        .build());
    }

    /**
     * Calls the request off. What is offered or accepted is recalled by rule.
     *
     * @param call the requester, when and why; for a suspended request a coordinator, too
     * @return the request cancelled, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> cancel(StepCall call) {
        RequestStep step = step();
        return step.attempt(
                        TeleExpertiseState.CANCELLED, call, Map.of(REQUESTER_ACTS, () -> step.againstRequester(call)))
                .take(after -> step.change(after)
                        .recallAll(call.at(), "case-cancelled")
                        .build());
    }

    /**
     * Says that the request should never have been entered. What is offered or accepted is recalled by rule.
     *
     * @param call who, when and why
     * @return the request, marked, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> markEnteredInError(StepCall call) {
        RequestStep step = step();
        return step.attempt(TeleExpertiseState.ENTERED_IN_ERROR, call, Map.of())
                .take(after ->
                        step.change(after).recallAll(call.at(), "case-in-error").build());
    }

    private RequestStep step() {
        return new RequestStep((TeleExpertiseRequest) this);
    }
}
