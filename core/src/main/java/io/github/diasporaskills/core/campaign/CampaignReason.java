package io.github.diasporaskills.core.campaign;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something is not entered into a campaign. */
public enum CampaignReason implements ReasonCode {
    /** The campaign is in a state in which this is not entered. Arguments: state, allowed. */
    NOT_NOW("campaign.entry.not-now"),
    /** There is no such session. Arguments: session, known. */
    SESSION_UNKNOWN("campaign.session.unknown"),
    /** Somebody who would have a shift lacks something. Argument: missing. */
    SPECIALIST_NOT_CLEARED("campaign.shift.not-cleared"),
    /** The papers are those of somebody else. */
    SPECIALIST_IS_ANOTHER("campaign.shift.another-person"),
    /** Somebody has a shift in the session already, or none to give back. Argument: session. */
    SHIFT_STANDS_OTHERWISE("campaign.shift.stands-otherwise"),
    /** Something with this id is entered already. Argument: id. */
    ENTERED_BEFORE("campaign.entry.repeated"),
    /** A beneficiary is not registered, or was only later. */
    BENEFICIARY_NOT_REGISTERED("campaign.beneficiary.not-registered"),
    /** A specialist has no shift of this specialty in the session. Arguments: session, specialty. */
    NOT_ON_DUTY("campaign.specialist.not-on-duty"),
    /** It is said to have happened on other days than those of the session, or before it opened. Argument: session. */
    OUTSIDE_SESSION("campaign.session.outside"),
    /** There is no such finding, or it needs no care. Argument: finding. */
    NO_CARE_NEEDED("campaign.finding.no-care-needed"),
    /** A referral is said to be older than what was found. Argument: finding. */
    REFERRAL_TOO_EARLY("campaign.finding.referral-too-early"),
    /** A referral was not begun for what was found: specialty or the day of the finding are others. Argument: finding. */
    REFERRAL_OF_ANOTHER("campaign.finding.referral-of-another");

    private final String id;

    CampaignReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
