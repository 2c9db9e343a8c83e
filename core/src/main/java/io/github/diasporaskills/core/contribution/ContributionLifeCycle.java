package io.github.diasporaskills.core.contribution;

import static io.github.diasporaskills.core.contribution.ContributionCondition.GOODS_ARE_IN_ORDER;
import static io.github.diasporaskills.core.contribution.ContributionCondition.RECEIPT_FITS_PLEDGE;
import static io.github.diasporaskills.core.contribution.ContributionState.ACKNOWLEDGED;
import static io.github.diasporaskills.core.contribution.ContributionState.CONFIRMED;
import static io.github.diasporaskills.core.contribution.ContributionState.DECLINED_BY_PROGRAMME;
import static io.github.diasporaskills.core.contribution.ContributionState.LAPSED;
import static io.github.diasporaskills.core.contribution.ContributionState.PARTLY_RECEIVED;
import static io.github.diasporaskills.core.contribution.ContributionState.PLEDGED;
import static io.github.diasporaskills.core.contribution.ContributionState.RECEIVED;
import static io.github.diasporaskills.core.contribution.ContributionState.VALUED;
import static io.github.diasporaskills.core.contribution.ContributionState.WITHDRAWN;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/**
 * The machine of a contribution. What comes in more than two parts goes from PARTLY_RECEIVED to itself, so that each
 * part is on record. Stateless and thread-safe.
 */
public final class ContributionLifeCycle {

    private static final Set<Role> PROGRAMME = Set.of(Role.PROGRAMME_MANAGER, Role.COORDINATOR);
    private static final Set<Role> RECIPIENT = Set.of(Role.PROGRAMME_MANAGER, Role.COORDINATOR, Role.HOST);
    private static final Set<Role> GIVER = Set.of(Role.PARTNER, Role.MEMBER, Role.PROGRAMME_MANAGER);
    private static final Set<Role> WHO_NOTICES = Set.of(Role.PROGRAMME_MANAGER, Role.COORDINATOR, Role.SYSTEM);
    private static final Set<ContributionState> OFFERED = Set.of(PLEDGED, CONFIRMED);

    /** The table. */
    public static final LifeCycle<ContributionState> TABLE = LifeCycle.startingAt("contribution", PLEDGED)
            .allow(PLEDGED, CONFIRMED, PROGRAMME, ContributionCondition.REQUESTED_BY_RECIPIENT)
            .allow(CONFIRMED, PARTLY_RECEIVED, RECIPIENT, RECEIPT_FITS_PLEDGE, GOODS_ARE_IN_ORDER)
            .allow(CONFIRMED, RECEIVED, RECIPIENT, RECEIPT_FITS_PLEDGE, GOODS_ARE_IN_ORDER)
            .allow(PARTLY_RECEIVED, PARTLY_RECEIVED, RECIPIENT, RECEIPT_FITS_PLEDGE, GOODS_ARE_IN_ORDER)
            .allow(PARTLY_RECEIVED, RECEIVED, RECIPIENT, RECEIPT_FITS_PLEDGE, GOODS_ARE_IN_ORDER)
            .allow(RECEIVED, VALUED, PROGRAMME, ContributionCondition.WORTH_IS_OF_ITS_KIND)
            .allow(VALUED, ACKNOWLEDGED, PROGRAMME, ContributionCondition.THANKS_ARE_IN_WRITING)
            .allow(OFFERED, WITHDRAWN, GIVER)
            .allow(OFFERED, DECLINED_BY_PROGRAMME, Set.of(Role.PROGRAMME_MANAGER))
            .allow(OFFERED, LAPSED, WHO_NOTICES, ContributionCondition.DEADLINE_IS_OVER)
            .build();

    private ContributionLifeCycle() {}
}
