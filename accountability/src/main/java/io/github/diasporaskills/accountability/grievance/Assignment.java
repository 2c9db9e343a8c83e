package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Who may handle a case, and who should. Stateless and thread-safe. */
public final class Assignment {

    private Assignment() {}

    /**
     * What stands against somebody as handler of a case.
     *
     * @param handler a pseudonym
     * @param of the case
     * @param setting what surrounds the case
     * @param on the day
     * @return reasons, empty if nothing does
     */
    public static List<Reason> against(ActorId handler, GrievanceCase of, GrievanceSetting setting, LocalDate on) {
        Optional<Officer> officer = setting.roster().officer(handler, Role.GRIEVANCE_HANDLER);
        List<Reason> against = new ArrayList<>();
        if (officer.isEmpty() || !officer.get().isThere(on)) {
            against.add(Reason.of(GrievanceReason.HANDLER_UNKNOWN));
        }
        against.addAll(CaseAccess.conflicts(new Actor(handler, Role.GRIEVANCE_HANDLER), of, setting, on));
        return List.copyOf(against);
    }

    /**
     * Who should handle a case: of those against whom nothing stands, first of the office that has handled it, if its
     * officers are not all in conflict, then by the complainant's wish, then who has least to do, then by pseudonym.
     *
     * @param of the case
     * @param setting what surrounds the case
     * @param on the day
     * @param load how many cases somebody has
     * @return a handler; empty if nobody on the roster can, and then the case goes the way of {@link Escalation}
     */
    public static Optional<Officer> choose(
            GrievanceCase of, GrievanceSetting setting, LocalDate on, ToIntFunction<ActorId> load) {
        Optional<Gender> wished = of.statement().flatMap(Statement::preferredHandler);
        Optional<OrganisationId> office = of.handler()
                .flatMap(handler -> setting.roster().officer(handler, Role.GRIEVANCE_HANDLER))
                .map(Officer::office);
        return setting.roster().inRole(Role.GRIEVANCE_HANDLER).stream()
                .filter(officer -> against(officer.id(), of, setting, on).isEmpty())
                .min(Comparator.comparing((Officer officer) -> office.map(known -> !known.equals(officer.office()))
                                .orElse(false))
                        .thenComparing(officer ->
                                wished.map(gender -> gender != officer.gender()).orElse(false))
                        .thenComparing(officer -> load.applyAsInt(officer.id()))
                        .thenComparing(Officer::id));
    }

    /**
     * Whether an office can no longer deal with a case, because everybody of it is in conflict. Such an office loses the
     * case: nobody of it is proposed or told.
     *
     * @param office the office
     * @param of the case
     * @param setting what surrounds the case
     * @param on the day
     * @return true if it has officers in the roles of the case's record and all are in conflict
     */
    public static boolean isWhollyInConflict(
            OrganisationId office, GrievanceCase of, GrievanceSetting setting, LocalDate on) {
        List<Officer> members = setting.roster().officers().stream()
                .filter(officer -> officer.office().equals(office))
                .toList();
        return !members.isEmpty()
                && members.stream()
                        .noneMatch(officer -> CaseAccess.conflicts(
                                        new Actor(officer.id(), officer.role()), of, setting, on)
                                .isEmpty());
    }
}
