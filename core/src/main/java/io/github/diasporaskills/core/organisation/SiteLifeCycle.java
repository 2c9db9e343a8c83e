package io.github.diasporaskills.core.organisation;

import static io.github.diasporaskills.core.organisation.SiteCondition.CHECKLIST_IS_MET;
import static io.github.diasporaskills.core.organisation.SiteCondition.DEPUTY_IS_SOMEBODY_ELSE;
import static io.github.diasporaskills.core.organisation.SiteCondition.MODEL_VERSION_IS_ON_RECORD;
import static io.github.diasporaskills.core.organisation.SiteState.ASSESSED;
import static io.github.diasporaskills.core.organisation.SiteState.ENROLLED;
import static io.github.diasporaskills.core.organisation.SiteState.LEFT;
import static io.github.diasporaskills.core.organisation.SiteState.PROPOSED;
import static io.github.diasporaskills.core.organisation.SiteState.READY;
import static io.github.diasporaskills.core.organisation.SiteState.SUSPENDED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/**
 * The machine of a site's enrolment. What makes a site ready is examined again whenever it becomes enrolled, for a
 * test of ninety days ago proves nothing today. An enrolled site may leave without being suspended first.
 * Stateless and thread-safe.
 */
public final class SiteLifeCycle {

    private static final Set<Role> PROGRAMME = Set.of(Role.PROGRAMME_MANAGER, Role.COORDINATOR);
    private static final Set<Role> EITHER = Set.of(Role.PROGRAMME_MANAGER, Role.COORDINATOR, Role.HOST);

    /** The table. */
    public static final LifeCycle<SiteState> TABLE = LifeCycle.startingAt("site enrolment", PROPOSED)
            .allow(PROPOSED, ASSESSED, PROGRAMME)
            .allow(ASSESSED, PROPOSED, PROGRAMME)
            .allow(ASSESSED, READY, PROGRAMME, CHECKLIST_IS_MET, DEPUTY_IS_SOMEBODY_ELSE, MODEL_VERSION_IS_ON_RECORD)
            .allow(
                    READY,
                    ENROLLED,
                    Set.of(Role.PROGRAMME_MANAGER),
                    CHECKLIST_IS_MET,
                    DEPUTY_IS_SOMEBODY_ELSE,
                    MODEL_VERSION_IS_ON_RECORD)
            .allow(ENROLLED, SUSPENDED, EITHER)
            .allow(
                    SUSPENDED,
                    ENROLLED,
                    Set.of(Role.PROGRAMME_MANAGER),
                    CHECKLIST_IS_MET,
                    DEPUTY_IS_SOMEBODY_ELSE,
                    MODEL_VERSION_IS_ON_RECORD)
            .allow(Set.of(ENROLLED, SUSPENDED), LEFT, EITHER)
            .build();

    private SiteLifeCycle() {}
}
