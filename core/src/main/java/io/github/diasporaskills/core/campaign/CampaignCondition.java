package io.github.diasporaskills.core.campaign;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What a step of a campaign needs. */
public enum CampaignCondition implements Condition {
    /** There is a session, and the local times of each are one moment in the zone of the country. Argument: sessions. */
    SESSIONS_ARE_CLEAR("campaign.sessions.unclear"),
    /** Enough specialists have a shift, of each specialty. Arguments: specialty, least, found. */
    MINIMUM_STAFF_IS_THERE("campaign.staff.too-few"),
    /** The first session has opened. */
    FIRST_SESSION_HAS_OPENED("campaign.session.not-open"),
    /** The last session is over. */
    LAST_SESSION_IS_OVER("campaign.session.not-over"),
    /** A report is at hand. */
    REPORT_IS_AT_HAND("campaign.report.missing"),
    /** For each finding that needs care a referral was opened. Argument: findings. */
    FINDINGS_ARE_FOLLOWED("campaign.findings.open");

    private final String id;

    CampaignCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
