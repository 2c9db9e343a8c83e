package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.Partnership;

/**
 * The steps of a referral that turn on the word of the person: asked, given, refused, taken back, or gone on without under
 * an exemption. Only a {@link ReferralCase} has them; it is immutable and thread-safe, and each step gives a new one or a
 * refusal.
 */
public sealed interface ReferralConsentSteps permits ReferralCase {

    /**
     * Asks the person. Only under a partnership in force, and only where the public sector does not give the care or
     * somebody decided otherwise, which the journal gets.
     *
     * @param call who asks, when and why
     * @param partnership the partnership of the case
     * @param found whether the public sector gives the care
     * @param rules the rules
     * @param journal gets an override before the step is taken
     * @return the case, or a refusal
     * @throws io.github.diasporaskills.core.journal.JournalUnavailableException if an override could not be kept
     */
    default StepResult<ReferralCase, ReferralState> seekConsent(
            StepCall call, Partnership partnership, PublicCare found, ReferralRules rules, Journal journal) {
        ReferralCase referral = self();
        requireNonNull(found, "found");
        return ReferralChecks.attempt(referral, ReferralState.CONSENT_SOUGHT, call)
                .examine(
                        ReferralCondition.PARTNERSHIP_IN_FORCE,
                        () -> ReferralChecks.partnership(referral.opening(), partnership, rules.day(call.at())))
                .examine(
                        ReferralCondition.SUBSIDIARY,
                        () -> found.against(rules.section().onlyWherePublicCareLacks(), call.at()))
                .take(after -> {
                    Handover.recordOverride(referral.opening().caseKey(), call, found, journal);
                    return referral.after(after).publicCare(found).build();
                });
    }

    /**
     * Records that the person agreed.
     *
     * @param call who records it, when and why
     * @param consent a consent of this case to a referral, in force, and given no earlier than the opening says
     * @param rules the rules
     * @return the case, or a refusal
     */
    default StepResult<ReferralCase, ReferralState> consented(StepCall call, Consent consent, ReferralRules rules) {
        ReferralCase referral = self();
        if (referral.state() == ReferralState.PROVIDER_OFFERED) {
            return ReferralChecks.notFromHere(referral, ReferralState.CONSENTED, call);
        }
        return ReferralChecks.attempt(referral, ReferralState.CONSENTED, call)
                .examine(
                        ReferralCondition.CONSENT_ACTIVE,
                        () -> ReferralChecks.consent(referral.opening(), consent, call.at(), rules.day(call.at())))
                .take(after -> referral.after(after).build());
    }

    /**
     * Goes on without a consent, under an exemption that the country's pack names. Each handover claims it anew at the
     * gate, and a review is owed for each before the case is closed.
     *
     * @param call who decides so, when and why
     * @param claim which exemption, and why it applies; with the record of the incapacity, made by then, where the
     *     exemption rests on it
     * @param rules the rules
     * @return the case, or a refusal
     */
    default StepResult<ReferralCase, ReferralState> goOnWithout(
            StepCall call, ExemptionClaim claim, ReferralRules rules) {
        ReferralCase referral = self();
        requireNonNull(claim, "claim");
        if (referral.state() == ReferralState.PROVIDER_OFFERED) {
            return ReferralChecks.notFromHere(referral, ReferralState.CONSENTED, call);
        }
        return ReferralChecks.attempt(referral, ReferralState.CONSENTED, call)
                .examine(
                        ReferralCondition.CONSENT_ACTIVE,
                        () -> ReferralChecks.exemption(claim, rules.consent(), call.at()))
                .take(after -> referral.after(after).exemption(claim).build());
    }

    /**
     * Records that the person said no. The case ends, is counted, and nothing is held against anybody.
     *
     * @param call who records it, when and why
     * @param consent the consent of this case that was refused; it names the care in its place
     * @return the case, or a refusal of the step
     */
    default StepResult<ReferralCase, ReferralState> refused(StepCall call, Consent consent) {
        ReferralCase referral = self();
        return ReferralChecks.attempt(referral, ReferralState.CONSENT_REFUSED, call)
                .require(
                        ReferralCondition.REFUSAL_ON_RECORD,
                        () -> ReferralChecks.isRefusal(referral.opening(), consent, call.at()))
                .take(after -> referral.after(after).build());
    }

    /**
     * Stops the case because the person took the consent back. Whom to tell says
     * {@link io.github.diasporaskills.core.consent.HolderNotice#after} with {@link ReferralCase#handovers()}.
     *
     * @param call who records it, when and why
     * @param consent the consent of this case that was withdrawn; it names the care in its place
     * @return the case, or a refusal of the step
     */
    default StepResult<ReferralCase, ReferralState> withdrawn(StepCall call, Consent consent) {
        ReferralCase referral = self();
        return ReferralChecks.attempt(referral, ReferralState.CONSENT_WITHDRAWN, call)
                .require(
                        ReferralCondition.WITHDRAWAL_ON_RECORD,
                        () -> ReferralChecks.isWithdrawal(referral.opening(), consent, call.at()))
                .take(after -> referral.after(after).build());
    }

    private ReferralCase self() {
        return (ReferralCase) this;
    }
}
