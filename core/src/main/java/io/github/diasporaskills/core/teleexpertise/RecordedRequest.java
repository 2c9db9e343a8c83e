package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.RecordedGate;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One examination of a request as it was written down; see {@link TeleExpertiseRecordRules}. Not thread-safe, used once. */
final class RecordedRequest {

    private final TeleExpertiseRequest request;
    private final RecordedGate gate;
    private final TeleExpertisePolicy policy;
    private final TeleExpertiseRecordRules.Records records;
    private final RecordedDisclosures disclosures;
    private final RecordedOffers offers;
    private final int known;
    private @Nullable TeleExpertiseState entry;

    private RecordedRequest(
            TeleExpertiseRequest request,
            @Nullable TeleExpertiseRequest same,
            RecordedGate gate,
            TeleExpertiseRecordRules.Records records) {
        this.request = request;
        this.gate = gate;
        this.policy = TeleExpertisePolicy.of(gate.pack());
        this.records = records;
        this.disclosures =
                new RecordedDisclosures(request.disclosures(), same == null ? List.of() : same.disclosures(), gate);
        this.offers = new RecordedOffers(request, disclosures, policy, records::member);
        this.known = same == null ? 0 : same.history().steps().size();
    }

    /** As in {@link TeleExpertiseRecordRules#faults}. */
    static List<RecordFault> faults(
            TeleExpertiseRequest request,
            @Nullable TeleExpertiseRequest before,
            RecordedGate gate,
            TeleExpertiseRecordRules.Records records) {
        @Nullable TeleExpertiseRequest same = before != null && saysTheSame(before, request) ? before : null;
        RecordedRequest examined = new RecordedRequest(request, same, gate, records);
        examined.examine(same == null ? List.of() : same.allocations());
        return examined.disclosures.faults();
    }

    /** Whether it says what was said before, but for what happened since. */
    private static boolean saysTheSame(TeleExpertiseRequest before, TeleExpertiseRequest request) {
        return before.history().isContinuedBy(request.history())
                && before.caseKey().equals(request.caseKey())
                && before.site().equals(request.site())
                && before.requester().equals(request.requester())
                && before.question().equals(request.question())
                && (before.urgency().isEmpty() || before.urgency().equals(request.urgency()))
                && (before.followUp().isEmpty() || before.followUp().equals(request.followUp()))
                && (before.opinion().isEmpty() || before.opinion().equals(request.opinion()));
    }

    private void examine(List<Allocation> before) {
        List<Step<TeleExpertiseState>> steps = request.history().steps();
        for (int i = 0; i < steps.size(); i++) {
            disclosures.silently(i < known);
            if (i == 0) {
                opened(steps.get(0));
            } else {
                taken(steps.get(i), "history[" + i + "]");
            }
        }
        disclosures.silently(false);
        offers.examineOwnSteps(before);
        offers.rest(before);
        disclosures.takeRest();
    }

    /** The opening; one in a later state answers for what led there. */
    private void opened(Step<TeleExpertiseState> opening) {
        TeleExpertiseState state = opening.to();
        if (state == TeleExpertiseState.DRAFT || state == TeleExpertiseState.ENTERED_IN_ERROR) {
            byRequester(opening, "history[0]");
            return;
        }
        if (state == TeleExpertiseState.SUBMITTED) {
            submitted(opening, "history[0]", true);
            return;
        }
        disclosures.takeUntil(opening.at());
        LocalDate on = policy.dayOf(opening.at());
        if (records.enrolments(request.site()).stream()
                .noneMatch(each ->
                        !each.during().hasFirst() || !each.during().first().isAfter(on))) {
            notEnrolled(on);
        }
        offers.before(opening);
        offers.answered(opening, "history[0]");
        consentLasted();
    }

    private void taken(Step<TeleExpertiseState> step, String at) {
        TeleExpertiseState from = step.from().orElseThrow();
        switch (step.to()) {
            case SUBMITTED -> submitted(step, at, from == TeleExpertiseState.DRAFT);
            case READY -> {
                if (from == TeleExpertiseState.TRIAGE) {
                    urgent();
                } else {
                    offers.ended(step, at);
                }
            }
            case ALLOCATED -> offers.allocated(step, at);
            case ACCEPTED -> {
                if (from == TeleExpertiseState.CLARIFYING) {
                    returned(step, at);
                } else {
                    offers.accepted(step, at);
                }
            }
            case CLARIFYING -> {
                entry = from;
                party(step, at);
            }
            case ANSWERED -> {
                if (from == TeleExpertiseState.CLARIFYING) {
                    returned(step, at);
                } else {
                    offers.answered(step, at);
                    consentLasted();
                }
            }
            case CONVERTED -> converted(step, at);
            case FOLLOW_UP_DUE -> reached(step, at);
            case CLOSED -> closed(step, at);
            case SUSPENDED -> suspended(step, at);
            case CANCELLED -> byRequester(step, at);
            case DRAFT, TRIAGE, INFO_REQUESTED, REJECTED, CLEARING_HOUSE, UNANSWERED, ENTERED_IN_ERROR -> {
                // The table says all there is to say.
            }
        }
    }

    // Intake.

    private void submitted(Step<TeleExpertiseState> step, String at, boolean first) {
        byRequester(step, at);
        if (first) {
            LocalDate on = policy.dayOf(step.at());
            if (records.enrolments(request.site()).stream().noneMatch(each -> each.coversOn(on))) {
                notEnrolled(on);
            }
            followUp(step.at());
        }
        disclosures.take(RecipientClass.COORDINATOR, null, step, at);
    }

    private void notEnrolled(LocalDate on) {
        disclosures.add(
                "site",
                Reason.of(TeleExpertiseCondition.SITE_ENROLLED)
                        .with("site", request.site().value())
                        .with("on", on));
    }

    /** The follow-up is due when the country says, unless offers show that another edition of its pack was in use. */
    private void followUp(Instant submitted) {
        Optional<Instant> due = request.followUpDue();
        Instant expected = Deadline.of(submitted, policy.followUpTime(), policy.calendar())
                .due()
                .orElse(submitted);
        boolean otherEdition =
                request.allocations().stream().anyMatch(each -> !each.packHash().equals(policy.packHash()));
        if (due.isPresent() && !due.get().equals(expected) && !otherEdition) {
            disclosures.add(
                    "followUp",
                    Reason.of(TeleExpertiseReason.FOLLOW_UP_OTHER_DAY).with("expected", expected));
        }
    }

    private void urgent() {
        String urgency = request.urgency().orElse("–");
        if (policy.answerTime(urgency).isEmpty()) {
            disclosures.add("urgency", RequestStep.unknown(urgency, policy));
        }
    }

    // Opinion.

    private void consentLasted() {
        request.opinion()
                .flatMap(opinion -> disclosures.last(
                        RecipientClass.EXPERT, ActorId.of(opinion.author().value()), opinion.at()))
                .ifPresent(shown -> disclosures.add(
                        "opinion.at",
                        gate.againstUse(shown, request.opinion().orElseThrow().at())));
    }

    private void party(Step<TeleExpertiseState> step, String at) {
        boolean party = step.by().role() == Role.REQUESTER
                ? step.by().id().equals(request.requester())
                : step.by().role() == Role.COORDINATOR
                        || request.allocations().stream().anyMatch(each -> each.isExpert(step.by()));
        disclosures.add(at, RequestStep.unless(TeleExpertiseCondition.PARTY_ACTS, party));
    }

    private void returned(Step<TeleExpertiseState> step, String at) {
        party(step, at);
        disclosures.add(
                at,
                RequestStep.unless(
                        TeleExpertiseCondition.RETURNS_TO_ENTRY, entry == null || step.to() == requireNonNull(entry)));
    }

    // Ends.

    private void converted(Step<TeleExpertiseState> step, String at) {
        byRequester(step, at);
        boolean left = request.referral()
                .map(ReferralRequest::leave)
                .filter(leave -> leave.request().equals(request.id())
                        && leave.by().equals(request.requester())
                        && !leave.at().isAfter(step.at()))
                .isPresent();
        disclosures.add("referral.leave", RequestStep.unless(TeleExpertiseCondition.LEAVE_GIVEN, left));
    }

    private void reached(Step<TeleExpertiseState> step, String at) {
        request.followUpDue()
                .filter(due -> step.at().isBefore(due))
                .ifPresent(due -> disclosures.add(
                        at, Reason.of(TeleExpertiseCondition.FOLLOW_UP_REACHED).with("due", due)));
    }

    private void closed(Step<TeleExpertiseState> step, String at) {
        byRequester(step, at);
        boolean reported =
                step.by().role() != Role.REQUESTER || request.report().isPresent();
        disclosures.add(at, RequestStep.unless(TeleExpertiseCondition.REPORT_GIVEN, reported));
    }

    private void suspended(Step<TeleExpertiseState> step, String at) {
        boolean ended = gate.consentsAt(request.caseKey(), step.at()).stream()
                .filter(consent -> consent.scope().purposes().contains(Purpose.TELE_EXPERTISE))
                .map(Consent::state)
                .anyMatch(state -> state == ConsentState.WITHDRAWN || state == ConsentState.ENTERED_IN_ERROR);
        disclosures.add(at, RequestStep.unless(TeleExpertiseCondition.CONSENT_ENDED, ended));
    }

    private void byRequester(Step<TeleExpertiseState> step, String at) {
        disclosures.add(
                at,
                RequestStep.unless(
                        TeleExpertiseCondition.REQUESTER_ACTS,
                        step.by().role() != Role.REQUESTER || step.by().id().equals(request.requester())));
    }
}
