package io.github.diasporaskills.core.actor;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why somebody must not act. */
public enum ActorReason implements ReasonCode {
    /** The step is about the actor. */
    CONCERNS_SELF("actor.conflict.self"),
    /** The step is about somebody to whom the actor is bound. Argument: ties. */
    TIED("actor.conflict.tie"),
    /** A hold is placed, prolonged or lifted by somebody else than a recipient of sensitive cases. Argument: role. */
    HOLD_ROLE("actor.hold.role-not-allowed"),
    /** A review lies on the day of the hold or before. Arguments: placedOn, reviewOn. */
    HOLD_REVIEW("actor.hold.review-too-early");

    private final String id;

    ActorReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
