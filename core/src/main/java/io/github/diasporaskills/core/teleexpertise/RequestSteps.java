package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.ALLOCATION_FOLLOWS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.AUTHOR_QUALIFIED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.CONSENT_ENDED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.DISCLOSURE_COVERED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.EXPERT_ELIGIBLE;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.FOLLOW_UP_REACHED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.LEAVE_GIVEN;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.OFFERS_WITHIN_POLICY;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.PARTY_ACTS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.REQUESTER_ACTS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.RETURNS_TO_ENTRY;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.SITE_ENROLLED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.URGENCY_KNOWN;
import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.casefile.PseudonymisedText;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.Disclosure;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.lifecycle.Transition;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The steps of a request: what each examines, and what it changes. A request that changes makes a new one and stays as
 * it is.
 */
final class RequestSteps {

    private final TeleExpertiseRequest request;

    RequestSteps(TeleExpertiseRequest request) {
        this.request = request;
    }

    // From draft to ready.

    StepResult<TeleExpertiseRequest, TeleExpertiseState> submit(
            StepCall call,
            Collection<EnrolmentPeriod> enrolments,
            Handover handover,
            ActorId coordinator,
            CountryCode where,
            TeleExpertisePolicy policy) {
        ContentReference text = own(handover.content());
        LocalDate day = policy.dayOf(call.at());
        boolean enrolled = request.state() != TeleExpertiseState.DRAFT
                || enrolments.stream().anyMatch(each -> each.site().equals(request.site()) && each.coversOn(day));
        List<DisclosureRecord> handed = new ArrayList<>(1);
        return attempt(
                        TeleExpertiseState.SUBMITTED,
                        call,
                        Map.of(
                                REQUESTER_ACTS,
                                () -> againstRequester(call),
                                SITE_ENROLLED,
                                () -> enrolled
                                        ? List.of()
                                        : List.of(Reason.of(SITE_ENROLLED)
                                                .with("site", request.site().value())
                                                .with("on", day)),
                                DISCLOSURE_COVERED,
                                () -> enrolled && againstRequester(call).isEmpty()
                                        ? opened(
                                                handover.open(
                                                        call,
                                                        request.caseKey(),
                                                        RecipientClass.COORDINATOR,
                                                        coordinator,
                                                        where),
                                                handed)
                                        : List.of()))
                .take(after -> change(after)
                        .text(text)
                        .disclosures(handed)
                        .followUp(request.followUp()
                                .orElseGet(() -> Deadline.of(call.at(), policy.followUpTime(), policy.calendar())))
                        .build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> startTriage(StepCall call) {
        return plain(TeleExpertiseState.TRIAGE, call);
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> askForInformation(StepCall call) {
        return plain(TeleExpertiseState.INFO_REQUESTED, call);
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> makeReady(
            StepCall call, String how, TeleExpertisePolicy policy) {
        requireNonNull(how, "how");
        return attempt(
                        TeleExpertiseState.READY,
                        call,
                        Map.of(
                                URGENCY_KNOWN,
                                () -> policy.answerTime(how).isPresent() ? List.of() : unknown(how, policy)))
                .take(after -> change(after).urgency(how).build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> reject(StepCall call) {
        return plain(TeleExpertiseState.REJECTED, call);
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> askOtherNetworks(StepCall call) {
        return plain(TeleExpertiseState.CLEARING_HOUSE, call);
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> leaveUnanswered(StepCall call) {
        return plain(TeleExpertiseState.UNANSWERED, call);
    }

    // Offers.

    StepResult<TeleExpertiseRequest, TeleExpertiseState> offer(
            StepCall call, ExpertEvidence expert, Handover handover, TeleExpertisePolicy policy) {
        own(handover.content());
        PersonId member = expert.member().id();
        Optional<CountryCode> country = expert.member().residenceOn(policy.dayOf(call.at()));
        Optional<Allowance> time = request.urgency().flatMap(policy::answerTime);
        List<Allocation> active = request.activeAllocations();
        boolean room = active.size() < policy.offersAtOnce();
        boolean onDuty = call.by().role() == Role.COORDINATOR || call.by().role() == Role.SYSTEM;
        List<Reason> against = new ArrayList<>(againstTaking(expert, policy, call.at()));
        if (active.stream().anyMatch(each -> each.expert().equals(member))) {
            against.add(Reason.of(TeleExpertiseReason.EXPERT_HAS_IT));
        }
        List<DisclosureRecord> handed = new ArrayList<>(1);
        return attempt(
                        TeleExpertiseState.ALLOCATED,
                        call,
                        Map.of(
                                ALLOCATION_FOLLOWS,
                                () -> onDuty ? List.of() : List.of(Reason.of(TeleExpertiseReason.OFFER_ROLE)),
                                URGENCY_KNOWN,
                                () -> time.isPresent()
                                        ? List.of()
                                        : unknown(request.urgency().orElse("–"), policy),
                                OFFERS_WITHIN_POLICY,
                                () -> room
                                        ? List.of()
                                        : List.of(Reason.of(OFFERS_WITHIN_POLICY)
                                                .with("active", active.size())
                                                .with("most", policy.offersAtOnce())),
                                EXPERT_ELIGIBLE,
                                () -> against,
                                DISCLOSURE_COVERED,
                                () -> onDuty && room && time.isPresent() && against.isEmpty()
                                        ? opened(
                                                handover.open(
                                                        call,
                                                        request.caseKey(),
                                                        RecipientClass.EXPERT,
                                                        expert.actor(),
                                                        country.orElseThrow()),
                                                handed)
                                        : List.of()))
                .take(after -> change(after)
                        .disclosures(handed)
                        .allocation(Allocation.offered(
                                new AllocationId(
                                        request.id(), request.allocations().size() + 1),
                                member,
                                country.orElseThrow(),
                                Deadline.of(call.at(), time.orElseThrow(), policy.calendar()),
                                policy.packHash(),
                                call))
                        .build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> accept(
            StepCall call, AllocationId offer, ExpertEvidence expert, TeleExpertisePolicy policy) {
        Optional<StepResult<Allocation, AllocationState>> accepted =
                request.allocation(offer).map(each -> each.accept(call, expert.member(), policy));
        return attempt(
                        TeleExpertiseState.ACCEPTED,
                        call,
                        Map.of(
                                ALLOCATION_FOLLOWS,
                                () -> missing(accepted),
                                EXPERT_ELIGIBLE,
                                () -> againstTaking(expert, policy, call.at())))
                .take(after -> change(after)
                        .replace(accepted.orElseThrow().orThrow())
                        .recallAllBut(offer, call.at(), "another-expert-accepted")
                        .build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> decline(StepCall call, AllocationId offer) {
        return end(call, offer, each -> each.decline(call));
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> lapse(
            StepCall call, AllocationId offer, TeleExpertisePolicy policy) {
        return end(call, offer, each -> each.lapse(call, policy.calendar()));
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> recall(
            StepCall call, AllocationId offer, ExpertEvidence expert, TeleExpertisePolicy policy) {
        boolean gone = new ExpertCheck(request.question(), expert, policy, call.at()).isUnavailable()
                && request.allocation(offer)
                        .filter(each -> each.expert().equals(expert.member().id()))
                        .isPresent();
        StepCall said = gone ? new StepCall(call.by(), call.at(), StepReason.of("expert-unavailable")) : call;
        return end(said, offer, each -> each.recall(said, gone));
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> giveBack(StepCall call) {
        return end(
                call,
                accepted()
                        .map(Allocation::id)
                        .orElseGet(() -> new AllocationId(
                                request.id(), request.allocations().size() + 1)),
                each -> each.withdraw(call));
    }

    private StepResult<TeleExpertiseRequest, TeleExpertiseState> end(
            StepCall call, AllocationId offer, Function<Allocation, StepResult<Allocation, AllocationState>> how) {
        Optional<StepResult<Allocation, AllocationState>> ended =
                request.allocation(offer).map(how);
        boolean others =
                request.activeAllocations().stream().anyMatch(each -> !each.id().equals(offer));
        return attempt(
                        others ? TeleExpertiseState.ALLOCATED : TeleExpertiseState.READY,
                        call,
                        Map.of(
                                ALLOCATION_FOLLOWS,
                                () -> missing(ended),
                                // Nothing is offered, so nothing stands against an offer; triage has no offer to end.
                                URGENCY_KNOWN,
                                () -> others ? List.of() : missing(ended),
                                OFFERS_WITHIN_POLICY,
                                List::of,
                                EXPERT_ELIGIBLE,
                                List::of,
                                DISCLOSURE_COVERED,
                                List::of))
                .take(after ->
                        change(after).replace(ended.orElseThrow().orThrow()).build());
    }

    // Opinion and clarification.

    StepResult<TeleExpertiseRequest, TeleExpertiseState> ask(StepCall call, Sealed<PseudonymisedText> words) {
        Message message = new Message(call.by(), call.at(), own(words.reference()));
        return attempt(TeleExpertiseState.CLARIFYING, call, Map.of(PARTY_ACTS, () -> unless(PARTY_ACTS, isParty(call))))
                .take(after -> change(after)
                        .clarification(new Clarification(request.state(), message, null))
                        .build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> reply(StepCall call, Sealed<PseudonymisedText> words) {
        Message message = new Message(call.by(), call.at(), own(words.reference()));
        boolean asked = openClarification()
                .filter(open -> !open.question().by().id().equals(call.by().id()))
                .isPresent();
        return resume(call, asked && isParty(call))
                .take(after -> change(after).replyWith(message).build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> endClarification(StepCall call) {
        return resume(call, call.by().role() == Role.COORDINATOR || isParty(call))
                .take(after -> change(after).build());
    }

    private Attempt<TeleExpertiseState> resume(StepCall call, boolean party) {
        Optional<TeleExpertiseState> entry = openClarification().map(Clarification::entry);
        TeleExpertiseState to = entry.orElse(
                request.state() == TeleExpertiseState.ACCEPTED
                        ? TeleExpertiseState.ACCEPTED
                        : TeleExpertiseState.ANSWERED);
        return attempt(
                to,
                call,
                Map.of(
                        RETURNS_TO_ENTRY,
                        () -> unless(RETURNS_TO_ENTRY, entry.equals(Optional.of(to))),
                        PARTY_ACTS,
                        () -> unless(PARTY_ACTS, party)));
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> answer(
            StepCall call, Sealed<PseudonymisedText> words, ExpertEvidence expert, TeleExpertisePolicy policy) {
        ContentReference content = own(words.reference());
        Optional<StepResult<Allocation, AllocationState>> fulfilled = accepted().map(each -> each.fulfil(call));
        ExpertCheck check = new ExpertCheck(request.question(), expert, policy, call.at());
        boolean author = call.by().id().equals(expert.actor());
        return attempt(
                        TeleExpertiseState.ANSWERED,
                        call,
                        Map.of(
                                ALLOCATION_FOLLOWS,
                                () -> missing(fulfilled),
                                AUTHOR_QUALIFIED,
                                () -> author ? check.againstAnswering() : List.of(Reason.of(AUTHOR_QUALIFIED))))
                .take(after -> {
                    Credential credential = check.credential().orElseThrow();
                    PracticeAuthorisation authorisation = check.authorisation().orElseThrow();
                    return change(after)
                            .replace(fulfilled.orElseThrow().orThrow())
                            .opinion(new Opinion(
                                    expert.member().id(),
                                    call.at(),
                                    content,
                                    request.question().specialty(),
                                    credential.issuer(),
                                    authorisation.kind()))
                            .build();
                });
    }

    // After the opinion.

    StepResult<TeleExpertiseRequest, TeleExpertiseState> convert(StepCall call, ConversionLeave leave) {
        return attempt(
                        TeleExpertiseState.CONVERTED,
                        call,
                        Map.of(
                                REQUESTER_ACTS,
                                () -> againstRequester(call),
                                LEAVE_GIVEN,
                                () -> unless(
                                        LEAVE_GIVEN,
                                        leave.request().equals(request.id())
                                                && leave.by().equals(request.requester())
                                                && !leave.at().isAfter(call.at()))))
                .take(after -> change(after)
                        .referral(new ReferralRequest(
                                request.id(),
                                request.caseKey(),
                                request.question().specialty(),
                                call.at(),
                                leave))
                        .build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> noteFollowUpDue(StepCall call) {
        Optional<Instant> due = request.followUpDue();
        return attempt(
                        TeleExpertiseState.FOLLOW_UP_DUE,
                        call,
                        Map.of(
                                FOLLOW_UP_REACHED,
                                () -> due.isPresent() && call.at().isBefore(due.get())
                                        ? List.of(Reason.of(FOLLOW_UP_REACHED).with("due", due.get()))
                                        : List.of()))
                .take(after -> change(after).build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> close(StepCall call, FollowUpReport outcome) {
        outcome.remarks().ifPresent(this::own);
        return attempt(TeleExpertiseState.CLOSED, call, Map.of(REQUESTER_ACTS, () -> againstRequester(call)))
                .take(after -> change(after).report(outcome).build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> closeWithoutReport(StepCall call) {
        return attempt(TeleExpertiseState.CLOSED, call, Map.of(REQUESTER_ACTS, () -> againstRequester(call)))
                .take(after -> change(after).build());
    }

    // Stopping.

    StepResult<TeleExpertiseRequest, TeleExpertiseState> suspend(StepCall call, Consent consent) {
        Optional<ConsentState> then = consent.history().stateAt(call.at());
        boolean ended = consent.caseKey().equals(request.caseKey())
                && consent.scope().purposes().contains(Purpose.TELE_EXPERTISE)
                && then.filter(state -> state == ConsentState.WITHDRAWN || state == ConsentState.ENTERED_IN_ERROR)
                        .isPresent();
        return attempt(TeleExpertiseState.SUSPENDED, call, Map.of(CONSENT_ENDED, () -> unless(CONSENT_ENDED, ended)))
                .take(after ->
                        change(after).recallAll(call.at(), "case-suspended").build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> cancel(StepCall call) {
        return attempt(TeleExpertiseState.CANCELLED, call, Map.of(REQUESTER_ACTS, () -> againstRequester(call)))
                .take(after ->
                        change(after).recallAll(call.at(), "case-cancelled").build());
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> markEnteredInError(StepCall call) {
        return attempt(TeleExpertiseState.ENTERED_IN_ERROR, call, Map.of())
                .take(after ->
                        change(after).recallAll(call.at(), "case-in-error").build());
    }

    // What every step needs.

    private StepResult<TeleExpertiseRequest, TeleExpertiseState> plain(TeleExpertiseState wanted, StepCall call) {
        return attempt(wanted, call, Map.of()).take(after -> change(after).build());
    }

    /** Examines what the table lists; a condition that a method knows nothing of belongs to another way there. */
    private Attempt<TeleExpertiseState> attempt(
            TeleExpertiseState wanted, StepCall call, Map<Condition, Supplier<List<Reason>>> known) {
        Attempt<TeleExpertiseState> attempt = TeleExpertiseLifeCycle.TABLE.attempt(request.history(), wanted, call);
        TeleExpertiseLifeCycle.TABLE
                .transition(request.state(), wanted)
                .map(Transition::conditions)
                .orElse(List.of())
                .forEach(each -> attempt.examine(each, known.getOrDefault(each, () -> List.of(Reason.of(each)))));
        return attempt;
    }

    private static List<Reason> unless(Condition condition, boolean met) {
        return met ? List.of() : List.of(Reason.of(condition));
    }

    private static List<Reason> unknown(String urgency, TeleExpertisePolicy policy) {
        return List.of(Reason.of(URGENCY_KNOWN).with("urgency", urgency).with("known", policy.urgencies()));
    }

    private static List<Reason> missing(Optional<StepResult<Allocation, AllocationState>> step) {
        return step.map(taken -> taken.refusal().map(StepRefusal::missing).orElse(List.of()))
                .orElse(List.of(Reason.of(ALLOCATION_FOLLOWS)));
    }

    private static List<Reason> opened(Disclosure<?> disclosure, List<DisclosureRecord> handed) {
        disclosure.disclosed().ifPresent(opened -> handed.add(opened.record()));
        return disclosure.refusal();
    }

    private List<Reason> againstTaking(ExpertEvidence expert, TeleExpertisePolicy policy, Instant at) {
        return new ExpertCheck(request.question(), expert, policy, at)
                .againstTaking(request.requester(), request.site());
    }

    private List<Reason> againstRequester(StepCall call) {
        return unless(
                REQUESTER_ACTS,
                call.by().role() != Role.REQUESTER || call.by().id().equals(request.requester()));
    }

    private boolean isParty(StepCall call) {
        return call.by().role() == Role.REQUESTER
                ? call.by().id().equals(request.requester())
                : expertOfCase().filter(each -> each.isExpert(call.by())).isPresent();
    }

    private ContentReference own(ContentReference content) {
        if (!content.caseKey().equals(request.caseKey())) {
            throw new IllegalArgumentException("Content of a request belongs to its case " + request.caseKey()
                    + "; found some of " + content.caseKey());
        }
        return content;
    }

    private Optional<Clarification> openClarification() {
        return request.state() == TeleExpertiseState.CLARIFYING
                ? Optional.of(
                        request.clarifications().get(request.clarifications().size() - 1))
                : Optional.empty();
    }

    private Optional<Allocation> accepted() {
        return request.allocations().stream()
                .filter(each -> each.state() == AllocationState.ACCEPTED)
                .findFirst();
    }

    private Optional<Allocation> expertOfCase() {
        return request.allocations().stream()
                .filter(each -> each.state() == AllocationState.ACCEPTED || each.state() == AllocationState.FULFILLED)
                .findFirst();
    }

    private TeleExpertiseRequestBuilder change(History<TeleExpertiseState> after) {
        return new TeleExpertiseRequestBuilder(request, after);
    }
}
