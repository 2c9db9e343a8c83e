package io.github.diasporaskills.core.referral;

import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import java.util.List;

/**
 * The steps of a referral along its chain, from who holds the file to a provider who accepts. Content goes on only by
 * {@link #handOver}, which opens the gate itself. Only a {@link ReferralCase} has them; it is immutable and thread-safe, and
 * each step gives a new one or a refusal.
 */
public sealed interface ReferralChainSteps permits ReferralCase {

    /**
     * Hands the case to the next function of the chain. The gate is opened for just the fields which that function sees;
     * if it stays shut, or the hop is not the next one, nothing is handed over, and the journal has it.
     *
     * @param <T> the content
     * @param call who hands over, when and why
     * @param file the file
     * @param to the recipient
     * @param rules the rules
     * @param journal where disclosure or refusal is written first
     * @return the case one hop on, with what the recipient may see; or a refusal
     * @throws io.github.diasporaskills.core.journal.JournalUnavailableException if the journal could not keep the
     *     record; nothing is handed over then
     */
    default <T> StepResult<HandedOver<T>, ReferralState> handOver(
            StepCall call, Sealed<T> file, Recipient to, ReferralRules rules, Journal journal) {
        return new Handover<>(self(), call, file, to, rules, journal).take();
    }

    /**
     * Says that nobody can give the care.
     *
     * @param call who says it, when and why: the last function before the provider
     * @param rules the rules
     * @return the case, or a refusal
     */
    default StepResult<ReferralCase, ReferralState> noProvider(StepCall call, ReferralRules rules) {
        ReferralCase referral = self();
        return ReferralChecks.attempt(referral, ReferralState.NO_PROVIDER, call)
                .require(
                        ReferralCondition.LAST_BEFORE_PROVIDER,
                        () -> referral.hop() == referral.opening().chain().between())
                .examine(
                        ReferralCondition.ACTOR_HOLDS_ROLE,
                        () -> ReferralChecks.actor(referral, call, rules, referral.hop()))
                .take(after -> referral.after(after).build());
    }

    /**
     * The provider accepts.
     *
     * @param call who accepts, when and why
     * @param rules the rules
     * @return the case, or a refusal
     */
    default StepResult<ReferralCase, ReferralState> accept(StepCall call, ReferralRules rules) {
        return ReferralChecks.byProvider(self(), call, ReferralState.ACCEPTED, rules);
    }

    /**
     * The provider declines, or the function before takes the case back. It goes back to that function.
     *
     * @param call who says it, when and why
     * @param rules the rules
     * @return the case one hop back, or a refusal
     */
    default StepResult<ReferralCase, ReferralState> decline(StepCall call, ReferralRules rules) {
        ReferralCase referral = self();
        ReferralState back =
                referral.opening().chain().between() == 0 ? ReferralState.CONSENTED : ReferralState.WITH_FOCAL_POINT;
        if (referral.state() != ReferralState.PROVIDER_OFFERED) {
            return ReferralChecks.notFromHere(referral, back, call);
        }
        return ReferralChecks.attempt(referral, back, call)
                .examine(
                        ReferralCondition.ACTOR_HOLDS_ROLE,
                        () -> ReferralChecks.actor(referral, call, rules, referral.hop() - 1)
                                        .isEmpty()
                                ? List.of()
                                : ReferralChecks.actor(referral, call, rules, referral.hop()))
                .take(after -> referral.after(after).hop(referral.hop() - 1).build());
    }

    private ReferralCase self() {
        return (ReferralCase) this;
    }
}
