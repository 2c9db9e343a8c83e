package io.github.diasporaskills.core.actor;

/** In which capacity somebody acts. Rules ask for roles, never for names. */
public enum Role {
    /** On duty for cases: triages and offers them. */
    COORDINATOR,
    /** A named contact on the way of a referral. */
    FOCAL_POINT,
    /** Speaks for a host institution. */
    HOST,
    /** Speaks for a professional council or order. */
    COUNCIL,
    /** A member of the diaspora who gives skills. */
    MEMBER,
    /** Follows results. */
    MONITORING_OFFICER,
    /** Runs the programme. */
    PROGRAMME_MANAGER,
    /** Software acting on a rule, not on a person's decision. */
    SYSTEM
}
