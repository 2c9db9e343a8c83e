package io.github.diasporaskills.core.consent;

/** What somebody who decides about data is to the person whom they are about. */
public enum GiverRelation {
    /** The person. */
    SELF,
    /** Mother or father. */
    PARENT,
    /** Named guardian of a minor by law or by an authority. */
    LEGAL_GUARDIAN,
    /** Appointed by a court for an adult. */
    COURT_APPOINTED,
    /** Named by the person beforehand, to decide in such a case. */
    NAMED_PROXY,
    /** Wife or husband. */
    SPOUSE,
    /** Other family. */
    RELATIVE
}
