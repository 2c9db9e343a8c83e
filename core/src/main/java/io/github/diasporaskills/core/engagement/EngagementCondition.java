package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of an engagement need besides their place in the table. */
public enum EngagementCondition implements Condition {
    /** Member and host have both agreed, on that day or before. */
    BOTH_SIDES_AGREED("engagement.agreement.missing"),
    /** The need was approved before the engagement was proposed; where the programme asks for one, there is one. */
    NEED_COMES_FIRST("engagement.need.not-first"),
    /** Nobody decides about himself or herself, about kin, or about whom he or she leads or is led by. */
    DECIDER_UNCONFLICTED("engagement.decider.conflicted"),
    /** The member can be called upon now. */
    MEMBER_AVAILABLE("engagement.member.unavailable"),
    /** A credential is in force; for work with patients its issuer or a register confirmed it. Argument: standings. */
    CREDENTIAL_VERIFIED("engagement.credential.not-verified"),
    /** An authorisation that the country accepts for this work is in force. Argument: on. */
    AUTHORISATION_ACCEPTED("engagement.authorisation.not-accepted"),
    /** Code of conduct, protection briefing, good standing and declaration on misconduct are there. Argument: missing. */
    DECLARATIONS_MADE("engagement.declarations.missing"),
    /** Where somebody travels: right of entry, insurance and language plan are there. Argument: missing. */
    TRAVEL_PAPERS_READY("engagement.papers.missing"),
    /** The days lie in the programme's term, or somebody says why not. */
    DAYS_IN_TERM("engagement.days.outside"),
    /** Counterpart and learning goals are named. */
    LEARNING_PLANNED("engagement.learning.not-planned"),
    /** The first day planned has come. Argument: first. */
    FIRST_DAY_REACHED("engagement.first-day.not-reached"),
    /** A member acts on his or her own engagement only. */
    OWN_ENGAGEMENT("engagement.member.other"),
    /** A note says what is handed over to whom. */
    HANDOVER_WRITTEN("engagement.handover.missing"),
    /** Member and host have looked at it at the end. Arguments: point, side. */
    BOTH_SIDES_EVALUATED("engagement.evaluation.missing"),
    /** Points of continuing education come from a provider accredited on that day. Argument: provider. */
    PROVIDER_ACCREDITED("engagement.provider.not-accredited");

    private final String id;

    EngagementCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
