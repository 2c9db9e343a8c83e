package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.ALLOCATION_FOLLOWS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.DISCLOSURE_COVERED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.EXPERT_ELIGIBLE;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.OFFERS_WITHIN_POLICY;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.URGENCY_KNOWN;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps by which a request for an opinion is offered to experts, one after the other or as many at once as the policy
 * lets, until one of them takes it. Only a {@link TeleExpertiseRequest} has them; it is immutable and thread-safe, and each
 * step gives a new one or a refusal.
 */
public sealed interface RequestOffers permits TeleExpertiseRequest {

    /**
     * What stands against offering the case to an expert, as {@link #offer} would say it. Whether consent covers the
     * disclosure is not asked here, see {@link Handover#obstacles}.
     *
     * @param expert what is known of the expert
     * @param policy the rules
     * @param at the instant
     * @return the reasons; empty if there are none. Somebody who is held and somebody who is away give the same
     */
    default List<Reason> obstacles(ExpertEvidence expert, TeleExpertisePolicy policy, Instant at) {
        List<Reason> against = new ArrayList<>(againstTaking(expert, policy, at));
        if (step().request().activeAllocations().stream()
                .anyMatch(each -> each.expert().equals(expert.member().id()))) {
            against.add(Reason.of(TeleExpertiseReason.EXPERT_HAS_IT));
        }
        return List.copyOf(against);
    }

    /**
     * Offers the case to an expert, for the time that the pack gives for its urgency. The text goes to the expert
     * through the gate, in the country where the expert lives, once nothing else stands against the offer.
     *
     * @param call a coordinator or a rule, when and why
     * @param expert what is known of the expert
     * @param handover the text of the case
     * @param policy the rules
     * @return the request with one more offer, or why not
     * @throws IllegalArgumentException if the content is of another case
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> offer(
            StepCall call, ExpertEvidence expert, Handover handover, TeleExpertisePolicy policy) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        step.own(handover.content());
        PersonId member = expert.member().id();
        Optional<CountryCode> country = expert.member().residenceOn(policy.dayOf(call.at()));
        Optional<Allowance> time = request.urgency().flatMap(policy::answerTime);
        List<Allocation> active = request.activeAllocations();
        boolean room = active.size() < policy.offersAtOnce();
        boolean onDuty = call.by().role() == Role.COORDINATOR || call.by().role() == Role.SYSTEM;
        List<Reason> against = obstacles(expert, policy, call.at());
        List<DisclosureRecord> handed = new ArrayList<>(1);
        return step.attempt(
                        TeleExpertiseState.ALLOCATED,
                        call,
                        Map.of(
                                ALLOCATION_FOLLOWS,
                                () -> onDuty ? List.of() : List.of(Reason.of(TeleExpertiseReason.OFFER_ROLE)),
                                URGENCY_KNOWN,
                                () -> time.isPresent()
                                        ? List.of()
                                        : RequestStep.unknown(request.urgency().orElse("–"), policy),
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
                                        ? RequestStep.opened(
                                                handover.open(
                                                        call,
                                                        request.caseKey(),
                                                        RecipientClass.EXPERT,
                                                        expert.actor(),
                                                        country.orElseThrow()),
                                                handed)
                                        : List.of()))
                .take(after -> step.change(after)
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

    /**
     * Takes the case. All other offers are recalled by rule.
     *
     * @param call the expert, when and why
     * @param offer which offer
     * @param expert what is known of the expert by now
     * @param policy the rules
     * @return the request accepted, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> accept(
            StepCall call, AllocationId offer, ExpertEvidence expert, TeleExpertisePolicy policy) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        Optional<StepResult<Allocation, AllocationState>> accepted =
                request.allocation(offer).map(each -> each.accept(call, expert.member(), policy));
        return step.attempt(
                        TeleExpertiseState.ACCEPTED,
                        call,
                        Map.of(
                                ALLOCATION_FOLLOWS,
                                () -> RequestStep.missing(accepted),
                                EXPERT_ELIGIBLE,
                                () -> againstTaking(expert, policy, call.at())))
                .take(after -> step.change(after)
                        .replace(accepted.orElseThrow().orThrow())
                        .recallAllBut(offer, call.at(), "another-expert-accepted")
                        .build());
    }

    /**
     * Says no to an offer.
     *
     * @param call the expert, when and why
     * @param offer which offer
     * @return the request without this offer, ready again if it was the only one, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> decline(StepCall call, AllocationId offer) {
        return end(call, offer, each -> each.decline(call));
    }

    /**
     * Records that the time of an offer ran out, on the calendar as it is now.
     *
     * @param call a coordinator or a rule, when and why
     * @param offer which offer
     * @param policy the rules, whose calendar counts
     * @return the request without this offer, ready again if it was the only one, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> lapse(
            StepCall call, AllocationId offer, TeleExpertisePolicy policy) {
        return end(call, offer, each -> each.lapse(call, policy.calendar()));
    }

    /**
     * Takes an offer back, or an accepted case from an expert who is not available any more. Where the expert is not
     * available, for whatever cause, the history gives that as the reason and nothing else.
     *
     * @param call a coordinator or a rule, when and why
     * @param offer which offer
     * @param expert what is known of the expert by now
     * @param policy the rules
     * @return the request without this offer, ready again if it was the only one, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> recall(
            StepCall call, AllocationId offer, ExpertEvidence expert, TeleExpertisePolicy policy) {
        TeleExpertiseRequest request = step().request();
        boolean gone = new ExpertCheck(request.question(), expert, policy, call.at()).isUnavailable()
                && request.allocation(offer)
                        .filter(each -> each.expert().equals(expert.member().id()))
                        .isPresent();
        StepCall said = gone ? new StepCall(call.by(), call.at(), StepReason.of("expert-unavailable")) : call;
        return end(said, offer, each -> each.recall(said, gone));
    }

    /**
     * Gives an accepted case back.
     *
     * @param call the expert, when and why
     * @return the request ready again, or why not
     */
    default StepResult<TeleExpertiseRequest, TeleExpertiseState> giveBack(StepCall call) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        return end(
                call,
                step.accepted()
                        .map(Allocation::id)
                        .orElseGet(() -> new AllocationId(
                                request.id(), request.allocations().size() + 1)),
                each -> each.withdraw(call));
    }

    private StepResult<TeleExpertiseRequest, TeleExpertiseState> end(
            StepCall call, AllocationId offer, Function<Allocation, StepResult<Allocation, AllocationState>> how) {
        RequestStep step = step();
        TeleExpertiseRequest request = step.request();
        Optional<StepResult<Allocation, AllocationState>> ended =
                request.allocation(offer).map(how);
        boolean others =
                request.activeAllocations().stream().anyMatch(each -> !each.id().equals(offer));
        return step.attempt(
                        others ? TeleExpertiseState.ALLOCATED : TeleExpertiseState.READY,
                        call,
                        Map.of(
                                ALLOCATION_FOLLOWS,
                                () -> RequestStep.missing(ended),
                                // Nothing is offered, so nothing stands against an offer; triage has no offer to end.
                                URGENCY_KNOWN,
                                () -> others ? List.of() : RequestStep.missing(ended),
                                OFFERS_WITHIN_POLICY,
                                List::of,
                                EXPERT_ELIGIBLE,
                                List::of,
                                DISCLOSURE_COVERED,
                                List::of))
                .take(after -> step.change(after)
                        .replace(ended.orElseThrow().orThrow())
                        .build());
    }

    private List<Reason> againstTaking(ExpertEvidence expert, TeleExpertisePolicy policy, Instant at) {
        TeleExpertiseRequest request = step().request();
        return new ExpertCheck(request.question(), expert, policy, at)
                .againstTaking(request.requester(), request.site());
    }

    private RequestStep step() {
        return new RequestStep((TeleExpertiseRequest) this);
    }
}
