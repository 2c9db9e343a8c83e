package io.github.diasporaskills.core.engagement;

import static io.github.diasporaskills.core.actor.Role.COORDINATOR;
import static io.github.diasporaskills.core.actor.Role.HOST;
import static io.github.diasporaskills.core.actor.Role.MEMBER;
import static io.github.diasporaskills.core.actor.Role.PROGRAMME_MANAGER;
import static io.github.diasporaskills.core.engagement.ApplicationCondition.APPLICANT_AVAILABLE;
import static io.github.diasporaskills.core.engagement.ApplicationCondition.NEED_OPEN;
import static io.github.diasporaskills.core.engagement.ApplicationCondition.NOT_OWN_REQUEST;
import static io.github.diasporaskills.core.engagement.ApplicationCondition.OWN_APPLICATION;
import static io.github.diasporaskills.core.engagement.ApplicationCondition.SELECTOR_UNCONFLICTED;
import static io.github.diasporaskills.core.engagement.ApplicationCondition.WITHIN_QUOTA;
import static io.github.diasporaskills.core.engagement.ApplicationState.ASSESSED;
import static io.github.diasporaskills.core.engagement.ApplicationState.LONGLISTED;
import static io.github.diasporaskills.core.engagement.ApplicationState.NOT_SELECTED;
import static io.github.diasporaskills.core.engagement.ApplicationState.SELECTED;
import static io.github.diasporaskills.core.engagement.ApplicationState.SHORTLISTED;
import static io.github.diasporaskills.core.engagement.ApplicationState.SUBMITTED;
import static io.github.diasporaskills.core.engagement.ApplicationState.WITHDRAWN;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life of an application. One that is selected may stay so for good; what follows is an engagement. Stateless and
 * thread-safe.
 */
public final class ApplicationLifeCycle {

    private static final Set<Role> DESK_OR_HOST = Set.of(COORDINATOR, PROGRAMME_MANAGER, HOST);

    /** The table. */
    public static final LifeCycle<ApplicationState> TABLE = LifeCycle.startingAt("application", SUBMITTED)
            .allow(SUBMITTED, LONGLISTED, DESK_OR_HOST)
            .allow(LONGLISTED, SHORTLISTED, DESK_OR_HOST)
            .allow(SHORTLISTED, ASSESSED, DESK_OR_HOST, SELECTOR_UNCONFLICTED)
            .allow(
                    EnumSet.of(SHORTLISTED, ASSESSED),
                    SELECTED,
                    DESK_OR_HOST,
                    SELECTOR_UNCONFLICTED,
                    NEED_OPEN,
                    NOT_OWN_REQUEST,
                    WITHIN_QUOTA,
                    APPLICANT_AVAILABLE)
            .allow(EnumSet.of(SUBMITTED, LONGLISTED, SHORTLISTED, ASSESSED), NOT_SELECTED, DESK_OR_HOST)
            .allow(
                    EnumSet.of(SUBMITTED, LONGLISTED, SHORTLISTED, ASSESSED, SELECTED),
                    WITHDRAWN,
                    EnumSet.of(MEMBER, COORDINATOR),
                    OWN_APPLICATION)
            .mayRestIn(SELECTED)
            .build();

    private ApplicationLifeCycle() {}
}
