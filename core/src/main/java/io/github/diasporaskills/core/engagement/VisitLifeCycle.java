package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/** The life of a planned visit. Stateless and thread-safe. */
public final class VisitLifeCycle {

    private static final Set<Role> STAFF = Set.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.MONITORING_OFFICER);

    /** The table. */
    public static final LifeCycle<VisitState> TABLE = LifeCycle.startingAt("field visit", VisitState.PLANNED)
            .allow(VisitState.PLANNED, VisitState.MADE, STAFF, VisitCondition.TEAM_CAME)
            .allow(VisitState.PLANNED, VisitState.CANCELLED, STAFF)
            .build();

    private VisitLifeCycle() {}
}
