package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.ALLOCATION_FOLLOWS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.AUTHOR_QUALIFIED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.DISCLOSURE_COVERED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.PARTY_ACTS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.RETURNS_TO_ENTRY;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.casefile.PseudonymisedText;
import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps between the one who asks and the expert who took the request: questions, replies and the opinion. Only a
 * {@link TeleExpertiseRequest} has them; it is immutable and thread-safe, and each step gives a new one or a refusal.
 */
public sealed interface RequestOpinion permits TeleExpertiseRequest {

    /**
     * Asks the other of requester and expert a question.
     *
     * @param call the requester or the expert, when and why
     * @param words the question
     * @return the request in clarification, or why not
     * @throws IllegalArgumentException if the content is of another case
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> ask(StepCall call, Sealed<PseudonymisedText> words) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        Message message = new Message(call.by(), call.at(), step.own(words.reference()));
        return step.attempt(
                        TeleExpertiseState.CLARIFYING,
                        call,
                        Map.of(PARTY_ACTS, () -> RequestStep.unless(PARTY_ACTS, isParty(call))))
                .take(after -> step.change(after)
                        .clarification(new Clarification(request.state(), message, null))
                        .build());
    }

    /**
     * Replies to the open question.
     *
     * @param call the one who was asked, when and why
     * @param words the reply
     * @return the request where it stood before the question, or why not
     * @throws IllegalArgumentException if the content is of another case
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> reply(StepCall call, Sealed<PseudonymisedText> words) {
        RequestStep step = step();
        Message message = new Message(call.by(), call.at(), step.own(words.reference()));
        boolean asked = step().openClarification()
                .filter(open -> !open.question().by().id().equals(call.by().id()))
                .isPresent();
        return resume(call, asked && isParty(call))
                .take(after -> step.change(after).replyWith(message).build());
    }

    /**
     * Ends a clarification without a reply.
     *
     * @param call the requester, the expert or a coordinator, when and why
     * @return the request where it stood before the question, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> endClarification(StepCall call) {
        RequestStep step = step();
        return resume(call, call.by().role() == Role.COORDINATOR || isParty(call))
                .take(after -> step.change(after).build());
    }

    /**
     * Gives the opinion. The author needs, at that instant, a verified credential of the specialty and an authorisation
     * that the pack accepts for advice, and has to be available; and the consent under which the author saw the case has
     * to be in force still, whether or not anybody suspended the request. A protocol that ended stops no running case.
     *
     * @param call the expert, when and why
     * @param words the opinion
     * @param expert what is known of the expert by now
     * @param gate the gate, built from the newest records
     * @param policy the rules
     * @return the request answered, or why not
     * @throws IllegalArgumentException if the content is of another case
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> answer(
            StepCall call,
            Sealed<PseudonymisedText> words,
            ExpertEvidence expert,
            ConsentGate gate,
            TeleExpertisePolicy policy) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        ContentReference content = step.own(words.reference());
        Optional<StepResult<Allocation, AllocationState>> fulfilled =
                step.accepted().map(each -> each.fulfil(call));
        ExpertCheck check = new ExpertCheck(request.question(), expert, policy, call.at());
        boolean author = call.by().id().equals(expert.actor());
        return step.attempt(
                        TeleExpertiseState.ANSWERED,
                        call,
                        Map.of(
                                ALLOCATION_FOLLOWS,
                                () -> RequestStep.missing(fulfilled),
                                AUTHOR_QUALIFIED,
                                () -> author ? check.againstAnswering() : List.of(Reason.of(AUTHOR_QUALIFIED)),
                                DISCLOSURE_COVERED,
                                () -> step.accepted()
                                        .map(taken -> againstUse(taken, gate, call.at()))
                                        .orElse(List.of())))
                .take(after -> {
                    Credential credential = check.credential().orElseThrow();
                    PracticeAuthorisation authorisation = check.authorisation().orElseThrow();
                    return step.change(after)
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

    /** What the expert of an offer saw last has to be covered still. */
    private List<Reason> againstUse(Allocation taken, ConsentGate gate, Instant at) {
        List<DisclosureRecord> seen = step().request().disclosures().stream()
                .filter(each -> each.recipient().role().equals(RecipientClass.EXPERT)
                        && each.recipient()
                                .person()
                                .value()
                                .equals(taken.expert().value()))
                .toList();
        return seen.isEmpty() ? List.of(Reason.of(DISCLOSURE_COVERED)) : gate.againstUse(seen.get(seen.size() - 1), at);
    }

    private Attempt<TeleExpertiseState> resume(StepCall call, boolean party) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        Optional<TeleExpertiseState> entry = step().openClarification().map(Clarification::entry);
        TeleExpertiseState to = entry.orElse(
                request.state() == TeleExpertiseState.ACCEPTED
                        ? TeleExpertiseState.ACCEPTED
                        : TeleExpertiseState.ANSWERED);
        return step.attempt(
                to,
                call,
                Map.of(
                        RETURNS_TO_ENTRY,
                        () -> RequestStep.unless(RETURNS_TO_ENTRY, entry.equals(Optional.of(to))),
                        PARTY_ACTS,
                        () -> RequestStep.unless(PARTY_ACTS, party)));
    }

    private boolean isParty(StepCall call) {
        TeleExpertiseRequest request = step().request();
        return call.by().role() == Role.REQUESTER
                ? call.by().id().equals(request.requester())
                : expertOfCase().filter(each -> each.isExpert(call.by())).isPresent();
    }

    private Optional<Allocation> expertOfCase() {
        TeleExpertiseRequest request = step().request();
        return request.allocations().stream()
                .filter(each -> each.state() == AllocationState.ACCEPTED || each.state() == AllocationState.FULFILLED)
                .findFirst();
    }

    private RequestStep step() {
        return new RequestStep((TeleExpertiseRequest) this);
    }
}
