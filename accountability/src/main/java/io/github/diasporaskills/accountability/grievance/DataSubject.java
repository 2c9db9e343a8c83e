package io.github.diasporaskills.accountability.grievance;

/** In which capacity somebody's data stand in a complaint. */
public enum DataSubject {
    /** Made it. */
    COMPLAINANT,
    /** It is about that person. */
    CONCERNED,
    /** Read, handled or decided it in office. */
    OFFICER,
    /** Is spoken for, or is named in what was said without being complained of. */
    THIRD_PERSON
}
