package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of a request for an opinion need. */
public enum TeleExpertiseCondition implements Condition {
    /** The requester's institution is enrolled on the day of submission. Arguments: site, on. */
    SITE_ENROLLED("teleexpertise.site.not-enrolled"),
    /** Whoever acts as the requester is the requester of this case. */
    REQUESTER_ACTS("teleexpertise.requester.other"),
    /** Consent, basis of transfer and protocol cover the disclosure. */
    DISCLOSURE_COVERED("teleexpertise.disclosure.not-covered"),
    /** The urgency is one that the country pack knows. Arguments: urgency, known. */
    URGENCY_KNOWN("teleexpertise.urgency.unknown"),
    /** The expert may be offered this case. */
    EXPERT_ELIGIBLE("teleexpertise.expert.not-eligible"),
    /** No more offers stand at once than the policy allows. Arguments: active, most. */
    OFFERS_WITHIN_POLICY("teleexpertise.offer.too-many"),
    /** The allocation takes the step that goes with this one. */
    ALLOCATION_FOLLOWS("teleexpertise.allocation.unknown"),
    /** The author has a verified credential of the specialty and an accepted authorisation. */
    AUTHOR_QUALIFIED("teleexpertise.author.not-qualified"),
    /** Whoever asks, replies or ends a clarification is the requester, the expert of the case or a coordinator. */
    PARTY_ACTS("teleexpertise.clarification.no-party"),
    /** A clarification leads back to where it was asked for. Argument: entry. */
    RETURNS_TO_ENTRY("teleexpertise.clarification.elsewhere"),
    /** Time for the follow-up has come. Argument: due. */
    FOLLOW_UP_REACHED("teleexpertise.follow-up.too-early"),
    /** The requester closes with a report; a coordinator or a rule may close without one. */
    REPORT_GIVEN("teleexpertise.follow-up.no-report"),
    /** The requester gave leave before. */
    LEAVE_GIVEN("teleexpertise.conversion.no-leave"),
    /** The consent is active no longer. */
    CONSENT_ENDED("teleexpertise.suspension.consent-active");

    private final String id;

    TeleExpertiseCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
