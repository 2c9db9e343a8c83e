package io.github.diasporaskills.core.engagement;

/** Where a capacity activity stands in its life. */
public enum CapacityState {
    /** Planned. */
    PLANNED,
    /** With days and place. */
    SCHEDULED,
    /** Given. */
    DELIVERED,
    /** Given, and what was learned is measured. */
    ASSESSED,
    /** Given, and certified to those who attended. */
    CERTIFIED,
    /** Called off. */
    CANCELLED
}
