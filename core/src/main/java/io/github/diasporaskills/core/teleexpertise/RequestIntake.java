package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.DISCLOSURE_COVERED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.REQUESTER_ACTS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.SITE_ENROLLED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.URGENCY_KNOWN;
import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The steps of a request for an opinion from draft until it is ready for an offer, or turned down. Only a
 * {@link TeleExpertiseRequest} has them; it is immutable and thread-safe, and each step gives a new one or a refusal.
 */
public sealed interface RequestIntake permits TeleExpertiseRequest {

    /**
     * Hands the case in, for the first time or again after a question. The first time sets when follow-up is due.
     *
     * @param call the requester, when and why
     * @param enrolments which institutions take part, and when
     * @param handover the text of the case, which goes to the coordinator through the gate
     * @param coordinator who receives it
     * @param where the country in which the coordinator receives it
     * @param policy the rules
     * @return the request submitted, or why not
     * @throws IllegalArgumentException if the content is of another case
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> submit(
            StepCall call,
            Collection<EnrolmentPeriod> enrolments,
            Handover handover,
            ActorId coordinator,
            CountryCode where,
            TeleExpertisePolicy policy) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        ContentReference text = step.own(handover.content());
        LocalDate day = policy.dayOf(call.at());
        boolean enrolled = request.state() != TeleExpertiseState.DRAFT
                || enrolments.stream().anyMatch(each -> each.site().equals(request.site()) && each.coversOn(day));
        List<DisclosureRecord> handed = new ArrayList<>(1);
        return step.attempt(
                        TeleExpertiseState.SUBMITTED,
                        call,
                        Map.of(
                                REQUESTER_ACTS,
                                () -> step.againstRequester(call),
                                SITE_ENROLLED,
                                () -> enrolled
                                        ? List.of()
                                        : List.of(Reason.of(SITE_ENROLLED)
                                                .with("site", request.site().value())
                                                .with("on", day)),
                                DISCLOSURE_COVERED,
                                () -> enrolled && step.againstRequester(call).isEmpty()
                                        ? RequestStep.opened(
                                                handover.open(
                                                        call,
                                                        request.caseKey(),
                                                        RecipientClass.COORDINATOR,
                                                        coordinator,
                                                        where),
                                                handed)
                                        : List.of()))
                .take(after -> step.change(after)
                        .text(text)
                        .disclosures(handed)
                        .followUp(request.followUp()
                                .orElseGet(() -> Deadline.of(call.at(), policy.followUpTime(), policy.calendar())))
                        .build());
    }

    /**
     * Begins triage.
     *
     * @param call a coordinator or a rule, when and why
     * @return the request in triage, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> startTriage(StepCall call) {
        return step().plain(TeleExpertiseState.TRIAGE, call);
    }

    /**
     * Sends the request back with a question.
     *
     * @param call a coordinator, when and why
     * @return the request sent back, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> askForInformation(StepCall call) {
        return step().plain(TeleExpertiseState.INFO_REQUESTED, call);
    }

    /**
     * Finds the request complete and says how urgent it is.
     *
     * @param call a coordinator, when and why
     * @param how an urgency that the pack knows, such as {@code URGENT}
     * @param policy the rules
     * @return the request ready for an offer, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> makeReady(
            StepCall call, String how, TeleExpertisePolicy policy) {
        RequestStep step = step();
        requireNonNull(how, "how");
        return step.attempt(
                        TeleExpertiseState.READY,
                        call,
                        Map.of(
                                URGENCY_KNOWN,
                                () -> policy.answerTime(how).isPresent()
                                        ? List.of()
                                        : RequestStep.unknown(how, policy)))
                .take(after -> step.change(after).urgency(how).build());
    }

    /**
     * Turns the request down.
     *
     * @param call a coordinator, when and why
     * @return the request rejected, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> reject(StepCall call) {
        return step().plain(TeleExpertiseState.REJECTED, call);
    }

    /**
     * Asks other networks for an expert.
     *
     * @param call a coordinator, when and why
     * @return the request in the clearing house, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> askOtherNetworks(StepCall call) {
        return step().plain(TeleExpertiseState.CLEARING_HOUSE, call);
    }

    /**
     * Gives up, for no network has an expert.
     *
     * @param call a coordinator, when and why
     * @return the request unanswered, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> leaveUnanswered(StepCall call) {
        return step().plain(TeleExpertiseState.UNANSWERED, call);
    }

    private RequestStep step() {
        return new RequestStep((TeleExpertiseRequest) this);
    }
}
