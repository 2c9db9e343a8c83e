package io.github.diasporaskills.core.programme;

import static io.github.diasporaskills.core.actor.Role.MONITORING_OFFICER;
import static io.github.diasporaskills.core.actor.Role.PARTNER;
import static io.github.diasporaskills.core.actor.Role.PROGRAMME_MANAGER;
import static io.github.diasporaskills.core.programme.ResultsFrameworkState.APPROVED;
import static io.github.diasporaskills.core.programme.ResultsFrameworkState.BASELINED;
import static io.github.diasporaskills.core.programme.ResultsFrameworkState.DRAFT;
import static io.github.diasporaskills.core.programme.ResultsFrameworkState.REVISED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/** The life of a results framework. An approved one may stay so for good. Stateless and thread-safe. */
public final class ResultsFrameworkLifeCycle {

    private static final Set<Role> WRITERS = Set.of(PROGRAMME_MANAGER, MONITORING_OFFICER);
    private static final Set<Role> APPROVERS = Set.of(PROGRAMME_MANAGER, PARTNER);

    /** The table. */
    public static final LifeCycle<ResultsFrameworkState> TABLE = LifeCycle.startingAt("results framework", DRAFT)
            .allow(DRAFT, BASELINED, WRITERS, ProgrammeCondition.BASELINES_TAKEN)
            .allow(BASELINED, APPROVED, APPROVERS, ProgrammeCondition.BASELINES_TAKEN)
            .allow(APPROVED, REVISED, WRITERS)
            .allow(REVISED, APPROVED, APPROVERS, ProgrammeCondition.BASELINES_TAKEN)
            .mayRestIn(APPROVED)
            .build();

    private ResultsFrameworkLifeCycle() {}
}
