package io.github.diasporaskills.core.lifecycle;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a step is not taken, or a copy not accepted, whatever the machine. */
public enum LifeCycleReason implements ReasonCode {
    /** The table has no such step. Arguments: lifeCycle, state, wanted, allowed. */
    NOT_ALLOWED("lifecycle.step.not-allowed"),
    /** The state is an end. Arguments: lifeCycle, state, wanted. */
    ENDED("lifecycle.step.ended"),
    /** The actor's role may not take this step. Arguments: lifeCycle, state, wanted, role, roles. */
    ROLE_NOT_ALLOWED("lifecycle.role.not-allowed"),
    /** The step is said to have happened before the last one. Arguments: lifeCycle, at, last. */
    BEFORE_LAST("lifecycle.step.before-last"),
    /** A copy went another way than the record in the meantime. Arguments: current, theirs, common. */
    CONCURRENT("lifecycle.merge.conflict");

    private final String id;

    LifeCycleReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
