package io.github.diasporaskills.core.consent;

import static io.github.diasporaskills.core.consent.ConsentState.ACTIVE;
import static io.github.diasporaskills.core.consent.ConsentState.DRAFT;
import static io.github.diasporaskills.core.consent.ConsentState.ENTERED_IN_ERROR;
import static io.github.diasporaskills.core.consent.ConsentState.EXPIRED;
import static io.github.diasporaskills.core.consent.ConsentState.PROPOSED;
import static io.github.diasporaskills.core.consent.ConsentState.REFUSED;
import static io.github.diasporaskills.core.consent.ConsentState.SUPERSEDED;
import static io.github.diasporaskills.core.consent.ConsentState.WITHDRAWN;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.Set;

/**
 * The machine of a consent. A person's word is recorded by the person or by whoever asked; taking a consent back needs
 * nothing at all. Stateless and thread-safe.
 */
public final class ConsentLifeCycle {

    private static final Set<Role> ASKS =
            Set.of(Role.FOCAL_POINT, Role.REQUESTER, Role.CLINICIAN, Role.HOST, Role.COORDINATOR);
    private static final Set<Role> RECORDS =
            Set.of(Role.SUBJECT, Role.FOCAL_POINT, Role.REQUESTER, Role.CLINICIAN, Role.HOST, Role.COORDINATOR);
    private static final Set<Role> NOTICES =
            Set.of(Role.SYSTEM, Role.FOCAL_POINT, Role.REQUESTER, Role.CLINICIAN, Role.HOST, Role.COORDINATOR);

    /** The table. */
    public static final LifeCycle<ConsentState> TABLE = LifeCycle.startingAt("consent", DRAFT)
            .allow(DRAFT, PROPOSED, ASKS, ConsentCondition.TEXT_IN_PACK)
            .allow(
                    PROPOSED,
                    ACTIVE,
                    RECORDS,
                    ConsentCondition.GIVER_ENTITLED,
                    ConsentCondition.FORM_PROVEN,
                    ConsentCondition.ASSENT_RECORDED,
                    ConsentCondition.PERIOD_NOT_OVER)
            .allow(PROPOSED, REFUSED, RECORDS)
            .allow(ACTIVE, WITHDRAWN, RECORDS)
            .allow(ACTIVE, EXPIRED, NOTICES, ConsentCondition.PERIOD_OVER)
            .allow(ACTIVE, SUPERSEDED, ASKS, ConsentCondition.SUCCESSOR_ACTIVE)
            .mistakesAre(ENTERED_IN_ERROR, ASKS)
            .build();

    private ConsentLifeCycle() {}
}
