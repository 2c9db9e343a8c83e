package io.github.diasporaskills.core.engagement;

import static io.github.diasporaskills.core.engagement.CapacityState.ASSESSED;
import static io.github.diasporaskills.core.engagement.CapacityState.CANCELLED;
import static io.github.diasporaskills.core.engagement.CapacityState.CERTIFIED;
import static io.github.diasporaskills.core.engagement.CapacityState.DELIVERED;
import static io.github.diasporaskills.core.engagement.CapacityState.PLANNED;
import static io.github.diasporaskills.core.engagement.CapacityState.SCHEDULED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.EnumSet;
import java.util.Set;

/**
 * The lives of a capacity activity and of its participants. An activity may stay delivered, or assessed, for good.
 * Stateless and thread-safe.
 */
public final class CapacityLifeCycle {

    private static final Set<Role> STAFF = Set.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.HOST);
    private static final Set<Role> STAFF_OR_TRAINER =
            Set.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.HOST, Role.MEMBER);

    /** The table of activities. */
    public static final LifeCycle<CapacityState> TABLE = LifeCycle.startingAt("capacity activity", PLANNED)
            .allow(PLANNED, SCHEDULED, STAFF)
            .allow(SCHEDULED, DELIVERED, STAFF_OR_TRAINER, CapacityCondition.ATTENDANCE_TAKEN)
            .allow(DELIVERED, ASSESSED, STAFF_OR_TRAINER, CapacityCondition.SCORES_OF_ATTENDEES)
            .allow(EnumSet.of(DELIVERED, ASSESSED), CERTIFIED, STAFF, CapacityCondition.POINTS_ACCREDITED)
            .allow(EnumSet.of(PLANNED, SCHEDULED), CANCELLED, STAFF)
            .mayRestIn(DELIVERED)
            .mayRestIn(ASSESSED)
            .build();

    /** The table of participants. */
    public static final LifeCycle<ParticipantState> PARTICIPANTS = LifeCycle.startingAt(
                    "participant", ParticipantState.REGISTERED)
            .allow(
                    ParticipantState.REGISTERED,
                    ParticipantState.ATTENDED,
                    STAFF_OR_TRAINER,
                    CapacityCondition.ACTIVITY_SCHEDULED)
            .allow(
                    ParticipantState.REGISTERED,
                    ParticipantState.NO_SHOW,
                    STAFF_OR_TRAINER,
                    CapacityCondition.ACTIVITY_SCHEDULED)
            .build();

    private CapacityLifeCycle() {}
}
