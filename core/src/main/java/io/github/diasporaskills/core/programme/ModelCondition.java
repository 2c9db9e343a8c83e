package io.github.diasporaskills.core.programme;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What a step of an operating model needs. */
public enum ModelCondition implements Condition {
    /** The version has procedures, roles, and a gender analysis with an action for each finding. Argument: parts. */
    VERSION_IS_COMPLETE("programme.model.incomplete"),
    /** A pilot is reported. */
    PILOT_IS_REPORTED("programme.model.no-pilot"),
    /** There are lessons and each has a decision. Argument: lessons. */
    LESSONS_ARE_DECIDED("programme.model.lessons-undecided"),
    /** The new version has the next number. Arguments: version, expected. */
    VERSION_IS_THE_NEXT("programme.model.version-not-next"),
    /** The instrument is the strategy for engaging the diaspora. Argument: instrument. */
    ADOPTED_IN_THE_ENGAGEMENT_STRATEGY("programme.model.other-instrument");

    private final String id;

    ModelCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
