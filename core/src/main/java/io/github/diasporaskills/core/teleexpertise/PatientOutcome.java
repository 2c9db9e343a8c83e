package io.github.diasporaskills.core.teleexpertise;

/** How the patient is at follow-up. */
public enum PatientOutcome {
    /** Better than at submission. */
    BETTER,
    /** As at submission. */
    SAME,
    /** Worse than at submission. */
    WORSE,
    /** The patient died. */
    DIED,
    /** Lost to follow-up: nobody knows. */
    LOST
}
