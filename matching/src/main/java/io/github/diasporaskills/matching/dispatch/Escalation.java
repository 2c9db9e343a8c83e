package io.github.diasporaskills.matching.dispatch;

/** Why a coordinator is told of a case. */
public enum Escalation {
    /** It waits for triage. */
    TRIAGE,
    /** The requester was asked something and has not replied. */
    REQUESTER_SILENT,
    /** The patient was asked and has not replied. */
    PATIENT_SILENT,
    /** An expert took the case and owes the opinion. */
    OPINION_OVERDUE,
    /** Other networks were asked and none has an expert yet. */
    OTHER_NETWORKS_SILENT,
    /** An offer is suggested and nobody has released it. */
    OFFER_NOT_RELEASED,
    /** It is an emergency, for which the country names no path. */
    EMERGENCY_WITHOUT_PATH,
    /** It is an emergency, the path was shown, and the case is still open. */
    EMERGENCY_OPEN
}
