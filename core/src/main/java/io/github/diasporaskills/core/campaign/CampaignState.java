package io.github.diasporaskills.core.campaign;

/** How far a campaign has come. */
public enum CampaignState {
    /** Somebody plans it. */
    PLANNED,
    /** The programme wants it. */
    APPROVED,
    /** Beneficiaries and specialists are registered. */
    REGISTERING,
    /** There are enough specialists. */
    STAFFED,
    /** It takes place. */
    RUNNING,
    /** It has taken place. */
    COMPLETED,
    /** What came of it is written down. */
    REPORTED,
    /** It takes place on other days, not yet known. */
    POSTPONED,
    /** It does not take place. */
    CANCELLED
}
