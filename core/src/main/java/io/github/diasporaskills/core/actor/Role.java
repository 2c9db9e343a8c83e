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
    /** A member of the diaspora who gives skills; the expert of a tele-expertise case. */
    MEMBER,
    /** A clinician who asks for an opinion or a referral and keeps responsibility for the patient. */
    REQUESTER,
    /** A clinician who gives care, or who reviews a case in which nobody asks him to take part. */
    CLINICIAN,
    /** The person whom data are about, or who may lawfully decide for that person. */
    SUBJECT,
    /** Speaks for a party of an agreement, a network or a donor. */
    PARTNER,
    /** One of the few who receive complaints about sexual exploitation, abuse and other grave harm. */
    SENSITIVE_CASE_RECIPIENT,
    /** Follows results. */
    MONITORING_OFFICER,
    /** Runs the programme. */
    PROGRAMME_MANAGER,
    /** Whoever complains, known by a receipt and perhaps by nothing else. */
    COMPLAINANT,
    /** Trained to read every complaint first, outside the management of any host. */
    GRIEVANCE_TRIAGE,
    /** Looks into complaints and proposes answers. */
    GRIEVANCE_HANDLER,
    /** Releases answers to complaints that somebody else proposed, and decides on appeal. */
    GRIEVANCE_APPROVER,
    /** Decides whether the identity of a complainant is shown, and sees neither identity nor complaint. */
    IDENTITY_CUSTODIAN,
    /** Looks at what was done and when, never at what was said. */
    AUDITOR,
    /** Software acting on a rule, not on a person's decision. */
    SYSTEM
}
