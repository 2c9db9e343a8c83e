package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.calendar.Pause;
import io.github.diasporaskills.core.lifecycle.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The times that run for a complaint. Worked out from its history each time, never stored as truth: a message restarts
 * nothing, a pause that was recorded is left out, a day off that was decreed late moves what it moves and the deadline
 * says so. Of a sensitive case they run day and night. Stateless and thread-safe.
 *
 * <p>A case has a round: from its receipt, from being opened again, from an appeal; a sensitive case from the moment at
 * which its recipients could know. What was due in an earlier round and is done is told no more.
 */
public final class ServiceClock {

    private ServiceClock() {}

    /**
     * The clocks of the present round. Costs O(days) for the explanations.
     *
     * @param of the case
     * @param setting what surrounds the case
     * @return acknowledgement (in the first round), answer, end; none for what left the programme's record or was sent
     *     elsewhere
     */
    public static List<ServiceDeadline> of(GrievanceCase of, GrievanceSetting setting) {
        return clocks(of, setting).stream()
                .map(clock -> new ServiceDeadline(
                        clock.clock(),
                        Deadline.of(clock.start(), clock.allowance(), clock.pauses(), setting.calendar()),
                        clock.metAt()))
                .toList();
    }

    /** The same clocks without their explanations, which take most of the time. */
    static List<RunningClock> running(GrievanceCase of, GrievanceSetting setting) {
        return clocks(of, setting).stream()
                .map(clock -> new RunningClock(clock.clock(), clock.start(), due(clock, setting), clock.metAt()))
                .toList();
    }

    private static @Nullable Instant due(Clock clock, GrievanceSetting setting) {
        return (clock.pauses().isEmpty()
                        ? setting.calendar().due(clock.start(), clock.allowance())
                        : Deadline.of(clock.start(), clock.allowance(), clock.pauses(), setting.calendar())
                                .due())
                .orElse(null);
    }

    /** What a deadline is worked out from. */
    private record Clock(
            ClockKind clock,
            Instant start,
            Allowance allowance,
            List<Pause> pauses,
            @Nullable Instant metAt) {}

    private static List<Clock> clocks(GrievanceCase of, GrievanceSetting setting) {
        if (of.state() == GrievanceState.TRANSFERRED || of.state() == GrievanceState.OUT_OF_SCOPE_REFERRED) {
            return List.of();
        }
        CategoryRule rule = setting.section().ruleFor(of.countedCategory().orElse(null));
        int first = roundStart(of);
        Instant start = of.history().steps().get(first).at();
        List<Clock> clocks = new ArrayList<>();
        if (of.record() == CaseRecord.PROGRAMME && first == 0) {
            clocks.add(clock(ClockKind.ACKNOWLEDGE, rule, start, List.of(), firstStep(of)));
        } else if (of.record() == CaseRecord.RESTRICTED && of.reopenings() == 0 && !of.isAppealed()) {
            clocks.add(clock(ClockKind.ACKNOWLEDGE, rule, start, List.of(), firstCare(of)));
        }
        List<Pause> pauses = ended(of, start, setting);
        clocks.add(clock(ClockKind.RESPOND, rule, start, pauses, reached(of, first, GrievanceState.RESPONDED)));
        clocks.add(clock(ClockKind.RESOLVE, rule, start, pauses, reached(of, first, GrievanceState.CLOSED)));
        return clocks;
    }

    private static Clock clock(
            ClockKind kind, CategoryRule rule, Instant start, List<Pause> pauses, @Nullable Instant met) {
        Allowance allowance = rule.allowance(kind);
        return new Clock(kind, start, allowance, allowance.canBePaused() ? pauses : List.of(), met);
    }

    /** The place of the step with which the present round began. */
    private static int roundStart(GrievanceCase of) {
        List<Step<GrievanceState>> steps = of.history().steps();
        for (int i = steps.size() - 1; i > 0; i--) {
            GrievanceState to = steps.get(i).to();
            boolean routed = of.record() == CaseRecord.RESTRICTED && i == 1;
            if (to == GrievanceState.REOPENED || to == GrievanceState.APPEALED || routed) {
                return i;
            }
        }
        return 0;
    }

    private static @Nullable Instant reached(GrievanceCase of, int first, GrievanceState state) {
        List<Step<GrievanceState>> steps = of.history().steps();
        for (int i = first; i < steps.size(); i++) {
            if (steps.get(i).to() == state) {
                return steps.get(i).at();
            }
        }
        return null;
    }

    /** When somebody first did anything with it after it came. */
    private static @Nullable Instant firstStep(GrievanceCase of) {
        List<Step<GrievanceState>> steps = of.history().steps();
        return steps.size() > 1 ? steps.get(1).at() : null;
    }

    /** A sensitive case is acknowledged by the offer of help. */
    private static @Nullable Instant firstCare(GrievanceCase of) {
        return of.assistanceOfferedAt().orElse(null);
    }

    /** The pauses, those without an end ended when the longest pause of the pack is over. */
    private static List<Pause> ended(GrievanceCase of, Instant start, GrievanceSetting setting) {
        Duration longest = Duration.ofDays(setting.section().longestPauseDays());
        List<Pause> all = new ArrayList<>();
        for (Pause pause : of.pauses()) {
            Instant last = pause.from().plus(longest);
            Instant until = pause.until();
            if (!last.isBefore(start)) {
                all.add(Pause.of(pause.from(), until == null || until.isAfter(last) ? last : until));
            }
        }
        return all;
    }

    /**
     * When the first time runs out that still matters.
     *
     * @param of the case
     * @param setting what surrounds the case
     * @return the earliest deadline of an open clock, perhaps in the past; empty if there is none
     */
    public static Optional<Instant> nextDue(GrievanceCase of, GrievanceSetting setting) {
        return running(of, setting).stream()
                .filter(RunningClock::isOpen)
                .flatMap(clock -> clock.ranOut().stream())
                .min(Instant::compareTo);
    }
}
