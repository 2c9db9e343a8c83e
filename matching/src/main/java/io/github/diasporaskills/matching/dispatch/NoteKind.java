package io.github.diasporaskills.matching.dispatch;

/** What is noted of a case besides its steps. */
public enum NoteKind {
    /** The patient was asked whether another expert would do. */
    PATIENT_ASKED,
    /** The patient keeps the wish. */
    WISH_KEPT,
    /** The patient says that anyone will do. */
    ANYONE_WILL_DO,
    /** Somebody was told that the case waits too long. */
    ESCALATED,
    /** Whoever asked was shown the path for emergencies. */
    EMERGENCY_SHOWN
}
