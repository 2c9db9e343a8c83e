package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.ALLOCATION_FOLLOWS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.REQUESTER_ACTS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.URGENCY_KNOWN;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.Disclosure;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.lifecycle.Transition;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A step of a request in the making: what the table asks, what every phase examines, and the request after it. */
final class RequestStep {

    private final TeleExpertiseRequest request;

    RequestStep(TeleExpertiseRequest request) {
        this.request = request;
    }

    TeleExpertiseRequest request() {
        return request;
    }

    StepResult<TeleExpertiseRequest, TeleExpertiseState> plain(TeleExpertiseState wanted, StepCall call) {
        return attempt(wanted, call, Map.of()).take(after -> change(after).build());
    }

    /** Examines what the table lists; a condition that a method knows nothing of belongs to another way there. */
    Attempt<TeleExpertiseState> attempt(
            TeleExpertiseState wanted, StepCall call, Map<Condition, Supplier<List<Reason>>> known) {
        Attempt<TeleExpertiseState> attempt =
                TeleExpertiseLifeCycle.TABLE.attempt(request.history(), wanted, call, this::isReachable);
        TeleExpertiseLifeCycle.TABLE
                .transition(request.state(), wanted)
                .map(Transition::conditions)
                .orElse(List.of())
                .forEach(each -> attempt.examine(each, known.getOrDefault(each, () -> List.of(Reason.of(each)))));
        return attempt;
    }

    /** A clarification leads back to the state in which it was asked for. */
    private boolean isReachable(TeleExpertiseState to) {
        boolean back = to == TeleExpertiseState.ACCEPTED || to == TeleExpertiseState.ANSWERED;
        return !back || openClarification().map(open -> open.entry() == to).orElse(true);
    }

    /** What was asked last, as long as it waits for a reply. */
    Optional<Clarification> openClarification() {
        List<Clarification> asked = request.clarifications();
        return request.state() == TeleExpertiseState.CLARIFYING
                ? Optional.of(asked.get(asked.size() - 1))
                : Optional.empty();
    }

    static List<Reason> unless(Condition condition, boolean met) {
        return met ? List.of() : List.of(Reason.of(condition));
    }

    static List<Reason> unknown(String urgency, TeleExpertisePolicy policy) {
        return List.of(Reason.of(URGENCY_KNOWN).with("urgency", urgency).with("known", policy.urgencies()));
    }

    static List<Reason> missing(Optional<StepResult<Allocation, AllocationState>> step) {
        return step.map(taken -> taken.refusal().map(StepRefusal::missing).orElse(List.of()))
                .orElse(List.of(Reason.of(ALLOCATION_FOLLOWS)));
    }

    static List<Reason> opened(Disclosure<?> disclosure, List<DisclosureRecord> handed) {
        disclosure.disclosed().ifPresent(opened -> handed.add(opened.record()));
        return disclosure.refusal();
    }

    List<Reason> againstRequester(StepCall call) {
        return unless(
                REQUESTER_ACTS,
                call.by().role() != Role.REQUESTER || call.by().id().equals(request.requester()));
    }

    ContentReference own(ContentReference content) {
        if (!content.caseKey().equals(request.caseKey())) {
            throw new IllegalArgumentException("Content of a request belongs to its case " + request.caseKey()
                    + "; found some of " + content.caseKey());
        }
        return content;
    }

    Optional<Allocation> accepted() {
        return request.allocations().stream()
                .filter(each -> each.state() == AllocationState.ACCEPTED)
                .findFirst();
    }

    TeleExpertiseRequestBuilder change(History<TeleExpertiseState> after) {
        return new TeleExpertiseRequestBuilder(request, after);
    }
}
