package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of a need require besides their place in the table. */
public enum NeedCondition implements Condition {
    /** Nobody approves an own request, or that of kin or of the own line. */
    APPROVER_UNCONFLICTED("engagement.need.approver-conflicted"),
    /** Every place has its engagement. Arguments: taken, places. */
    ALL_PLACES_TAKEN("engagement.need.places-left"),
    /** No engagement for it is live or was completed. Argument: taken. */
    NOBODY_SERVES("engagement.need.still-served");

    private final String id;

    NeedCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
