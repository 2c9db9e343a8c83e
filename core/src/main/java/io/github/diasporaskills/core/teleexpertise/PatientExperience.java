package io.github.diasporaskills.core.teleexpertise;

/** How the patient, or who speaks for the patient, found it. */
public enum PatientExperience {
    /** Good. */
    GOOD,
    /** Neither good nor bad. */
    MIXED,
    /** Bad. */
    POOR,
    /** Not asked, or not answered. */
    NOT_ASKED
}
