package io.github.diasporaskills.core.casefile;

/** What a finding may be. */
public enum IdentifierKind {
    /** A name from the patient's file. */
    NAME,
    /** A telephone number. */
    PHONE,
    /** A number by which a state knows a person. */
    NATIONAL_ID,
    /** An address of electronic mail. */
    EMAIL,
    /** The day on which somebody was born; an age or a year alone is not counted. */
    DATE_OF_BIRTH,
    /** Street and number, or a post-office box. */
    ADDRESS,
    /** An address of a page or a profile. */
    WEB_ADDRESS
}
