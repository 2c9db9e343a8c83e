package io.github.diasporaskills.core.people;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of a credential need besides their place in the table. */
public enum CredentialCondition implements Condition {
    /** Nobody verifies an own credential, or that of kin or of the own line. */
    VERIFIER_UNCONFLICTED("people.credential.verifier-conflicted"),
    /** The check was made by the day of the step and still counts. Arguments: verifiedOn, recheckOn. */
    CHECK_COUNTS("people.credential.check-not-counting"),
    /** Its term is not over. Argument: last. */
    TERM_RUNNING("people.credential.term-over"),
    /** Its term is over, or its check counts no more. */
    TIME_RAN_OUT("people.credential.time-left");

    private final String id;

    CredentialCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
