package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RegisterChange;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationId;
import io.github.diasporaskills.core.teleexpertise.ExpertEvidence;
import io.github.diasporaskills.core.teleexpertise.Handover;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Does what was decided: a step of the request where there is one, else a note on the case. The step itself examines
 * everything once more, and the register takes it only if the request is still the one from which it was taken; so of two
 * coordinators, or a desk and a tablet that was offline, one is told that the other was faster. Stateless and
 * thread-safe.
 */
public final class DispatchDesk {

    private DispatchDesk() {}

    /**
     * Does what was decided.
     *
     * @param decision what, about this case
     * @param dispatched the case on which it was decided
     * @param network the experts at the instant, or before
     * @param by who does it: a rule, or a coordinator, whom a suggested offer and the way to other networks need
     * @param at when
     * @param handover the text of the case, which goes to the expert through the gate; only an offer opens it
     * @return the case and the change of the register, the case with a note, nothing, or why it cannot be done
     * @throws IllegalArgumentException if the decision is about another case
     */
    public static DispatchOutcome apply(
            DispatchDecision decision,
            DispatchCase dispatched,
            DispatchNetwork network,
            Actor by,
            Instant at,
            Handover handover) {
        if (!decision.request().equals(dispatched.request().id())) {
            throw new IllegalArgumentException("A decision is applied to its case; found one about "
                    + decision.request() + " for " + dispatched.request().id());
        }
        requireNonNull(handover, "handover");
        Desk desk = new Desk(dispatched, network.at(at), by, at);
        return decision.<DispatchOutcome>fold(
                offer -> desk.offer(offer, handover),
                desk::takeBack,
                wait -> new DispatchOutcome.Unchanged(),
                asked -> desk.note(DispatchNote.of(NoteKind.PATIENT_ASKED, at, by.id())),
                others -> desk.step(dispatched.request().askOtherNetworks(desk.call("nobody-in-this-network"))),
                emergency -> desk.note(DispatchNote.of(NoteKind.EMERGENCY_SHOWN, at, by.id())),
                told -> desk.note(new DispatchNote(NoteKind.ESCALATED, at, by.id(), told.coordinator(), told.why())),
                nothing -> new DispatchOutcome.Unchanged());
    }

    private record Desk(DispatchCase dispatched, DispatchNetwork network, Actor by, Instant at) {

        StepCall call(String why) {
            return StepCall.of(by, at, why);
        }

        DispatchOutcome offer(DispatchDecision.Offer offer, Handover handover) {
            if (offer.coordinator() != null && by.role() != Role.COORDINATOR) {
                return refused(DispatchReason.NEEDS_COORDINATOR);
            }
            Optional<ExpertEvidence> expert = network.evidence(offer.expert().expert());
            return expert.isEmpty()
                    ? refused(DispatchReason.STALE)
                    : step(dispatched.request().offer(call("first-by-rule"), expert.get(), handover, network.policy()));
        }

        DispatchOutcome takeBack(DispatchDecision.TakeBack ending) {
            TeleExpertiseRequest request = dispatched.request();
            AllocationId offer = ending.offer();
            if (ending.why() == DispatchDecision.Ending.LAPSED) {
                return step(request.lapse(call("time-ran-out"), offer, network.policy()));
            }
            Optional<ExpertEvidence> expert =
                    request.allocation(offer).map(Allocation::expert).flatMap(network::evidenceBesideOwnCase);
            String why = ending.why() == DispatchDecision.Ending.BACKUP ? Tally.BACKUP : "expert-unavailable";
            return expert.isEmpty()
                    ? refused(DispatchReason.STALE)
                    : step(request.recall(call(why), offer, expert.get(), network.policy()));
        }

        DispatchOutcome step(StepResult<TeleExpertiseRequest, TeleExpertiseState> result) {
            if (result.refusal().isPresent()) {
                return new DispatchOutcome.Refused(result.refusal().get().missing());
            }
            TeleExpertiseRequest after = result.orThrow();
            boolean handler =
                    by.role() == Role.COORDINATOR && dispatched.coordinator().isEmpty();
            DispatchCase stepped = dispatched.with(after);
            return new DispatchOutcome.Stepped(
                    handler ? stepped.handledBy(by.id()) : stepped,
                    RegisterChange.advance(RecordKind.TELE_EXPERTISE_REQUEST, dispatched.request(), after, by, at));
        }

        DispatchOutcome note(DispatchNote note) {
            return new DispatchOutcome.Noted(dispatched.with(note));
        }

        private static DispatchOutcome refused(DispatchReason why) {
            return new DispatchOutcome.Refused(List.of(Reason.of(why)));
        }
    }
}
