package io.github.diasporaskills.core.programme;

import static io.github.diasporaskills.core.actor.Role.MONITORING_OFFICER;
import static io.github.diasporaskills.core.actor.Role.PARTNER;
import static io.github.diasporaskills.core.actor.Role.PROGRAMME_MANAGER;
import static io.github.diasporaskills.core.programme.ProgrammeState.ACTIVE;
import static io.github.diasporaskills.core.programme.ProgrammeState.APPROVED;
import static io.github.diasporaskills.core.programme.ProgrammeState.CLOSED;
import static io.github.diasporaskills.core.programme.ProgrammeState.COMPLETED;
import static io.github.diasporaskills.core.programme.ProgrammeState.CONCEPT;
import static io.github.diasporaskills.core.programme.ProgrammeState.EVALUATED;
import static io.github.diasporaskills.core.programme.ProgrammeState.EXTENDED;
import static io.github.diasporaskills.core.programme.ProgrammeState.SUSPENDED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/** The life of a programme. The donor speaks as a partner. Stateless and thread-safe. */
public final class ProgrammeLifeCycle {

    private static final Set<Role> MANAGER = Set.of(PROGRAMME_MANAGER);
    private static final Set<Role> MANAGER_OR_DONOR = Set.of(PROGRAMME_MANAGER, PARTNER);

    /** The table. */
    public static final LifeCycle<ProgrammeState> TABLE = LifeCycle.startingAt("programme", CONCEPT)
            .allow(CONCEPT, APPROVED, MANAGER_OR_DONOR)
            .allow(APPROVED, ACTIVE, MANAGER)
            .allow(ACTIVE, EXTENDED, MANAGER_OR_DONOR, ProgrammeCondition.LATER_LAST_DAY)
            .allow(ACTIVE, SUSPENDED, MANAGER_OR_DONOR)
            .allow(ACTIVE, COMPLETED, MANAGER)
            .allow(EXTENDED, ACTIVE, MANAGER)
            .allow(SUSPENDED, ACTIVE, MANAGER_OR_DONOR)
            .allow(SUSPENDED, COMPLETED, MANAGER)
            .allow(
                    COMPLETED,
                    EVALUATED,
                    Set.of(PROGRAMME_MANAGER, MONITORING_OFFICER),
                    ProgrammeCondition.EVALUATED_AS_RULED)
            .allow(EVALUATED, CLOSED, MANAGER_OR_DONOR)
            .build();

    private ProgrammeLifeCycle() {}
}
