package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.matching.dispatch.Coordinator;
import io.github.diasporaskills.matching.dispatch.Dispatcher;
import io.github.diasporaskills.matching.dispatch.DutyRoster;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The coordinators: who is on duty, busy, and has how many open cases, and the cases that wait for one of them. Each is the
 * deputy of the one before. Not thread-safe.
 */
final class TriageDesk {

    private final List<Actor> coordinators = new ArrayList<>();
    private final int cap;
    private final long[] busyUntil;
    private final int[] open;
    private final Deque<SimulatedCase> queue = new ArrayDeque<>();
    private DutyRoster roster;
    private Dispatcher dispatcher;
    private boolean changed;

    TriageDesk(Scenario scenario, CountryPack pack) {
        int number = scenario.count(ScenarioSetting.COORDINATORS);
        cap = scenario.count(ScenarioSetting.COORDINATOR_CASES);
        busyUntil = new long[number];
        open = new int[number];
        List<Coordinator> entries = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            coordinators.add(Actor.of("coordinator-" + each, Role.COORDINATOR));
        }
        for (int each = 0; each < number; each++) {
            Actor deputy = coordinators.get((each + 1) % number);
            entries.add(new Coordinator(
                    coordinators.get(each).id(), cap, scenario.duty(), number == 1 ? null : deputy.id(), List.of()));
        }
        PackZone zone = pack.zone();
        roster = DutyRoster.of(zone, entries);
        dispatcher = Dispatcher.of(roster);
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    Actor actor(int coordinator) {
        return coordinators.get(coordinator);
    }

    /** Who receives what is handed in: somebody on duty, or on duty next. */
    Actor receiver(Instant at) {
        return roster.whoFor(null, at, false)
                .map(duty -> new Actor(duty.coordinator(), Role.COORDINATOR))
                .orElse(coordinators.get(0));
    }

    void enqueue(SimulatedCase of) {
        queue.add(of);
    }

    int waiting() {
        return queue.size();
    }

    /** The next case and, in it, who takes it up; null if nobody can, or nothing waits. */
    @Nullable
    SimulatedCase takeUp(long now) {
        if (queue.isEmpty()) {
            return null;
        }
        Instant at = Instant.ofEpochSecond(now);
        int chosen = SimulatedCase.NOBODY;
        for (int each = 0; each < coordinators.size(); each++) {
            if (busyUntil[each] <= now && roster.isOnDuty(coordinators.get(each).id(), at) && isBefore(each, chosen)) {
                chosen = each;
            }
        }
        if (chosen == SimulatedCase.NOBODY) {
            return null;
        }
        SimulatedCase next = queue.remove();
        next.coordinator = chosen;
        open[chosen]++;
        changed = true;
        return next;
    }

    /** Those with room come before those at the cap, then whoever has fewer cases. */
    private boolean isBefore(int one, int other) {
        if (other == SimulatedCase.NOBODY) {
            return true;
        }
        boolean room = open[one] < cap;
        return room == open[other] < cap ? open[one] < open[other] : room;
    }

    void busy(int coordinator, long until) {
        busyUntil[coordinator] = until;
    }

    /** When somebody comes on duty, if nobody is. */
    Optional<Instant> nextDuty(long now) {
        Instant at = Instant.ofEpochSecond(now);
        return roster.whoFor(null, at, false).map(DutyRoster.Duty::from).filter(from -> from.isAfter(at));
    }

    void closed(SimulatedCase of) {
        if (of.coordinator != SimulatedCase.NOBODY) {
            open[of.coordinator]--;
            changed = true;
        }
    }

    /** Writes the open cases into the roster, as it is done every hour. */
    void bringUpToDate() {
        if (changed && coordinators.size() > 1) {
            for (int each = 0; each < coordinators.size(); each++) {
                roster = roster.withCases(coordinators.get(each).id(), open[each]);
            }
            dispatcher = Dispatcher.of(roster);
        }
        changed = false;
    }
}
