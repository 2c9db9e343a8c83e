package io.github.diasporaskills.core.people;

import static io.github.diasporaskills.core.actor.Role.COORDINATOR;
import static io.github.diasporaskills.core.actor.Role.COUNCIL;
import static io.github.diasporaskills.core.actor.Role.MEMBER;
import static io.github.diasporaskills.core.actor.Role.SYSTEM;
import static io.github.diasporaskills.core.people.CredentialCondition.CHECK_COUNTS;
import static io.github.diasporaskills.core.people.CredentialCondition.TERM_RUNNING;
import static io.github.diasporaskills.core.people.CredentialCondition.TIME_RAN_OUT;
import static io.github.diasporaskills.core.people.CredentialCondition.VERIFIER_UNCONFLICTED;
import static io.github.diasporaskills.core.people.CredentialState.CLAIMED;
import static io.github.diasporaskills.core.people.CredentialState.EVIDENCED;
import static io.github.diasporaskills.core.people.CredentialState.EXPIRED;
import static io.github.diasporaskills.core.people.CredentialState.IN_VERIFICATION;
import static io.github.diasporaskills.core.people.CredentialState.REFUTED;
import static io.github.diasporaskills.core.people.CredentialState.REVOKED;
import static io.github.diasporaskills.core.people.CredentialState.SUSPENDED;
import static io.github.diasporaskills.core.people.CredentialState.VERIFIED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/**
 * The life of a credential. {@link CredentialState#EXPIRED} only records that somebody noticed: what a credential is
 * worth on a day is computed from its term and check. Stateless and thread-safe.
 */
public final class CredentialLifeCycle {

    private static final Set<Role> CHECKERS = Set.of(COORDINATOR, COUNCIL);

    /** The table. */
    public static final LifeCycle<CredentialState> TABLE = LifeCycle.startingAt("credential", CLAIMED)
            .allow(CLAIMED, EVIDENCED, Set.of(MEMBER, COORDINATOR, COUNCIL))
            .allow(EVIDENCED, IN_VERIFICATION, CHECKERS)
            .allow(IN_VERIFICATION, VERIFIED, CHECKERS, VERIFIER_UNCONFLICTED, CHECK_COUNTS, TERM_RUNNING)
            .allow(IN_VERIFICATION, REFUTED, CHECKERS, VERIFIER_UNCONFLICTED)
            .allow(VERIFIED, EXPIRED, Set.of(COORDINATOR, COUNCIL, SYSTEM), TIME_RAN_OUT)
            .allow(VERIFIED, SUSPENDED, CHECKERS)
            .allow(VERIFIED, REVOKED, CHECKERS)
            .allow(EXPIRED, IN_VERIFICATION, CHECKERS)
            .allow(SUSPENDED, VERIFIED, CHECKERS, VERIFIER_UNCONFLICTED, CHECK_COUNTS, TERM_RUNNING)
            .allow(SUSPENDED, REVOKED, CHECKERS)
            .build();

    private CredentialLifeCycle() {}
}
