package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom to tell that a time ran out. It never dead-ends: the next level that is there and in no conflict; where there is
 * none, the named fallback; where that one cannot be told either, nobody, and the record says so and the case stands on
 * the overdue list. While it stays overdue it goes one level higher after each interval of the pack, and when the highest
 * level was told, it is told again after seven intervals each time. Stateless and thread-safe.
 */
public final class Escalation {

    private static final Set<Role> OF_PROGRAMME = Collections.unmodifiableSet(
            EnumSet.of(Role.GRIEVANCE_TRIAGE, Role.GRIEVANCE_HANDLER, Role.GRIEVANCE_APPROVER));
    private static final Set<Role> OF_RESTRICTED =
            Collections.unmodifiableSet(EnumSet.of(Role.SENSITIVE_CASE_RECIPIENT));

    private Escalation() {}

    /**
     * The escalations that a case has to have by an instant and does not.
     *
     * @param of the case
     * @param setting what surrounds the case
     * @param at now
     * @return in the order of the clocks, then of time; empty if nothing is overdue or all was told
     */
    public static List<Escalated> due(GrievanceCase of, GrievanceSetting setting, Instant at) {
        List<Escalated> due = new ArrayList<>();
        if (at.isBefore(of.lastAt())) {
            return due;
        }
        for (RunningClock clock : ServiceClock.running(of, setting)) {
            if (!clock.isOverdue(at)) {
                continue;
            }
            Instant ranOut = clock.ranOut().orElseThrow();
            Duration late = Duration.between(ranOut, at);
            for (int step = told(of, clock) + 1; after(step, setting).compareTo(late) <= 0; step++) {
                due.add(new Escalated(
                        clock.clock(),
                        clock.start(),
                        ranOut,
                        step,
                        target(of, setting, step, at).map(Officer::id).orElse(null),
                        at));
            }
        }
        return List.copyOf(due);
    }

    /**
     * When a case has to be looked at next.
     *
     * @param of the case
     * @param setting what surrounds the case
     * @return the next instant after which {@link #due} finds something; empty if there is none as things stand
     */
    public static Optional<Instant> next(GrievanceCase of, GrievanceSetting setting) {
        return ServiceClock.running(of, setting).stream()
                .filter(RunningClock::isOpen)
                .flatMap(clock -> clock.ranOut().stream().map(due -> due.plus(after(told(of, clock) + 1, setting))))
                .min(Comparator.naturalOrder());
    }

    /** How long after a time ran out a step is due: level by level, and once all were told, seven times as rarely. */
    private static Duration after(int step, GrievanceSetting setting) {
        int levels = 1 + setting.roster().highestLevel();
        long intervals = step <= levels ? step - 1 : levels - 1 + 7L * (step - levels);
        return setting.section().escalateEvery().multipliedBy(intervals);
    }

    private static int told(GrievanceCase of, RunningClock clock) {
        return of.escalations().stream()
                .filter(told -> told.clock() == clock.clock() && told.start().equals(clock.start()))
                .mapToInt(Escalated::step)
                .max()
                .orElse(0);
    }

    /**
     * Whom to tell.
     *
     * @param of the case
     * @param setting what surrounds the case
     * @param step the how manieth time, from 1: the level to begin with
     * @param at now
     * @return an officer of that level or the next higher one, who is there and in no conflict; else the fallback; empty
     *     if that one is away or in conflict
     */
    public static Optional<Officer> target(GrievanceCase of, GrievanceSetting setting, int step, Instant at) {
        LocalDate on = at.atOffset(ZoneOffset.UTC).toLocalDate();
        Set<Role> roles = of.record() == CaseRecord.PROGRAMME ? OF_PROGRAMME : OF_RESTRICTED;
        return setting.roster().officers().stream()
                .filter(officer -> roles.contains(officer.role()) && officer.level() >= step)
                .filter(officer -> canBeTold(officer, of, setting, on))
                .min(Comparator.comparing(Officer::level).thenComparing(Officer::id))
                .or(() -> Optional.of(setting.roster().fallback(of.record()))
                        .filter(officer -> canBeTold(officer, of, setting, on)));
    }

    private static boolean canBeTold(Officer officer, GrievanceCase of, GrievanceSetting setting, LocalDate on) {
        return officer.isThere(on)
                && CaseAccess.isReceived(officer, of, setting)
                && CaseAccess.conflicts(new Actor(officer.id(), officer.role()), of, setting, on)
                        .isEmpty();
    }
}
