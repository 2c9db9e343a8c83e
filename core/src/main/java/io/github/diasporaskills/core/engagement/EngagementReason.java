package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why an engagement does not do. */
public enum EngagementReason implements ReasonCode {
    /** Its days lie outside the programme's term and nobody says why. Arguments: programmeFrom, programmeTo. */
    OUTSIDE_TERM("engagement.term.outside"),
    /** Somebody travels and has no right to act in force on its first day. */
    AUTHORISATION_MISSING("engagement.authorisation.missing"),
    /** Somebody travels and there is no language plan. */
    LANGUAGE_PLAN_MISSING("engagement.language-plan.missing");

    private final String id;

    EngagementReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
