package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.RecordedGate;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** One examination of a referral as it was written down; see {@link ReferralRecordRules}. Not thread-safe, used once. */
final class RecordedReferral {

    /** States that only who holds the function of a place leads to, without another handover. */
    private static final Set<ReferralState> OF_HOLDERS = Sets.immutableEnumSet(
            ReferralState.NO_PROVIDER, ReferralState.ACCEPTED, ReferralState.IN_CARE, ReferralState.COMPLETED);

    private final ReferralCase referral;
    private final RecordedGate gate;
    private final @Nullable Partnership partnership;
    private final RecordedPosts posts;
    private final boolean publicCareFirst;
    private final int knownSteps;
    private final int knownHandovers;
    private final List<RecordFault> faults = new ArrayList<>();
    private int place;
    private int next;

    private RecordedReferral(
            ReferralCase referral,
            @Nullable ReferralCase before,
            RecordedGate gate,
            ReferralRecordRules.Records records) {
        this.referral = referral;
        this.gate = gate;
        this.posts = new RecordedPosts(referral, records, gate);
        this.partnership = records.partnership(referral.opening().partnership()).orElse(null);
        this.publicCareFirst = ReferralSection.of(gate.pack()).onlyWherePublicCareLacks();
        boolean same = before != null && saysTheSame(before);
        this.knownSteps = same ? requireNonNull(before).history().steps().size() : 0;
        this.knownHandovers = same ? alike(requireNonNull(before).handovers()) : 0;
    }

    /** As in {@link ReferralRecordRules#faults}. */
    static List<RecordFault> faults(
            ReferralCase referral,
            @Nullable ReferralCase before,
            RecordedGate gate,
            ReferralRecordRules.Records records) {
        RecordedReferral examined = new RecordedReferral(referral, before, gate, records);
        examined.examine();
        return List.copyOf(examined.faults);
    }

    /** Whether it says what was said before, but for what happened since. */
    private boolean saysTheSame(ReferralCase before) {
        return before.history().isContinuedBy(referral.history())
                && before.opening().equals(referral.opening())
                && (before.publicCare().isEmpty() || before.publicCare().equals(referral.publicCare()))
                && (before.exemption().isEmpty() || before.exemption().equals(referral.exemption()));
    }

    private int alike(List<DisclosureRecord> before) {
        int alike = 0;
        while (alike < before.size()
                && alike < referral.handovers().size()
                && before.get(alike).equals(referral.handovers().get(alike))) {
            alike++;
        }
        return alike;
    }

    private void examine() {
        List<Step<ReferralState>> steps = referral.history().steps();
        opened(steps.get(0));
        for (int i = 1; i < steps.size(); i++) {
            taken(steps.get(i), i);
        }
        while (next < referral.handovers().size()) {
            withoutStep();
        }
    }

    /** The opening; one in a later state answers for what led there. */
    private void opened(Step<ReferralState> opening) {
        Instant at = opening.at();
        ReferralState state = opening.to();
        int reached = 0;
        while (next < referral.handovers().size()
                && !referral.handovers().get(next).at().isAfter(at)
                && state.compareTo(ReferralState.CONSENTED) > 0
                && state != ReferralState.CONSENT_REFUSED) {
            DisclosureRecord handover = referral.handovers().get(next);
            reached =
                    Math.max(reached, chain().hopOf(handover.recipient().role()).orElse(0));
            handedOver(handover);
        }
        place = placeOf(state, reached);
        if (knownSteps > 0) {
            return;
        }
        if (place > reached) {
            withoutHandover(opening, 0, reached + 1);
        }
        if (state != ReferralState.IDENTIFIED && state != ReferralState.CANCELLED) {
            begunUnderPartnership(at);
            publicCare(at);
        }
        if (state == ReferralState.CONSENTED) {
            consented(opening, 0);
        }
        ended(opening, 0);
    }

    private int placeOf(ReferralState state, int reached) {
        return switch (state) {
            case IDENTIFIED, CONSENT_SOUGHT, CONSENTED, CONSENT_REFUSED -> 0;
            case WITH_FOCAL_POINT -> Math.max(1, Math.min(reached, chain().between()));
            case NO_PROVIDER -> chain().between();
            case PROVIDER_OFFERED, ACCEPTED, SCHEDULED, IN_CARE, COMPLETED, CLOSED -> chain().handovers();
            case CANCELLED, CONSENT_WITHDRAWN -> reached;
        };
    }

    private void taken(Step<ReferralState> step, int number) {
        boolean isNew = number >= knownSteps;
        boolean declined = step.from().equals(Optional.of(ReferralState.PROVIDER_OFFERED))
                && (step.to() == ReferralState.WITH_FOCAL_POINT || step.to() == ReferralState.CONSENTED);
        if (declined) {
            if (isNew && !posts.against(step.by(), place - 1, next, step.at()).isEmpty()) {
                acted(step, number);
            }
            place--;
            return;
        }
        if (step.to() == ReferralState.WITH_FOCAL_POINT || step.to() == ReferralState.PROVIDER_OFFERED) {
            hop(step, number, isNew);
            return;
        }
        if (!isNew) {
            return;
        }
        if (step.to() == ReferralState.CONSENT_SOUGHT) {
            partnership(step.at());
            publicCare(step.at());
        } else if (step.to() == ReferralState.CONSENTED) {
            consented(step, number);
        } else if (step.to() == ReferralState.NO_PROVIDER && place != chain().between()) {
            add(step(number), Reason.of(ReferralCondition.LAST_BEFORE_PROVIDER));
        }
        if (OF_HOLDERS.contains(step.to())) {
            acted(step, number);
        }
        ended(step, number);
    }

    /** A step is taken by who holds the function of the place where the case is. */
    private void acted(Step<ReferralState> step, int number) {
        add(step(number), posts.against(step.by(), place, next, step.at()));
    }

    // The way along the chain.

    /** A hop has its handover: at the same instant, by the same actor. */
    private void hop(Step<ReferralState> step, int number, boolean isNew) {
        int wanted = Math.min(place + 1, chain().handovers());
        int meant =
                step.to() == ReferralState.PROVIDER_OFFERED ? chain().handovers() : Math.min(wanted, chain().between());
        if (isNew && meant != wanted) {
            add(step(number), notNext(wanted, chain().at(meant)));
        }
        while (next < referral.handovers().size()
                && referral.handovers().get(next).at().isBefore(step.at())) {
            withoutStep();
        }
        boolean there = next < referral.handovers().size()
                && referral.handovers().get(next).at().equals(step.at())
                && referral.handovers().get(next).by().equals(step.by());
        if (there) {
            DisclosureRecord handover = referral.handovers().get(next);
            if (next >= knownHandovers
                    && !handover.recipient().role().equals(chain().at(wanted).role())) {
                add(
                        handover(next, "recipient"),
                        Reason.of(ReferralCondition.NEXT_IN_CHAIN)
                                .with("next", chain().at(wanted).role().term())
                                .with("found", handover.recipient().role().term()));
            }
            handedOver(handover);
        } else if (isNew) {
            withoutHandover(step, number, wanted);
        }
        place = wanted;
    }

    private Reason notNext(int wanted, ChainRole found) {
        return Reason.of(ReferralCondition.NEXT_IN_CHAIN)
                .with("next", chain().at(wanted).role().term())
                .with("found", found.role().term());
    }

    private void withoutHandover(Step<ReferralState> step, int number, int hop) {
        add(
                step(number),
                Reason.of(ReferralReason.STEP_WITHOUT_HANDOVER)
                        .with("role", chain().at(hop).role().term())
                        .with("at", step.at()));
    }

    private void withoutStep() {
        DisclosureRecord handover = referral.handovers().get(next);
        if (next >= knownHandovers) {
            add(
                    handover(next, "at"),
                    Reason.of(ReferralReason.HANDOVER_WITHOUT_STEP)
                            .with("role", handover.recipient().role().term())
                            .with("at", handover.at()));
        }
        handedOver(handover);
    }

    /** What the gate and the chain have against a handover that is new. */
    private void handedOver(DisclosureRecord handover) {
        int number = next++;
        if (number < knownHandovers) {
            return;
        }
        if (handover.purpose() != Purpose.REFERRAL) {
            add(
                    handover(number, "purpose"),
                    Reason.of(ReferralReason.OTHER_PURPOSE).with("purpose", handover.purpose()));
        }
        List<DataCategory> more = chain().hopOf(handover.recipient().role()).stream()
                .mapToObj(hop -> chain().at(hop).sees())
                .flatMap(sees -> handover.categories().stream().filter(each -> !sees.contains(each)))
                .toList();
        if (!more.isEmpty()) {
            add(
                    handover(number, "categories"),
                    Reason.of(ReferralReason.MORE_THAN_NEEDED)
                            .with("role", handover.recipient().role().term())
                            .with("categories", Argument.Terms.of(more)));
        }
        add(handover(number, "recipient"), posts.againstRecipient(handover));
        chain().hopOf(handover.recipient().role()).stream()
                .filter(hop -> hop > 0)
                .forEach(hop ->
                        add(handover(number, "by"), posts.against(handover.by(), hop - 1, number, handover.at())));
        throughTheGate(handover, number);
    }

    private void throughTheGate(DisclosureRecord handover, int number) {
        Optional<ExemptionClaim> claim = referral.exemption();
        Optional<String> exemption = handover.underExemption();
        if (exemption.isPresent()
                && claim.filter(made -> made.exemptionId().equals(exemption.get()))
                        .isEmpty()) {
            add(
                    handover(number, "exemptionId"),
                    Reason.of(ReferralReason.EXEMPTION_NOT_CLAIMED).with("exemption", exemption.get()));
        }
        List<RecordFault> closed =
                claim.map(made -> gate.faults(handover, made)).orElseGet(() -> gate.faults(handover));
        closed.forEach(fault -> faults.add(fault.in("handovers[" + number + "]")));
        boolean reviewed = referral.reviews().stream()
                .anyMatch(review -> review.disclosedAt().equals(handover.at())
                        && exemption.equals(Optional.of(review.exemptionId())));
        if (exemption.isPresent() && !reviewed) {
            add(
                    handover(number, "exemptionId"),
                    Reason.of(ReferralReason.REVIEW_NOT_OPENED).with("exemption", exemption.get()));
        }
    }

    // Consent, partnership and public care.

    private void partnership(Instant at) {
        LocalDate on = gate.dayOf(at);
        if (partnership == null) {
            add("opening.partnership", notInForce(on));
        } else {
            add("opening.partnership", ReferralChecks.partnership(referral.opening(), partnership, on));
        }
    }

    /** Of a case whose beginning is not told: running cases finish after the term, none comes before it. */
    private void begunUnderPartnership(Instant at) {
        Instant first = referral.handovers().stream()
                .map(DisclosureRecord::at)
                .filter(each -> each.isBefore(at))
                .findFirst()
                .orElse(at);
        LocalDate on = gate.dayOf(first);
        boolean begun = partnership != null
                && partnership.unsigned().isEmpty()
                && partnership.signedOn().filter(signed -> !signed.isAfter(on)).isPresent()
                && partnership
                        .effective()
                        .filter(effective -> effective.day().isAfter(on))
                        .isEmpty();
        if (!begun) {
            add("opening.partnership", notInForce(on));
        }
    }

    private Reason notInForce(LocalDate on) {
        return Reason.of(ReferralCondition.PARTNERSHIP_IN_FORCE)
                .with("partnership", referral.opening().partnership())
                .with("on", on);
    }

    private void publicCare(Instant at) {
        Optional<PublicCare> found = referral.publicCare();
        if (found.isPresent()) {
            add("publicCare", found.get().against(publicCareFirst, at));
        } else if (publicCareFirst) {
            add("publicCare", Reason.of(ReferralReason.PUBLIC_CARE_NOT_LOOKED_INTO));
        }
    }

    private void consented(Step<ReferralState> step, int number) {
        Optional<ExemptionClaim> claim = referral.exemption();
        if (claim.isPresent()) {
            add("exemption", ReferralChecks.exemption(claim.get(), ConsentSection.of(gate.pack()), step.at()));
            return;
        }
        LocalDate on = gate.dayOf(step.at());
        List<Reason> fewest = List.of(Reason.of(ReferralCondition.CONSENT_ACTIVE));
        for (Consent consent : gate.consentsAt(referral.caseKey(), step.at())) {
            List<Reason> against = ReferralChecks.consent(referral.opening(), consent, step.at(), on);
            if (against.isEmpty()) {
                return;
            }
            fewest = against;
        }
        add(step(number), fewest);
    }

    /** What stands against an end: a word of the person that is not on record, or a review that is owed. */
    private void ended(Step<ReferralState> step, int number) {
        if (step.to() == ReferralState.CONSENT_REFUSED) {
            said(
                    step,
                    number,
                    ReferralCondition.REFUSAL_ON_RECORD,
                    (consent, at) -> ReferralChecks.isRefusal(referral.opening(), consent, at));
        } else if (step.to() == ReferralState.CONSENT_WITHDRAWN) {
            said(
                    step,
                    number,
                    ReferralCondition.WITHDRAWAL_ON_RECORD,
                    (consent, at) -> ReferralChecks.isWithdrawal(referral.opening(), consent, at));
        } else if (step.to() == ReferralState.CLOSED) {
            add(step(number), ReferralChecks.reviews(referral.reviews(), step.at()));
        }
    }

    private void said(
            Step<ReferralState> step, int number, ReferralCondition condition, BiPredicate<Consent, Instant> said) {
        if (gate.consentsAt(referral.caseKey(), step.at()).stream()
                .noneMatch(consent -> said.test(consent, step.at()))) {
            add(step(number), Reason.of(condition));
        }
    }

    private ReferralChain chain() {
        return referral.opening().chain();
    }

    private static String step(int number) {
        return "history[" + number + "]";
    }

    private static String handover(int number, String field) {
        return "handovers[" + number + "]." + field;
    }

    private void add(String at, Reason reason) {
        faults.add(new RecordFault(reason, at));
    }

    private void add(String at, List<Reason> reasons) {
        reasons.forEach(reason -> add(at, reason));
    }
}
