package io.github.diasporaskills.core.organisation;

import static io.github.diasporaskills.core.organisation.PartnershipCondition.EFFECTIVE_DAY_HAS_COME;
import static io.github.diasporaskills.core.organisation.PartnershipCondition.RENEWAL_DAY_HAS_COME;
import static io.github.diasporaskills.core.organisation.PartnershipCondition.RENEWED_IN_TIME;
import static io.github.diasporaskills.core.organisation.PartnershipCondition.SIGNATURE_DAY_HAS_COME;
import static io.github.diasporaskills.core.organisation.PartnershipCondition.SIGNER_IS_A_PARTY;
import static io.github.diasporaskills.core.organisation.PartnershipCondition.SIGNS_FOR_THE_FIRST_TIME;
import static io.github.diasporaskills.core.organisation.PartnershipCondition.TERM_GROWS;
import static io.github.diasporaskills.core.organisation.PartnershipCondition.TERM_HAS_AN_END;
import static io.github.diasporaskills.core.organisation.PartnershipCondition.TERM_IS_OVER;
import static io.github.diasporaskills.core.organisation.PartnershipCondition.TERM_RUNS;
import static io.github.diasporaskills.core.organisation.PartnershipState.DRAFT;
import static io.github.diasporaskills.core.organisation.PartnershipState.EXPIRED;
import static io.github.diasporaskills.core.organisation.PartnershipState.IN_FORCE;
import static io.github.diasporaskills.core.organisation.PartnershipState.NEGOTIATING;
import static io.github.diasporaskills.core.organisation.PartnershipState.PARTLY_SIGNED;
import static io.github.diasporaskills.core.organisation.PartnershipState.RENEWED;
import static io.github.diasporaskills.core.organisation.PartnershipState.SIGNED;
import static io.github.diasporaskills.core.organisation.PartnershipState.SUSPENDED;
import static io.github.diasporaskills.core.organisation.PartnershipState.TERMINATED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/**
 * The machine of an agreement. With three parties or more, a signature that is neither the first nor the last is a
 * step from PARTLY_SIGNED to itself, so that each signature is on record. Stateless and
 * thread-safe.
 */
public final class PartnershipLifeCycle {

    private static final Set<Role> PARTIES = Set.of(Role.PARTNER, Role.PROGRAMME_MANAGER);
    private static final Set<Role> WHO_NOTICES = Set.of(Role.PARTNER, Role.PROGRAMME_MANAGER, Role.SYSTEM);

    /** The table. */
    public static final LifeCycle<PartnershipState> TABLE = LifeCycle.startingAt("partnership", DRAFT)
            .allow(DRAFT, NEGOTIATING, PARTIES)
            .allow(
                    NEGOTIATING,
                    PARTLY_SIGNED,
                    PARTIES,
                    SIGNER_IS_A_PARTY,
                    SIGNS_FOR_THE_FIRST_TIME,
                    SIGNATURE_DAY_HAS_COME)
            .allow(
                    PARTLY_SIGNED,
                    PARTLY_SIGNED,
                    PARTIES,
                    SIGNER_IS_A_PARTY,
                    SIGNS_FOR_THE_FIRST_TIME,
                    SIGNATURE_DAY_HAS_COME)
            .allow(PARTLY_SIGNED, SIGNED, PARTIES, SIGNER_IS_A_PARTY, SIGNS_FOR_THE_FIRST_TIME, SIGNATURE_DAY_HAS_COME)
            .allow(Set.of(SIGNED, RENEWED, SUSPENDED), IN_FORCE, WHO_NOTICES, EFFECTIVE_DAY_HAS_COME, TERM_RUNS)
            .allow(IN_FORCE, RENEWED, PARTIES, TERM_HAS_AN_END, RENEWED_IN_TIME, RENEWAL_DAY_HAS_COME, TERM_GROWS)
            .allow(IN_FORCE, SUSPENDED, PARTIES)
            .allow(Set.of(IN_FORCE, SUSPENDED), EXPIRED, WHO_NOTICES, TERM_IS_OVER)
            .allow(Set.of(IN_FORCE, SUSPENDED), TERMINATED, PARTIES)
            .build();

    private PartnershipLifeCycle() {}
}
