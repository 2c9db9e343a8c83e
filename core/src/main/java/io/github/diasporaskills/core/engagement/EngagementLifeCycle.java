package io.github.diasporaskills.core.engagement;

import static io.github.diasporaskills.core.actor.Role.COORDINATOR;
import static io.github.diasporaskills.core.actor.Role.HOST;
import static io.github.diasporaskills.core.actor.Role.MEMBER;
import static io.github.diasporaskills.core.actor.Role.MONITORING_OFFICER;
import static io.github.diasporaskills.core.actor.Role.PROGRAMME_MANAGER;
import static io.github.diasporaskills.core.actor.Role.SYSTEM;
import static io.github.diasporaskills.core.engagement.EngagementCondition.AUTHORISATION_ACCEPTED;
import static io.github.diasporaskills.core.engagement.EngagementCondition.BOTH_SIDES_AGREED;
import static io.github.diasporaskills.core.engagement.EngagementCondition.BOTH_SIDES_EVALUATED;
import static io.github.diasporaskills.core.engagement.EngagementCondition.CREDENTIAL_VERIFIED;
import static io.github.diasporaskills.core.engagement.EngagementCondition.DAYS_IN_TERM;
import static io.github.diasporaskills.core.engagement.EngagementCondition.DECIDER_UNCONFLICTED;
import static io.github.diasporaskills.core.engagement.EngagementCondition.DECLARATIONS_MADE;
import static io.github.diasporaskills.core.engagement.EngagementCondition.FIRST_DAY_REACHED;
import static io.github.diasporaskills.core.engagement.EngagementCondition.HANDOVER_WRITTEN;
import static io.github.diasporaskills.core.engagement.EngagementCondition.LEARNING_PLANNED;
import static io.github.diasporaskills.core.engagement.EngagementCondition.MEMBER_AVAILABLE;
import static io.github.diasporaskills.core.engagement.EngagementCondition.NEED_COMES_FIRST;
import static io.github.diasporaskills.core.engagement.EngagementCondition.OWN_ENGAGEMENT;
import static io.github.diasporaskills.core.engagement.EngagementCondition.PROVIDER_ACCREDITED;
import static io.github.diasporaskills.core.engagement.EngagementCondition.TRAVEL_PAPERS_READY;
import static io.github.diasporaskills.core.engagement.EngagementState.ACTIVE;
import static io.github.diasporaskills.core.engagement.EngagementState.AGREED;
import static io.github.diasporaskills.core.engagement.EngagementState.BRIEFED;
import static io.github.diasporaskills.core.engagement.EngagementState.CANCELLED;
import static io.github.diasporaskills.core.engagement.EngagementState.CLEARED;
import static io.github.diasporaskills.core.engagement.EngagementState.COMPLETED;
import static io.github.diasporaskills.core.engagement.EngagementState.DECLINED;
import static io.github.diasporaskills.core.engagement.EngagementState.ENDED_EARLY;
import static io.github.diasporaskills.core.engagement.EngagementState.EVALUATED;
import static io.github.diasporaskills.core.engagement.EngagementState.NO_SHOW;
import static io.github.diasporaskills.core.engagement.EngagementState.PROPOSED;
import static io.github.diasporaskills.core.engagement.EngagementState.RECOGNISED;
import static io.github.diasporaskills.core.engagement.EngagementState.SUSPENDED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life of an engagement. There is no way to {@link EngagementState#ACTIVE} that leaves out
 * {@link EngagementState#CLEARED}; work from abroad is only spared the papers of a traveller. What was checked when
 * somebody was cleared is checked again on the first day and after a halt, for a licence may run out in between.
 *
 * <p>A recipient of sensitive cases takes no step here: a precaution looks like any other unavailability because the
 * same people record it with the same words.
 *
 * <p>Stateless and thread-safe.
 */
public final class EngagementLifeCycle {

    private static final Set<Role> DESK = Set.of(COORDINATOR, PROGRAMME_MANAGER);
    private static final Set<Role> DESK_OR_HOST = Set.of(COORDINATOR, PROGRAMME_MANAGER, HOST);
    private static final Set<Role> DESK_HOST_OR_MEMBER = Set.of(COORDINATOR, PROGRAMME_MANAGER, HOST, MEMBER);
    private static final Set<Role> DESK_HOST_OR_RULE = Set.of(COORDINATOR, PROGRAMME_MANAGER, HOST, SYSTEM);

    /** The table. */
    public static final LifeCycle<EngagementState> TABLE = LifeCycle.startingAt("engagement", PROPOSED)
            .allow(PROPOSED, AGREED, DESK, BOTH_SIDES_AGREED, NEED_COMES_FIRST)
            .allow(
                    AGREED,
                    CLEARED,
                    DESK,
                    DECIDER_UNCONFLICTED,
                    MEMBER_AVAILABLE,
                    CREDENTIAL_VERIFIED,
                    AUTHORISATION_ACCEPTED,
                    DECLARATIONS_MADE,
                    TRAVEL_PAPERS_READY,
                    DAYS_IN_TERM)
            .allow(CLEARED, BRIEFED, DESK_OR_HOST, LEARNING_PLANNED)
            .allow(
                    EnumSet.of(BRIEFED, SUSPENDED),
                    ACTIVE,
                    DESK_OR_HOST,
                    MEMBER_AVAILABLE,
                    CREDENTIAL_VERIFIED,
                    AUTHORISATION_ACCEPTED,
                    DECLARATIONS_MADE,
                    TRAVEL_PAPERS_READY,
                    DAYS_IN_TERM)
            .allow(ACTIVE, COMPLETED, DESK_OR_HOST, HANDOVER_WRITTEN)
            .allow(ACTIVE, SUSPENDED, DESK_HOST_OR_RULE)
            .allow(EnumSet.of(ACTIVE, SUSPENDED), ENDED_EARLY, DESK_HOST_OR_MEMBER, OWN_ENGAGEMENT)
            .allow(
                    COMPLETED,
                    EVALUATED,
                    Set.of(COORDINATOR, PROGRAMME_MANAGER, MONITORING_OFFICER),
                    BOTH_SIDES_EVALUATED)
            .allow(EVALUATED, RECOGNISED, DESK, DECIDER_UNCONFLICTED, PROVIDER_ACCREDITED)
            .allow(EnumSet.range(PROPOSED, BRIEFED), CANCELLED, DESK_OR_HOST)
            .allow(EnumSet.range(PROPOSED, BRIEFED), DECLINED, DESK_HOST_OR_MEMBER, OWN_ENGAGEMENT)
            .allow(EnumSet.range(PROPOSED, BRIEFED), NO_SHOW, DESK_OR_HOST, FIRST_DAY_REACHED)
            .build();

    private EngagementLifeCycle() {}
}
