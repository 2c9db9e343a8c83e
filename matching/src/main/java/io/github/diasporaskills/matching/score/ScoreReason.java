package io.github.diasporaskills.matching.score;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What the library's criteria added to a score; all have the arguments points and of. */
public enum ScoreReason implements ReasonCode {
    /** How closely the specialty fits. */
    SPECIALTY("score.specialty.points"),
    /** How far the languages go beyond what is asked for. */
    LANGUAGE("score.language.points"),
    /** How many of the need's days the member is free. */
    AVAILABILITY("score.availability.points"),
    /** How many of the days the credential covers. */
    VALIDITY("score.validity.points"),
    /** Whether the member has served this host before. */
    CONTINUITY("score.continuity.points"),
    /** How much of the member's quota is free. */
    LOAD("score.load.points");

    private final String id;

    ScoreReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
