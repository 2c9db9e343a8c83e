package io.github.diasporaskills.core.campaign;

import static io.github.diasporaskills.core.campaign.CampaignState.APPROVED;
import static io.github.diasporaskills.core.campaign.CampaignState.CANCELLED;
import static io.github.diasporaskills.core.campaign.CampaignState.COMPLETED;
import static io.github.diasporaskills.core.campaign.CampaignState.PLANNED;
import static io.github.diasporaskills.core.campaign.CampaignState.POSTPONED;
import static io.github.diasporaskills.core.campaign.CampaignState.REGISTERING;
import static io.github.diasporaskills.core.campaign.CampaignState.REPORTED;
import static io.github.diasporaskills.core.campaign.CampaignState.RUNNING;
import static io.github.diasporaskills.core.campaign.CampaignState.STAFFED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/**
 * The machine of a campaign. Staff is counted again when it begins: somebody may have become unavailable meanwhile.
 * Stateless and thread-safe.
 */
public final class CampaignLifeCycle {

    private static final Set<Role> PROGRAMME = Set.of(Role.PROGRAMME_MANAGER, Role.COORDINATOR);
    private static final Set<Role> ON_SITE = Set.of(Role.PROGRAMME_MANAGER, Role.COORDINATOR, Role.HOST);
    private static final Set<CampaignState> BEFORE = Set.of(PLANNED, APPROVED, REGISTERING, STAFFED);

    /** The table. */
    public static final LifeCycle<CampaignState> TABLE = LifeCycle.startingAt("campaign", PLANNED)
            .allow(PLANNED, APPROVED, Set.of(Role.PROGRAMME_MANAGER), CampaignCondition.SESSIONS_ARE_CLEAR)
            .allow(APPROVED, REGISTERING, PROGRAMME)
            .allow(REGISTERING, STAFFED, PROGRAMME, CampaignCondition.MINIMUM_STAFF_IS_THERE)
            .allow(
                    STAFFED,
                    RUNNING,
                    ON_SITE,
                    CampaignCondition.MINIMUM_STAFF_IS_THERE,
                    CampaignCondition.FIRST_SESSION_HAS_OPENED)
            .allow(RUNNING, COMPLETED, ON_SITE, CampaignCondition.LAST_SESSION_IS_OVER)
            .allow(
                    COMPLETED,
                    REPORTED,
                    PROGRAMME,
                    CampaignCondition.REPORT_IS_AT_HAND,
                    CampaignCondition.FINDINGS_ARE_FOLLOWED)
            .allow(BEFORE, POSTPONED, ON_SITE)
            .allow(BEFORE, CANCELLED, ON_SITE)
            .allow(POSTPONED, PLANNED, PROGRAMME)
            .build();

    private CampaignLifeCycle() {}
}
