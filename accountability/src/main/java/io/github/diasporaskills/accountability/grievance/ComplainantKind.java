package io.github.diasporaskills.accountability.grievance;

/** What the complainant is to the programme, in his or her own words. */
public enum ComplainantKind {
    /** A patient. */
    PATIENT,
    /** Family of a patient, or whoever cares for one. */
    FAMILY,
    /** Works at a host. */
    STAFF,
    /** An expert of the diaspora. */
    EXPERT,
    /** Speaks for a partner of the programme. */
    PARTNER,
    /** Anybody who saw or heard something. */
    BYSTANDER,
    /** Did not say. */
    UNSTATED
}
