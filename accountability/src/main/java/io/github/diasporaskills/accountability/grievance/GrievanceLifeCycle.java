package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.GrievanceState.ACKNOWLEDGED;
import static io.github.diasporaskills.accountability.grievance.GrievanceState.APPEALED;
import static io.github.diasporaskills.accountability.grievance.GrievanceState.CLOSED;
import static io.github.diasporaskills.accountability.grievance.GrievanceState.IN_HANDLING;
import static io.github.diasporaskills.accountability.grievance.GrievanceState.OUT_OF_SCOPE_REFERRED;
import static io.github.diasporaskills.accountability.grievance.GrievanceState.RECEIVED;
import static io.github.diasporaskills.accountability.grievance.GrievanceState.REOPENED;
import static io.github.diasporaskills.accountability.grievance.GrievanceState.RESPONDED;
import static io.github.diasporaskills.accountability.grievance.GrievanceState.SENSITIVE_ROUTE;
import static io.github.diasporaskills.accountability.grievance.GrievanceState.TRANSFERRED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.EnumSet;
import java.util.Set;

/**
 * The machine of a complaint. Stateless and thread-safe.
 *
 * <p>The published table leads from acknowledgement and handling into {@link GrievanceState#SENSITIVE_ROUTE} and
 * {@link GrievanceState#OUT_OF_SCOPE_REFERRED}. Here a case has two records, and each goes one half of that way: the
 * programme's becomes {@link GrievanceState#TRANSFERRED}, which tells nothing, from any state that is no end; the
 * restricted one, which is opened with all that was said before, goes from {@link GrievanceState#RECEIVED} to the route.
 * So a reader of the programme's record cannot tell one way out from the other. An appeal is decided like a case, by
 * somebody else. Who may act on a case in particular is asked by the condition {@code OPEN_TO_ACTOR} of each step.
 */
public final class GrievanceLifeCycle {

    private static final Set<Role> READERS = Set.of(Role.GRIEVANCE_TRIAGE);
    private static final Set<Role> ASSIGNERS = Set.of(Role.GRIEVANCE_TRIAGE, Role.GRIEVANCE_APPROVER);
    private static final Set<Role> HANDLERS = Set.of(Role.GRIEVANCE_HANDLER, Role.GRIEVANCE_APPROVER);
    private static final Set<Role> MOVERS =
            Set.of(Role.GRIEVANCE_TRIAGE, Role.GRIEVANCE_HANDLER, Role.GRIEVANCE_APPROVER, Role.SYSTEM);
    private static final Set<Role> RECIPIENTS = Set.of(Role.SENSITIVE_CASE_RECIPIENT);
    private static final Set<Role> DECIDERS = Set.of(Role.GRIEVANCE_APPROVER, Role.SENSITIVE_CASE_RECIPIENT);
    private static final Set<Role> CLOSERS = Set.of(
            Role.GRIEVANCE_HANDLER,
            Role.GRIEVANCE_APPROVER,
            Role.SENSITIVE_CASE_RECIPIENT,
            Role.COMPLAINANT,
            Role.SYSTEM);
    private static final Set<Role> COMPLAINANTS = Set.of(Role.COMPLAINANT);

    /** The table. */
    public static final LifeCycle<GrievanceState> TABLE = LifeCycle.startingAt("grievance", RECEIVED)
            .allow(
                    RECEIVED,
                    ACKNOWLEDGED,
                    READERS,
                    GrievanceCondition.OPEN_TO_ACTOR,
                    GrievanceCondition.IN_PROGRAMME_RECORD)
            .allow(
                    EnumSet.of(ACKNOWLEDGED, REOPENED),
                    IN_HANDLING,
                    ASSIGNERS,
                    GrievanceCondition.OPEN_TO_ACTOR,
                    GrievanceCondition.IN_PROGRAMME_RECORD,
                    GrievanceCondition.CATEGORY_HANDLED_HERE,
                    GrievanceCondition.HANDLER_FREE)
            .allow(
                    EnumSet.of(RECEIVED, ACKNOWLEDGED, IN_HANDLING, RESPONDED, CLOSED, REOPENED, APPEALED),
                    TRANSFERRED,
                    MOVERS,
                    GrievanceCondition.OPEN_TO_ACTOR,
                    GrievanceCondition.IN_PROGRAMME_RECORD,
                    GrievanceCondition.CATEGORY_LEAVES)
            .allow(
                    RECEIVED,
                    SENSITIVE_ROUTE,
                    MOVERS,
                    GrievanceCondition.IN_RESTRICTED_RECORD,
                    GrievanceCondition.CATEGORY_SENSITIVE)
            .allow(
                    REOPENED,
                    SENSITIVE_ROUTE,
                    RECIPIENTS,
                    GrievanceCondition.OPEN_TO_ACTOR,
                    GrievanceCondition.IN_RESTRICTED_RECORD,
                    GrievanceCondition.CATEGORY_SENSITIVE)
            .allow(
                    RECEIVED,
                    OUT_OF_SCOPE_REFERRED,
                    MOVERS,
                    GrievanceCondition.IN_RESTRICTED_RECORD,
                    GrievanceCondition.CATEGORY_ELSEWHERE)
            .allow(
                    IN_HANDLING,
                    RESPONDED,
                    HANDLERS,
                    GrievanceCondition.OPEN_TO_ACTOR,
                    GrievanceCondition.ANSWER_PROPOSED,
                    GrievanceCondition.SECOND_PERSON)
            .allow(
                    SENSITIVE_ROUTE,
                    RESPONDED,
                    RECIPIENTS,
                    GrievanceCondition.OPEN_TO_ACTOR,
                    GrievanceCondition.ANSWER_PROPOSED,
                    GrievanceCondition.SECOND_PERSON,
                    GrievanceCondition.ASSISTANCE_OFFERED)
            .allow(
                    APPEALED,
                    RESPONDED,
                    DECIDERS,
                    GrievanceCondition.OPEN_TO_ACTOR,
                    GrievanceCondition.ANSWER_PROPOSED,
                    GrievanceCondition.SECOND_PERSON)
            .allow(RESPONDED, CLOSED, CLOSERS, GrievanceCondition.OPEN_TO_ACTOR)
            .allow(
                    CLOSED,
                    REOPENED,
                    COMPLAINANTS,
                    GrievanceCondition.OPEN_TO_ACTOR,
                    GrievanceCondition.NOT_ERASED,
                    GrievanceCondition.REOPENING_IN_TIME,
                    GrievanceCondition.REOPENING_LEFT)
            .allow(
                    CLOSED,
                    APPEALED,
                    COMPLAINANTS,
                    GrievanceCondition.OPEN_TO_ACTOR,
                    GrievanceCondition.NOT_ERASED,
                    GrievanceCondition.APPEAL_IN_TIME,
                    GrievanceCondition.FIRST_APPEAL)
            .mayRestIn(CLOSED)
            .build();

    private GrievanceLifeCycle() {}
}
