package io.github.diasporaskills.core.organisation;

/** What an organisation is. */
public enum OrganisationKind {
    /** A university hospital, in Morocco a CHU. */
    UNIVERSITY_HOSPITAL,
    /** A hospital of a district. */
    DISTRICT_HOSPITAL,
    /** Any other hospital. */
    HOSPITAL,
    /** A private clinic or practice. */
    CLINIC,
    /** A ministry or delegate ministry. */
    MINISTRY,
    /** A professional council or order. */
    COUNCIL,
    /** A network of members of the diaspora; it can be a party to a partnership. */
    NETWORK,
    /** An international or national agency. */
    AGENCY,
    /** A school or university. */
    SCHOOL,
    /** A non-governmental organisation. */
    NGO;

    /**
     * Whether it treats patients.
     *
     * @return true for hospitals and clinics
     */
    public boolean treatsPatients() {
        return this == UNIVERSITY_HOSPITAL || this == DISTRICT_HOSPITAL || this == HOSPITAL || this == CLINIC;
    }
}
