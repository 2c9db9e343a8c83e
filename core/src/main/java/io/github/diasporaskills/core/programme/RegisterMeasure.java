package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

/**
 * What the register can count for an indicator.
 *
 * <p>Some measures only ever grow, as what happened stays happened: of these a period adds what is new. The others are
 * a stock on a day, as consents in force or requests under way: they come and go, and no period adds to them.
 *
 * <p>What was entered in error never was, so it is in no number of any day.
 */
public enum RegisterMeasure {
    /** Members on the register, whether or not they were ever engaged. */
    REGISTERED_MEMBERS(CountingUnit.DISTINCT_PERSON, Growth.GROWS, true),
    /** Members with at least one engagement that has begun. */
    ENGAGED_MEMBERS(CountingUnit.DISTINCT_PERSON, Growth.GROWS, true),
    /** Engagements that have begun. */
    ENGAGEMENTS(CountingUnit.ENGAGEMENT, Growth.GROWS, true),
    /** Engagements agreed and not begun. */
    PLANNED_ENGAGEMENTS(CountingUnit.PLANNED_ENGAGEMENT, Growth.STOCK, true),
    /** Members with two or more engagements that have begun. */
    REPEAT_MEMBERS(CountingUnit.REPEATER, Growth.GROWS, true),
    /** Members who are on record as leading at least one engagement that has begun. */
    LEADING_MEMBERS(CountingUnit.DISTINCT_PERSON, Growth.GROWS, true),
    /** Sites enrolled. */
    ENROLLED_SITES(CountingUnit.ORGANISATION, Growth.STOCK, false),
    /** Visits of staff to hosts. */
    FIELD_VISITS(CountingUnit.VISIT, Growth.GROWS, false),
    /** Needs that were approved, whatever became of them. */
    APPROVED_NEEDS(CountingUnit.NEED, Growth.GROWS, false),
    /** Needs for which members are looked for. */
    OPEN_NEEDS(CountingUnit.NEED, Growth.STOCK, false),
    /** Offers of members to meet a need, whatever became of them. */
    APPLICATIONS(CountingUnit.APPLICATION, Growth.GROWS, true),
    /** Trainings, courses and mentorings that were delivered. */
    CAPACITY_ACTIVITIES(CountingUnit.ACTIVITY, Growth.GROWS, false),
    /** Persons who attended a delivered activity. */
    TRAINED_PERSONS(CountingUnit.PARTICIPANT, Growth.GROWS, true),
    /** Relationships that an engagement left behind, whether or not anybody asked about them since. */
    RELATIONSHIPS(CountingUnit.RELATIONSHIP, Growth.GROWS, true),
    /** Consents that permit something on the day. */
    CONSENTS_IN_FORCE(CountingUnit.CONSENT, Growth.STOCK, false),
    /** Requests for tele-expertise that were handed in. */
    REQUESTS(CountingUnit.REQUEST, Growth.GROWS, true),
    /** Requests handed in and not over, those suspended included. */
    OPEN_REQUESTS(CountingUnit.REQUEST, Growth.STOCK, true),
    /** Requests that got an opinion. */
    ANSWERED_REQUESTS(CountingUnit.REQUEST, Growth.GROWS, true),
    /** Requests with an opinion of which somebody is to be asked what became of the patient. */
    FOLLOW_UPS_DUE(CountingUnit.REQUEST, Growth.STOCK, true),
    /** Requests closed with a report of what became of the patient. */
    FOLLOWED_UP_REQUESTS(CountingUnit.REQUEST, Growth.GROWS, true),
    /** Reviews opened because harm was suspected. */
    CLINICAL_REVIEWS(CountingUnit.REVIEW, Growth.GROWS, true),
    /** Referrals begun, whatever became of them. */
    REFERRALS(CountingUnit.REFERRAL, Growth.GROWS, true),
    /** Referrals in which care was given. */
    COMPLETED_REFERRALS(CountingUnit.REFERRAL, Growth.GROWS, true),
    /** Referrals to which the person said no; it stands against nobody. */
    REFUSED_REFERRALS(CountingUnit.REFERRAL, Growth.GROWS, true),
    /** Operating models that a country made part of its strategy. */
    ADOPTED_MODELS(CountingUnit.ITEM, Growth.GROWS, false),
    /** Campaigns that have begun. */
    CAMPAIGNS(CountingUnit.CAMPAIGN, Growth.GROWS, false),
    /** Sessions of begun campaigns that have opened. */
    CAMPAIGN_SESSIONS(CountingUnit.SESSION, Growth.GROWS, false),
    /** Consultations, examinations, treatments and operations in campaigns. */
    SERVICES(CountingUnit.SERVICE, Growth.GROWS, true),
    /** Persons registered in begun campaigns, served or not. */
    BENEFICIARIES(CountingUnit.BENEFICIARY, Growth.GROWS, true),
    /** Persons who had at least one service in a campaign. */
    SERVED_BENEFICIARIES(CountingUnit.BENEFICIARY, Growth.GROWS, true),
    /** Specialists with a shift in a campaign that has begun. */
    CAMPAIGN_SPECIALISTS(CountingUnit.DISTINCT_PERSON, Growth.GROWS, true),
    /** Gifts pledged, whatever became of them. */
    CONTRIBUTIONS(CountingUnit.CONTRIBUTION, Growth.GROWS, false),
    /** Gifts of which the worth is known. */
    VALUED_CONTRIBUTIONS(CountingUnit.CONTRIBUTION, Growth.GROWS, false),
    /** Gifts for which the giver was thanked. */
    ACKNOWLEDGED_CONTRIBUTIONS(CountingUnit.CONTRIBUTION, Growth.GROWS, false),
    /** Ventures of the diaspora, from the idea on. */
    INVESTMENT_PROJECTS(CountingUnit.PROJECT, Growth.GROWS, false),
    /** Ventures that work on the day. */
    OPERATING_PROJECTS(CountingUnit.PROJECT, Growth.STOCK, false),
    /** Partnerships signed by all parties and in their term. */
    PARTNERSHIPS_IN_FORCE(CountingUnit.PARTNERSHIP, Growth.STOCK, false),
    /** Networks on the register. */
    NETWORKS(CountingUnit.ORGANISATION, Growth.STOCK, false);

    private final CountingUnit unit;
    private final Growth growth;
    private final boolean byGender;

    RegisterMeasure(CountingUnit unit, Growth growth, boolean byGender) {
        this.unit = requireNonNull(unit, "unit");
        this.growth = growth;
        this.byGender = byGender;
    }

    /**
     * What it counts.
     *
     * @return the unit
     */
    public CountingUnit unit() {
        return unit;
    }

    /**
     * Whether its number only ever grows, so that a period adds to it what is new.
     *
     * @return false for what is a stock on a day
     */
    public boolean isCumulative() {
        return growth == Growth.GROWS;
    }

    /**
     * Whether its numbers can be told apart by the gender of the persons counted, or of those whom it is about.
     *
     * @return false for sites, visits and other things that are of nobody
     */
    public boolean countsPeopleOrTheirEngagements() {
        return byGender;
    }

    private enum Growth {
        GROWS,
        STOCK
    }
}
