package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why an expert does not get a case or may not answer it, and what stands on every opinion. */
public enum TeleExpertiseReason implements ReasonCode {
    /** The expert asked for the opinion. */
    EXPERT_IS_REQUESTER("teleexpertise.expert.is-requester"),
    /** The expert is bound to the requester, or in conflict with the institution. */
    EXPERT_IN_CONFLICT("teleexpertise.expert.in-conflict"),
    /** The expert cannot be offered work now, for whatever cause. */
    EXPERT_UNAVAILABLE("teleexpertise.expert.unavailable"),
    /** The expert has as many cases as he or she takes. Argument: quota. */
    EXPERT_OVER_QUOTA("teleexpertise.expert.over-quota"),
    /** The expert does not speak a language well enough. Argument: languages. */
    EXPERT_LANGUAGE("teleexpertise.expert.language"),
    /** Nobody knows in which country the expert is, so no basis of transfer can be found. */
    EXPERT_COUNTRY("teleexpertise.expert.country-unknown"),
    /** The expert has this case before him or her already. */
    EXPERT_HAS_IT("teleexpertise.expert.has-it"),
    /** A case is offered by a coordinator or by a rule. */
    OFFER_ROLE("teleexpertise.offer.not-on-duty"),
    /** No credential of the specialty is in force and verified by more than a copy. Arguments: profession, specialty. */
    CREDENTIAL("teleexpertise.credential.none-in-force"),
    /** No authorisation that the country accepts for advice is in force. */
    AUTHORISATION("teleexpertise.authorisation.none-accepted"),
    /** Stands on every opinion: it is advice, and the requester keeps the responsibility. */
    ADVICE("teleexpertise.opinion.advice"),
    /** A step that shows the case to somebody, and no disclosure of that instant is on record. Arguments: role, at. */
    STEP_WITHOUT_DISCLOSURE("teleexpertise.step.without-disclosure"),
    /** A disclosure is on record that goes with no step of the case. Arguments: role, at. */
    DISCLOSURE_WITHOUT_STEP("teleexpertise.disclosure.without-step"),
    /** An offer is on record that goes with no step of the case. Argument: at. */
    OFFER_WITHOUT_STEP("teleexpertise.offer.without-step"),
    /** The offer names another country than that in which the expert lived. Arguments: country, residence. */
    OFFER_OTHER_COUNTRY("teleexpertise.offer.other-country"),
    /** The opinion is of another specialty than was asked. Arguments: asked, found. */
    OTHER_SPECIALTY("teleexpertise.opinion.other-specialty"),
    /** The follow-up is due at another time than the country says. Argument: expected. */
    FOLLOW_UP_OTHER_DAY("teleexpertise.follow-up.other-day"),
    /** The review leaves out somebody who had a part in the case. */
    REVIEW_LEAVES_OUT("teleexpertise.review.people-left-out"),
    /** No harm was reported, so there is nothing to review. */
    REVIEW_WITHOUT_HARM("teleexpertise.review.no-harm-reported");

    private final String id;

    TeleExpertiseReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
