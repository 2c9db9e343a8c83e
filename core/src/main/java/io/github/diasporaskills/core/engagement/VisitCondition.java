package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of a planned visit need besides their place in the table. */
public enum VisitCondition implements Condition {
    /** Somebody came, and only of the organisations that were to come. */
    TEAM_CAME("engagement.visit.nobody-came");

    private final String id;

    VisitCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
