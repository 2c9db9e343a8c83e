package io.github.diasporaskills.core.engagement;

import static io.github.diasporaskills.core.actor.Role.COORDINATOR;
import static io.github.diasporaskills.core.actor.Role.HOST;
import static io.github.diasporaskills.core.actor.Role.PROGRAMME_MANAGER;
import static io.github.diasporaskills.core.actor.Role.SYSTEM;
import static io.github.diasporaskills.core.engagement.NeedState.APPROVED;
import static io.github.diasporaskills.core.engagement.NeedState.CANCELLED;
import static io.github.diasporaskills.core.engagement.NeedState.CHANGES_REQUESTED;
import static io.github.diasporaskills.core.engagement.NeedState.CLOSED_UNFILLED;
import static io.github.diasporaskills.core.engagement.NeedState.DRAFT;
import static io.github.diasporaskills.core.engagement.NeedState.FILLED;
import static io.github.diasporaskills.core.engagement.NeedState.OPEN;
import static io.github.diasporaskills.core.engagement.NeedState.REJECTED;
import static io.github.diasporaskills.core.engagement.NeedState.SUBMITTED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a need. One that is filled may stay so for good; it opens again only if nobody serves it any more, and
 * nobody has served it to the end. Stateless and thread-safe.
 */
public final class NeedLifeCycle {

    private static final Set<Role> DESK = Set.of(COORDINATOR, PROGRAMME_MANAGER);
    private static final Set<Role> DESK_OR_RULE = Set.of(COORDINATOR, PROGRAMME_MANAGER, SYSTEM);

    /** The table. */
    public static final LifeCycle<NeedState> TABLE = LifeCycle.startingAt("need", DRAFT)
            .allow(EnumSet.of(DRAFT, CHANGES_REQUESTED), SUBMITTED, EnumSet.of(HOST))
            .allow(SUBMITTED, CHANGES_REQUESTED, DESK)
            .allow(SUBMITTED, APPROVED, DESK, NeedCondition.APPROVER_UNCONFLICTED)
            .allow(SUBMITTED, REJECTED, DESK)
            .allow(APPROVED, OPEN, DESK)
            .allow(OPEN, FILLED, DESK_OR_RULE, NeedCondition.ALL_PLACES_TAKEN)
            .allow(OPEN, CLOSED_UNFILLED, DESK)
            .allow(OPEN, CANCELLED, Set.of(COORDINATOR, PROGRAMME_MANAGER, HOST))
            .allow(FILLED, OPEN, DESK_OR_RULE, NeedCondition.NOBODY_SERVES)
            .mayRestIn(FILLED)
            .build();

    private NeedLifeCycle() {}
}
