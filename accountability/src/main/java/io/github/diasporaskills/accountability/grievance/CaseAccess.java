package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What stands between one person and one case, whatever the person wants to do with it. Deny by default. Stateless and
 * thread-safe.
 */
final class CaseAccess {

    private CaseAccess() {}

    /**
     * What stands against an actor who would read or act.
     *
     * @return reasons, empty if the case is open to the actor
     */
    static List<Reason> against(Actor actor, GrievanceCase of, GrievanceSetting setting, LocalDate on) {
        Role role = actor.role();
        if (role == Role.COMPLAINANT || role == Role.SYSTEM) {
            return List.of(); // By the receipt, and by rule: neither is a person on the roster.
        }
        List<Reason> against = new ArrayList<>();
        if (!setting.roster().knows(actor)) {
            against.add(Reason.of(GrievanceReason.NOT_ON_ROSTER).with("role", role));
        }
        if (!belongs(role, of)) {
            against.add(Reason.of(GrievanceReason.OTHER_RECORD).with("role", role));
        }
        if (role == Role.GRIEVANCE_HANDLER
                && of.handler().filter(actor.id()::equals).isEmpty()) {
            against.add(Reason.of(GrievanceReason.NOT_ASSIGNED));
        }
        boolean his = setting.roster()
                .officer(actor.id(), role)
                .map(officer -> isReceived(officer, of, setting))
                .orElse(true);
        if (!his) {
            against.add(Reason.of(GrievanceReason.OTHER_RECORD).with("role", role));
        }
        against.addAll(conflicts(actor, of, setting, on));
        return List.copyOf(against);
    }

    /** Whether a sensitive case is of a category that an officer receives; any other case is. */
    static boolean isReceived(Officer officer, GrievanceCase of, GrievanceSetting setting) {
        return officer.role() != Role.SENSITIVE_CASE_RECIPIENT
                || of.category()
                        .map(category -> officer.receives(setting.section().recipientsOf(category)))
                        .orElse(true);
    }

    /** Whether a role has to do with a record at all. */
    private static boolean belongs(Role role, GrievanceCase of) {
        Set<Role> roles;
        if (of.record() == CaseRecord.PROGRAMME) {
            roles = of.state() == GrievanceState.TRANSFERRED
                    ? EnumSet.noneOf(Role.class)
                    : EnumSet.of(
                            Role.GRIEVANCE_TRIAGE,
                            Role.GRIEVANCE_HANDLER,
                            Role.GRIEVANCE_APPROVER,
                            Role.IDENTITY_CUSTODIAN,
                            Role.AUDITOR);
        } else {
            roles = EnumSet.of(Role.SENSITIVE_CASE_RECIPIENT, Role.IDENTITY_CUSTODIAN);
            if (of.state() == GrievanceState.OUT_OF_SCOPE_REFERRED) {
                roles = EnumSet.of(Role.GRIEVANCE_TRIAGE, Role.IDENTITY_CUSTODIAN);
            }
        }
        return roles.contains(role);
    }

    /**
     * Conflicts of interest, which hold for telling somebody about a case as well as for acting.
     *
     * @return reasons, empty if there are none
     */
    static List<Reason> conflicts(Actor actor, GrievanceCase of, GrievanceSetting setting, LocalDate on) {
        ActorId id = actor.id();
        List<Reason> conflicts = new ArrayList<>(ConflictOfInterest.of(actor, of.concerned(), setting.ties(), on));
        if (of.recused().contains(id)) {
            conflicts.add(Reason.of(GrievanceReason.RECUSED));
        }
        if (of.isMadeBy(id)) {
            conflicts.add(Reason.of(GrievanceReason.OWN_COMPLAINT));
        }
        if (of.isAppealed() && isEarlierDecider(id, of, setting, on)) {
            conflicts.add(Reason.of(GrievanceReason.EARLIER_DECIDER));
        }
        return conflicts;
    }

    private static boolean isEarlierDecider(ActorId id, GrievanceCase of, GrievanceSetting setting, LocalDate on) {
        return of.earlierDeciders().contains(id)
                || setting.ties().between(id, of.earlierDeciders(), on).contains(TieKind.LINE_MANAGEMENT);
    }
}
