package io.github.diasporaskills.core.programme;

/**
 * What a number counts. Numbers of different units are never added: 11 persons and 5 planned engagements make
 * neither 16 persons nor 16 engagements.
 */
public enum CountingUnit {
    /** A person, once however often he or she took part. */
    DISTINCT_PERSON(false),
    /** An agreed participation that has begun. */
    ENGAGEMENT(true),
    /** An agreed participation that has not begun. */
    PLANNED_ENGAGEMENT(true),
    /** A person who was engaged twice or more. */
    REPEATER(false),
    /** A site, hospital or other organisation, once. */
    ORGANISATION(false),
    /** A patient's case, whether it is a request for tele-expertise, a referral, or both one after the other. */
    CASE(true),
    /** A request for tele-expertise. */
    REQUEST(true),
    /** The review of a case in which harm is suspected. */
    REVIEW(true),
    /** A referral along a chain. */
    REFERRAL(true),
    /** A consent of a patient. */
    CONSENT(true),
    /** A consultation, examination, treatment or operation. */
    SERVICE(true),
    /** A person served by campaigns, once however often he or she came. */
    BENEFICIARY(false),
    /** An open day or other dated event. */
    CAMPAIGN(true),
    /** A session of a campaign. */
    SESSION(true),
    /** A need of a host. */
    NEED(true),
    /** A member's offer to meet a need. */
    APPLICATION(true),
    /** A training, course or mentoring. */
    ACTIVITY(true),
    /** A person trained, once however many activities he or she attended. */
    PARTICIPANT(false),
    /** What remains between a member and an institution, a community or a counterpart. */
    RELATIONSHIP(true),
    /** A gift of time, service, goods, a facility or money; its worth is no count. */
    CONTRIBUTION(true),
    /** A venture of the diaspora in a region. */
    PROJECT(true),
    /** An agreement of two or more parties. */
    PARTNERSHIP(true),
    /** A visit of staff to a host. */
    VISIT(true),
    /** A complaint. */
    COMPLAINT(true),
    /** A document, procedure, article or another thing that is counted one by one. */
    ITEM(true);

    private final boolean additive;

    CountingUnit(boolean additive) {
        this.additive = additive;
    }

    /**
     * Whether numbers of successive periods add up.
     *
     * @return false for units in which the same one may be counted in both periods
     */
    public boolean isAdditive() {
        return additive;
    }
}
