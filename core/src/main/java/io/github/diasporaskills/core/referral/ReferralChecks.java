package io.github.diasporaskills.core.referral;

import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentReason;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.Exemption;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.LifeCycleReason;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.lifecycle.Transition;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What stands against the steps of a referral. */
final class ReferralChecks {

    private ReferralChecks() {}

    /** A step that is asked for; a refusal names the states that the case can reach from its place on the chain. */
    static Attempt<ReferralState> attempt(ReferralCase referral, ReferralState wanted, StepCall call) {
        return ReferralLifeCycle.TABLE.attempt(referral.history(), wanted, call, to -> isAhead(referral, to));
    }

    /** Whether the chain leads to a state to which the table leads: on to a contact or to the provider, or back. */
    private static boolean isAhead(ReferralCase referral, ReferralState to) {
        int between = referral.opening().chain().between();
        boolean declined = referral.state() == ReferralState.PROVIDER_OFFERED;
        boolean last = referral.hop() == between;
        return switch (to) {
            case WITH_FOCAL_POINT -> declined ? between > 0 : !last;
            case PROVIDER_OFFERED, NO_PROVIDER -> last;
            case CONSENTED -> !declined || between == 0;
            default -> true;
        };
    }

    static List<Reason> partnership(ReferralOpening opening, Partnership partnership, LocalDate on) {
        if (!partnership.id().equals(opening.partnership())) {
            return List.of(Reason.of(ReferralReason.OTHER_PARTNERSHIP)
                    .with("expected", opening.partnership())
                    .with("found", partnership.id()));
        }
        return partnership.inForceOn(on)
                ? List.of()
                : List.of(Reason.of(ReferralCondition.PARTNERSHIP_IN_FORCE)
                        .with("partnership", partnership.id())
                        .with("on", on));
    }

    /** An exemption that the pack names for a referral and, where it rests on it, an incapacity on record by then. */
    static List<Reason> exemption(ExemptionClaim claim, Optional<ConsentSection> country, Instant at) {
        Optional<Exemption> named = country.flatMap(section -> section.exemption(claim.exemptionId()))
                .filter(exemption -> exemption.purposes().contains(Purpose.REFERRAL));
        if (named.isEmpty()) {
            return List.of(Reason.of(ConsentReason.EXEMPTION_UNKNOWN).with("exemption", claim.exemptionId()));
        }
        return !named.get().needsIncapacity() || claim.isIncapacityOnRecordAt(at)
                ? List.of()
                : List.of(Reason.of(ConsentReason.EXEMPTION_NEEDS_INCAPACITY).with("exemption", claim.exemptionId()));
    }

    static List<Reason> consent(ReferralOpening opening, Consent consent, Instant at, LocalDate on) {
        if (!isForReferral(opening, consent) || !consent.isInForceAt(at, on)) {
            return List.of(Reason.of(ReferralCondition.CONSENT_ACTIVE));
        }
        return opening.consentNotBefore()
                .filter(found -> consent.history()
                        .firstReached(ConsentState.ACTIVE)
                        .filter(given -> given.isBefore(found))
                        .isPresent())
                .map(found -> List.of(Reason.of(ReferralReason.CONSENT_TOO_OLD).with("found", found)))
                .orElse(List.of());
    }

    private static boolean isForReferral(ReferralOpening opening, Consent consent) {
        return consent.caseKey().equals(opening.caseKey())
                && consent.scope().purposes().contains(Purpose.REFERRAL);
    }

    static boolean isRefusal(ReferralOpening opening, Consent consent, Instant at) {
        return isForReferral(opening, consent)
                && consent.state() == ConsentState.REFUSED
                && !consent.history().last().at().isAfter(at);
    }

    static boolean isWithdrawal(ReferralOpening opening, Consent consent, Instant at) {
        return isForReferral(opening, consent)
                && consent.state() == ConsentState.WITHDRAWN
                && !consent.history().last().at().isAfter(at);
    }

    /** Whether who acts holds the function of a place, for the organisation that has the case there. */
    static List<Reason> actor(ReferralCase referral, StepCall call, ReferralRules rules, int place) {
        RecipientClass role = referral.opening().chain().at(place).role();
        return rules.holds(call.by().id(), role, referral.organisationAt(place), call.at())
                ? List.of()
                : List.of(Reason.of(ReferralCondition.ACTOR_HOLDS_ROLE).with("role", role.term()));
    }

    /** A step that only who holds the case in the provider's function takes. */
    static StepResult<ReferralCase, ReferralState> byProvider(
            ReferralCase referral, StepCall call, ReferralState wanted, ReferralRules rules) {
        return attempt(referral, wanted, call)
                .examine(ReferralCondition.ACTOR_HOLDS_ROLE, () -> actor(referral, call, rules, referral.hop()))
                .take(after -> referral.after(after).build());
    }

    /** Which reviews were owed at an instant. */
    static List<Reason> reviews(List<ExemptionReview> reviews, Instant at) {
        long owed = reviews.stream()
                .filter(review -> review.reviewedAt().isEmpty()
                        || review.reviewedAt().get().isAfter(at))
                .count();
        return owed == 0
                ? List.of()
                : List.of(Reason.of(ReferralCondition.REVIEWS_DONE).with("reviews", owed));
    }

    /**
     * A step that leads where another step leads from here, and is not that one: from a contact it is no decline that
     * goes to a contact. It is refused like any other that the table does not list.
     */
    static StepResult<ReferralCase, ReferralState> notFromHere(
            ReferralCase referral, ReferralState wanted, StepCall call) {
        LifeCycle<ReferralState> table = ReferralLifeCycle.TABLE;
        ReferralState state = referral.state();
        Attempt<ReferralState> attempt = attempt(referral, wanted, call);
        List<Reason> against = List.of(Reason.of(LifeCycleReason.NOT_ALLOWED)
                .with("lifeCycle", table.term())
                .with("state", state)
                .with("wanted", wanted)
                .with(
                        "allowed",
                        Argument.Terms.of(table.from(state).stream()
                                .map(Transition::to)
                                .filter(to -> to != wanted && isAhead(referral, to))
                                .toList())));
        for (Condition condition :
                table.transition(state, wanted).map(Transition::conditions).orElse(List.of())) {
            List<Reason> said = against;
            attempt.examine(condition, () -> said);
            against = List.of();
        }
        return attempt.take(after -> referral);
    }

    /** How far a step leads along the chain: one on, one back after an offer that was declined, or nowhere. */
    static int hops(Step<ReferralState> step) {
        boolean offered =
                step.from().filter(ReferralState.PROVIDER_OFFERED::equals).isPresent();
        return switch (step.to()) {
            case WITH_FOCAL_POINT -> offered ? -1 : 1;
            case CONSENTED -> offered ? -1 : 0;
            case PROVIDER_OFFERED -> 1;
            default -> 0;
        };
    }

    /** Whether a case can be at a place of its chain in a state; one that was given up may be anywhere. */
    static boolean isPlace(History<ReferralState> history, int hop, ReferralChain chain) {
        return switch (history.state()) {
            case IDENTIFIED, CONSENT_SOUGHT, CONSENTED, CONSENT_REFUSED -> hop == 0;
            case WITH_FOCAL_POINT -> hop >= 1 && hop <= chain.between();
            case NO_PROVIDER -> hop == chain.between();
            case CANCELLED, CONSENT_WITHDRAWN -> hop >= 0 && hop <= chain.handovers();
            case PROVIDER_OFFERED, ACCEPTED, SCHEDULED, IN_CARE, COMPLETED, CLOSED -> hop == chain.handovers();
        };
    }
}
