package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a period is not locked or not corrected, or may not be reported as it is. */
public enum PeriodLockReason implements ReasonCode {
    /** The period {@code first} to {@code last} is locked already, in {@code version}. */
    LOCKED_ALREADY("indicator.lock.already"),
    /** The period {@code first} to {@code last} is not locked, so there is nothing to correct. */
    NOT_LOCKED("indicator.lock.none"),
    /** The values are those of {@code version}, so there is nothing to correct. */
    NOTHING_CHANGED("indicator.lock.nothing-changed"),
    /** Since {@code version} of the period {@code first} to {@code last} was approved, these {@code indicators} changed. */
    CHANGED("indicator.lock.changed");

    private final String id;

    PeriodLockReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
