package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.actor.Role.COORDINATOR;
import static io.github.diasporaskills.core.actor.Role.MEMBER;
import static io.github.diasporaskills.core.actor.Role.PROGRAMME_MANAGER;
import static io.github.diasporaskills.core.actor.Role.REQUESTER;
import static io.github.diasporaskills.core.actor.Role.SUBJECT;
import static io.github.diasporaskills.core.actor.Role.SYSTEM;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.ALLOCATION_FOLLOWS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.AUTHOR_QUALIFIED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.CONSENT_ENDED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.DISCLOSURE_COVERED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.EXPERT_ELIGIBLE;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.FOLLOW_UP_REACHED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.LEAVE_GIVEN;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.OFFERS_WITHIN_POLICY;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.PARTY_ACTS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.REPORT_GIVEN;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.REQUESTER_ACTS;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.RETURNS_TO_ENTRY;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.SITE_ENROLLED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseCondition.URGENCY_KNOWN;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.ACCEPTED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.ALLOCATED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.ANSWERED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.CANCELLED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.CLARIFYING;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.CLEARING_HOUSE;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.CLOSED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.CONVERTED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.DRAFT;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.ENTERED_IN_ERROR;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.FOLLOW_UP_DUE;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.INFO_REQUESTED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.READY;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.REJECTED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.SUBMITTED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.SUSPENDED;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.TRIAGE;
import static io.github.diasporaskills.core.teleexpertise.TeleExpertiseState.UNANSWERED;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.EnumSet;
import java.util.Set;

/**
 * The steps of a request for an opinion. What was entered in error is corrected from every state. Beside the steps
 * that practice describes, the table has three:
 *
 * <ul>
 *   <li>From allocated to allocated: another offer beside the first, where the policy allows it, and the end of one of
 *       several. So every change of a request is a step of its history, and a copy that is out of date is found out.
 *   <li>From clarifying to ready: the expert gives the case back, or is not available any more, while a question is
 *       open. Otherwise the case would first have to go back to that very expert. It is refused once there is an
 *       opinion.
 *   <li>What was handed in again after a question passes the gate again: it is another disclosure.
 * </ul>
 *
 * <p>A suspended request never goes on: a patient who consents again gets a new request. Stateless and
 * thread-safe.
 */
public final class TeleExpertiseLifeCycle {

    private static final Set<Role> ON_DUTY = Set.of(COORDINATOR, SYSTEM);

    /** The table. */
    public static final LifeCycle<TeleExpertiseState> TABLE = table();

    private TeleExpertiseLifeCycle() {}

    private static LifeCycle<TeleExpertiseState> table() {
        LifeCycle.Builder<TeleExpertiseState> table = LifeCycle.startingAt("request for an opinion", DRAFT)
                .allow(DRAFT, SUBMITTED, Set.of(REQUESTER), REQUESTER_ACTS, SITE_ENROLLED, DISCLOSURE_COVERED)
                .allow(SUBMITTED, TRIAGE, ON_DUTY)
                .allow(TRIAGE, INFO_REQUESTED, Set.of(COORDINATOR))
                .allow(TRIAGE, READY, Set.of(COORDINATOR), URGENCY_KNOWN)
                .allow(TRIAGE, REJECTED, Set.of(COORDINATOR))
                .allow(INFO_REQUESTED, SUBMITTED, Set.of(REQUESTER), REQUESTER_ACTS, DISCLOSURE_COVERED);
        offering(table);
        answering(table);
        stopping(table);
        return table.build();
    }

    private static void offering(LifeCycle.Builder<TeleExpertiseState> table) {
        table.allow(
                        EnumSet.of(READY, CLEARING_HOUSE),
                        ALLOCATED,
                        ON_DUTY,
                        URGENCY_KNOWN,
                        OFFERS_WITHIN_POLICY,
                        EXPERT_ELIGIBLE,
                        DISCLOSURE_COVERED)
                .allow(READY, CLEARING_HOUSE, Set.of(COORDINATOR))
                .allow(CLEARING_HOUSE, UNANSWERED, Set.of(COORDINATOR))
                .allow(
                        ALLOCATED,
                        ALLOCATED,
                        Set.of(MEMBER, COORDINATOR, SYSTEM),
                        ALLOCATION_FOLLOWS,
                        URGENCY_KNOWN,
                        OFFERS_WITHIN_POLICY,
                        EXPERT_ELIGIBLE,
                        DISCLOSURE_COVERED)
                .allow(ALLOCATED, ACCEPTED, Set.of(MEMBER), ALLOCATION_FOLLOWS, EXPERT_ELIGIBLE)
                .allow(
                        EnumSet.of(ALLOCATED, ACCEPTED, CLARIFYING),
                        READY,
                        Set.of(MEMBER, COORDINATOR, SYSTEM),
                        ALLOCATION_FOLLOWS);
    }

    private static void answering(LifeCycle.Builder<TeleExpertiseState> table) {
        table.allow(EnumSet.of(ACCEPTED, ANSWERED), CLARIFYING, Set.of(MEMBER, REQUESTER), PARTY_ACTS)
                .allow(CLARIFYING, ACCEPTED, Set.of(MEMBER, REQUESTER, COORDINATOR), RETURNS_TO_ENTRY, PARTY_ACTS)
                .allow(CLARIFYING, ANSWERED, Set.of(MEMBER, REQUESTER, COORDINATOR), RETURNS_TO_ENTRY, PARTY_ACTS)
                .allow(ACCEPTED, ANSWERED, Set.of(MEMBER), ALLOCATION_FOLLOWS, AUTHOR_QUALIFIED, DISCLOSURE_COVERED)
                .allow(ANSWERED, CONVERTED, Set.of(REQUESTER, COORDINATOR), REQUESTER_ACTS, LEAVE_GIVEN)
                .allow(ANSWERED, FOLLOW_UP_DUE, ON_DUTY, FOLLOW_UP_REACHED)
                .allow(FOLLOW_UP_DUE, CLOSED, Set.of(REQUESTER, COORDINATOR, SYSTEM), REQUESTER_ACTS, REPORT_GIVEN);
    }

    private static void stopping(LifeCycle.Builder<TeleExpertiseState> table) {
        Set<TeleExpertiseState> running = EnumSet.of(
                SUBMITTED,
                TRIAGE,
                INFO_REQUESTED,
                READY,
                CLEARING_HOUSE,
                ALLOCATED,
                ACCEPTED,
                CLARIFYING,
                ANSWERED,
                FOLLOW_UP_DUE);
        table.allow(DRAFT, CANCELLED, Set.of(REQUESTER), REQUESTER_ACTS)
                .allow(running, CANCELLED, Set.of(REQUESTER), REQUESTER_ACTS)
                .allow(running, SUSPENDED, Set.of(REQUESTER, COORDINATOR, SUBJECT, SYSTEM), CONSENT_ENDED)
                .allow(SUSPENDED, CANCELLED, Set.of(REQUESTER, COORDINATOR), REQUESTER_ACTS)
                .mistakesAre(ENTERED_IN_ERROR, Set.of(COORDINATOR, PROGRAMME_MANAGER));
    }
}
