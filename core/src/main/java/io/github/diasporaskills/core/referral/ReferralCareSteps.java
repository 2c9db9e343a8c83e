package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.consent.ReviewOutcome;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Parsed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a referral once a provider has accepted, and those that end it. Only a {@link ReferralCase} has them; it is
 * immutable and thread-safe, and each step gives a new one or a refusal.
 */
public sealed interface ReferralCareSteps permits ReferralCase {

    /**
     * Sets the day and hour.
     *
     * @param call who sets it, when and why
     * @param at when, by the clock where care is given
     * @return the case, or a refusal
     */
    default StepResult<ReferralCase, ReferralState> schedule(StepCall call, LocalDateTime at) {
        ReferralCase referral = self();
        requireNonNull(at, "at");
        return ReferralChecks.attempt(referral, ReferralState.SCHEDULED, call)
                .take(after -> referral.after(after).appointment(at).build());
    }

    /**
     * Care begins.
     *
     * @param call who gives it, when and why
     * @param rules the rules
     * @return the case, or a refusal
     */
    default StepResult<ReferralCase, ReferralState> startCare(StepCall call, ReferralRules rules) {
        return ReferralChecks.byProvider(self(), call, ReferralState.IN_CARE, rules);
    }

    /**
     * Care was given.
     *
     * @param call who gave it, when and why
     * @param rules the rules
     * @return the case, or a refusal
     */
    default StepResult<ReferralCase, ReferralState> complete(StepCall call, ReferralRules rules) {
        return ReferralChecks.byProvider(self(), call, ReferralState.COMPLETED, rules);
    }

    /**
     * Closes the case.
     *
     * @param call who closes it, when and why
     * @return the case, or a refusal as long as a review is owed
     */
    default StepResult<ReferralCase, ReferralState> close(StepCall call) {
        ReferralCase referral = self();
        return ReferralChecks.attempt(referral, ReferralState.CLOSED, call)
                .examine(ReferralCondition.REVIEWS_DONE, () -> ReferralChecks.reviews(referral.reviews(), call.at()))
                .take(after -> referral.after(after).build());
    }

    /**
     * Gives the case up.
     *
     * @param call who gives it up, when and why
     * @return the case, or a refusal
     */
    default StepResult<ReferralCase, ReferralState> cancel(StepCall call) {
        ReferralCase referral = self();
        return ReferralChecks.attempt(referral, ReferralState.CANCELLED, call)
                .take(after -> referral.after(after).build());
    }

    /**
     * Records the review of everything that went without consent.
     *
     * @param by who looked at it: anybody but the one who claimed the exemption, and no software
     * @param at when
     * @param outcome what came of it
     * @return the case with its reviews done, or why they do not count
     * @throws IllegalArgumentException if no review is owed
     */
    default Parsed<ReferralCase> reviewed(Actor by, Instant at, ReviewOutcome outcome) {
        ReferralCase referral = self();
        if (referral.reviews().stream().noneMatch(review -> review.outcome().isEmpty())) {
            throw new IllegalArgumentException("Only a review that is owed is done; found none for " + referral.id());
        }
        List<ExemptionReview> done = new ArrayList<>();
        for (ExemptionReview review : referral.reviews()) {
            Parsed<ExemptionReview> each =
                    review.outcome().isPresent() ? Parsed.of(review) : review.reviewed(by, at, outcome);
            if (each.reason().isPresent()) {
                return each.map(owed -> referral);
            }
            each.value().ifPresent(done::add);
        }
        return Parsed.of(referral.after(referral.history()).reviews(done).build());
    }

    private ReferralCase self() {
        return (ReferralCase) this;
    }
}
