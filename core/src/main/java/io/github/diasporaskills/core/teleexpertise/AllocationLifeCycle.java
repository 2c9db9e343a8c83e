package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.actor.Role.COORDINATOR;
import static io.github.diasporaskills.core.actor.Role.MEMBER;
import static io.github.diasporaskills.core.actor.Role.SYSTEM;
import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.DECLARATIONS_MADE;
import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.EXPERT_ACTS;
import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.GROUND_TO_RECALL;
import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.IN_TIME;
import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.TIME_RUN_OUT;
import static io.github.diasporaskills.core.teleexpertise.AllocationState.ACCEPTED;
import static io.github.diasporaskills.core.teleexpertise.AllocationState.DECLINED;
import static io.github.diasporaskills.core.teleexpertise.AllocationState.FULFILLED;
import static io.github.diasporaskills.core.teleexpertise.AllocationState.LAPSED;
import static io.github.diasporaskills.core.teleexpertise.AllocationState.OFFERED;
import static io.github.diasporaskills.core.teleexpertise.AllocationState.RECALLED;
import static io.github.diasporaskills.core.teleexpertise.AllocationState.WITHDRAWN;

import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/**
 * The steps of an allocation. They are taken by those of its request only. An accepted one is recalled if the request
 * was stopped, or if the expert is not available any more, whatever the cause. Stateless and
 * thread-safe.
 */
public final class AllocationLifeCycle {

    /** The table. */
    public static final LifeCycle<AllocationState> TABLE = LifeCycle.startingAt("allocation", OFFERED)
            .allow(OFFERED, ACCEPTED, Set.of(MEMBER), EXPERT_ACTS, IN_TIME, DECLARATIONS_MADE)
            .allow(OFFERED, DECLINED, Set.of(MEMBER), EXPERT_ACTS)
            .allow(OFFERED, LAPSED, Set.of(COORDINATOR, SYSTEM), TIME_RUN_OUT)
            .allow(OFFERED, RECALLED, Set.of(COORDINATOR, SYSTEM))
            .allow(ACCEPTED, FULFILLED, Set.of(MEMBER), EXPERT_ACTS)
            .allow(ACCEPTED, WITHDRAWN, Set.of(MEMBER), EXPERT_ACTS)
            .allow(ACCEPTED, RECALLED, Set.of(COORDINATOR, SYSTEM), GROUND_TO_RECALL)
            .build();

    private AllocationLifeCycle() {}
}
