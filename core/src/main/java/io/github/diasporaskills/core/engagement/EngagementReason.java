package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why an engagement does not do, or what is told of what remains of it. */
public enum EngagementReason implements ReasonCode {
    /** Its days lie outside the programme's term and nobody says why. Arguments: programmeFrom, programmeTo. */
    OUTSIDE_TERM("engagement.term.outside"),
    /** Somebody travels and has no right to act in force on its first day. */
    AUTHORISATION_MISSING("engagement.authorisation.missing"),
    /** Somebody travels and there is no language plan. */
    LANGUAGE_PLAN_MISSING("engagement.language-plan.missing"),
    /** Somebody travelled, and no right of entry and insurance were written down. Told of what is over. */
    CLEARANCE_NOT_RECORDED("engagement.clearance.not-recorded"),
    /** What remains is asked after an engagement that began and is over. Arguments: engagement, from. */
    NOT_OVER("engagement.relationship.not-over"),
    /** What remains is that of the member of the engagement. Argument: engagement. */
    OTHER_MEMBER("engagement.relationship.other-member");

    private final String id;

    EngagementReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
