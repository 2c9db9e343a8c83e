package io.github.diasporaskills.core.engagement;

/** Where a participant of a capacity activity stands. */
public enum ParticipantState {
    /** Expected. */
    REGISTERED,
    /** Was there. */
    ATTENDED,
    /** Did not come. */
    NO_SHOW
}
