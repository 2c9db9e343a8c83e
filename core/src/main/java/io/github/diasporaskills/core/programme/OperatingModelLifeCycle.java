package io.github.diasporaskills.core.programme;

import static io.github.diasporaskills.core.programme.ModelState.ADOPTED;
import static io.github.diasporaskills.core.programme.ModelState.DRAFT;
import static io.github.diasporaskills.core.programme.ModelState.PILOTED;
import static io.github.diasporaskills.core.programme.ModelState.REVISED;
import static io.github.diasporaskills.core.programme.ModelState.VALIDATED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/**
 * The machine of an operating model. Only a version that was tried and revised is adopted. Stateless and thread-safe.
 */
public final class OperatingModelLifeCycle {

    private static final Set<Role> PROGRAMME = Set.of(Role.PROGRAMME_MANAGER, Role.PARTNER);

    /** The table. */
    public static final LifeCycle<ModelState> TABLE = LifeCycle.startingAt("operating model", DRAFT)
            .allow(DRAFT, VALIDATED, PROGRAMME, ModelCondition.VERSION_IS_COMPLETE)
            .allow(VALIDATED, PILOTED, PROGRAMME, ModelCondition.PILOT_IS_REPORTED)
            .allow(PILOTED, REVISED, PROGRAMME, ModelCondition.LESSONS_ARE_DECIDED, ModelCondition.VERSION_IS_THE_NEXT)
            .allow(REVISED, VALIDATED, PROGRAMME, ModelCondition.VERSION_IS_COMPLETE)
            .allow(
                    REVISED,
                    ADOPTED,
                    PROGRAMME,
                    ModelCondition.VERSION_IS_COMPLETE,
                    ModelCondition.ADOPTED_IN_THE_ENGAGEMENT_STRATEGY)
            .build();

    private OperatingModelLifeCycle() {}
}
