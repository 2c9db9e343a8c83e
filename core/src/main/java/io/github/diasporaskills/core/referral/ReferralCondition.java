package io.github.diasporaskills.core.referral;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of a referral need besides their place in the table. */
public enum ReferralCondition implements Condition {
    /** The partnership under which care is given is in force. Arguments: partnership, on. */
    PARTNERSHIP_IN_FORCE("referral.partnership.not-in-force"),
    /** The public sector does not give this care, or somebody decided otherwise with a reason. */
    SUBSIDIARY("referral.care.not-subsidiary"),
    /** A consent to the referral of this case is in force, or an exemption that the pack names applies. */
    CONSENT_ACTIVE("referral.consent.not-active"),
    /** The person's refusal is on record. */
    REFUSAL_ON_RECORD("referral.refusal.not-on-record"),
    /** The person's withdrawal is on record. */
    WITHDRAWAL_ON_RECORD("referral.withdrawal.not-on-record"),
    /** The recipient is of the next function in the chain. Arguments: next, found. */
    NEXT_IN_CHAIN("referral.chain.not-next"),
    /** Nobody but the provider comes after this function. */
    LAST_BEFORE_PROVIDER("referral.chain.not-last"),
    /** Who acts has the case and holds the function that this takes. Argument: role. */
    ACTOR_HOLDS_ROLE("referral.actor.role-not-held"),
    /** The recipient holds the function on that day. Argument: role. */
    RECIPIENT_HOLDS_ROLE("referral.recipient.role-not-held"),
    /** The gate lets out what the next function needs to see. */
    GATE_OPEN("referral.gate.closed"),
    /** What went without consent was looked at again. Argument: reviews. */
    REVIEWS_DONE("referral.review.owed");

    private final String id;

    ReferralCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
