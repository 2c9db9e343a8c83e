package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.actor.Role.CLINICIAN;
import static io.github.diasporaskills.core.actor.Role.COORDINATOR;
import static io.github.diasporaskills.core.actor.Role.PROGRAMME_MANAGER;
import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewCondition.CHOOSER_UNINVOLVED;
import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewCondition.REVIEWER_ACTS;
import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewCondition.REVIEWER_UNINVOLVED;
import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewState.ASSIGNED;
import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewState.CONCLUDED;
import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewState.ENTERED_IN_ERROR;
import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewState.OPENED;

import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/**
 * The steps of a clinical review. A reviewer who turns out to be involved steps down, and another is found. Stateless and
 * thread-safe.
 */
public final class ClinicalReviewLifeCycle {

    /** The table. */
    public static final LifeCycle<ClinicalReviewState> TABLE = LifeCycle.startingAt("clinical review", OPENED)
            .allow(OPENED, ASSIGNED, Set.of(PROGRAMME_MANAGER, COORDINATOR), CHOOSER_UNINVOLVED, REVIEWER_UNINVOLVED)
            .allow(ASSIGNED, CONCLUDED, Set.of(CLINICIAN), REVIEWER_ACTS, REVIEWER_UNINVOLVED)
            .allow(ASSIGNED, OPENED, Set.of(CLINICIAN, PROGRAMME_MANAGER), REVIEWER_ACTS)
            .mistakesAre(ENTERED_IN_ERROR, Set.of(PROGRAMME_MANAGER))
            .build();

    private ClinicalReviewLifeCycle() {}
}
