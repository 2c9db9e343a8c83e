package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of an allocation need. */
public enum AllocationCondition implements Condition {
    /** Whoever acts as a member is the expert to whom the case was offered. */
    EXPERT_ACTS("teleexpertise.allocation.other-expert"),
    /** The time for an answer has not run out. Argument: due. */
    IN_TIME("teleexpertise.allocation.too-late"),
    /** The time for an answer has run out. Argument: due. */
    TIME_RUN_OUT("teleexpertise.allocation.not-yet"),
    /** Code of conduct, briefing, good standing and declaration on misconduct are there. Argument: missing. */
    DECLARATIONS_MADE("teleexpertise.allocation.declarations-missing"),
    /** The case was stopped, or the expert is not available any more. */
    GROUND_TO_RECALL("teleexpertise.allocation.no-ground");

    private final String id;

    AllocationCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
