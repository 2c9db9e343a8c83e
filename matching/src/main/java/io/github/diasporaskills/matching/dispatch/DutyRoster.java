package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.TimeSpan;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty when, and how many cases each has. Immutable and thread-safe.
 */
public final class DutyRoster {

    private static final int DAYS_AHEAD = 15;

    private final PackZone zone;
    private final List<Coordinator> coordinators;
    private final Map<ActorId, Coordinator> byId;
    private final Map<ActorId, Integer> cases;

    private DutyRoster(PackZone zone, List<Coordinator> coordinators, Map<ActorId, Integer> cases) {
        this.zone = requireNonNull(zone, "zone");
        this.coordinators = coordinators;
        this.cases = cases;
        Map<ActorId, Coordinator> ids = new HashMap<>();
        for (Coordinator coordinator : coordinators) {
            if (ids.put(coordinator.id(), coordinator) != null) {
                throw new IllegalArgumentException(
                        "A roster has each coordinator once; found " + coordinator.id() + " twice");
            }
        }
        this.byId = ids;
    }

    /**
     * A roster.
     *
     * @param zone the clock by which the hours of duty run
     * @param coordinators the coordinators, who have no cases yet
     * @return the roster
     * @throws IllegalArgumentException if one stands in it twice
     */
    public static DutyRoster of(PackZone zone, List<Coordinator> coordinators) {
        return new DutyRoster(zone, List.copyOf(coordinators), Map.of());
    }

    /**
     * A roster on which all have the hours and the cap of the country, every day of the week, and nobody has a deputy.
     *
     * @param zone the clock by which the hours of duty run
     * @param rule with the hours and the cap
     * @param coordinators pseudonyms
     * @return the roster
     */
    public static DutyRoster of(PackZone zone, DispatchRule rule, List<ActorId> coordinators) {
        WeeklyHours duty = WeeklyHours.of(EnumSet.allOf(DayOfWeek.class), rule.coordinatorHours());
        return of(
                zone,
                coordinators.stream()
                        .map(id -> new Coordinator(id, rule.coordinatorCases(), duty, null, List.of()))
                        .toList());
    }

    /**
     * This roster with the number of cases that a coordinator has.
     *
     * @param coordinator the pseudonym
     * @param open cases that are not over, 0 or more
     * @return a new roster
     * @throws IllegalArgumentException if the number is negative
     */
    public DutyRoster withCases(ActorId coordinator, int open) {
        if (open < 0) {
            throw new IllegalArgumentException("A coordinator has no or more cases; found " + open);
        }
        Map<ActorId, Integer> counted = new HashMap<>(cases);
        counted.put(requireNonNull(coordinator, "coordinator"), open);
        return new DutyRoster(zone, coordinators, Collections.unmodifiableMap(counted));
    }

    /**
     * The coordinators.
     *
     * @return in the order in which they were given
     */
    public List<Coordinator> coordinators() {
        return coordinators;
    }

    /**
     * Whether somebody is on duty.
     *
     * @param coordinator the pseudonym
     * @param at the instant
     * @return false in hours of rest, on days away, and for somebody who is not on the roster
     */
    public boolean isOnDuty(ActorId coordinator, Instant at) {
        @Nullable Coordinator known = byId.get(requireNonNull(coordinator, "coordinator"));
        OffsetDateTime local = zone.at(at);
        return known != null
                && !isAway(known, local.toLocalDate())
                && known.duty().on(local.getDayOfWeek()).isOpenAt(local.toLocalTime());
    }

    /**
     * Who is to be told of a case, and from when.
     *
     * @param coordinator the pseudonym
     * @param from now, or when the hours of duty begin
     */
    public record Duty(ActorId coordinator, Instant from) {
        /** Checks that both are there. */
        public Duty {
            requireNonNull(coordinator, "coordinator");
            requireNonNull(from, "from");
        }
    }

    /**
     * Who is to be told of a case. First comes who handles it, then the deputies of that person in turn, then the others,
     * those with most room first. Somebody at the cap is given no other case than those he or she handles, unless all are.
     * In hours of rest it waits for whoever is on duty first, unless somebody is to be woken.
     *
     * @param handler who handles the case, or null if nobody does
     * @param at the instant
     * @param wake whether the case is urgent enough to call somebody in hours of rest
     * @return who, and from when; empty if nobody is on duty within two weeks
     */
    public Optional<Duty> whoFor(@Nullable ActorId handler, Instant at, boolean wake) {
        return first(order(handler), handler, at, wake);
    }

    /** Who is told that a handler did nothing: somebody else, if there is anybody else. */
    Optional<Duty> insteadOf(@Nullable ActorId handler, Instant at, boolean wake) {
        List<Coordinator> others = order(handler).stream()
                .filter(each -> !each.id().equals(handler))
                .toList();
        return others.isEmpty() ? whoFor(handler, at, wake) : first(others, handler, at, wake);
    }

    private Optional<Duty> first(List<Coordinator> order, @Nullable ActorId handler, Instant at, boolean wake) {
        List<Coordinator> withRoom = order.stream()
                .filter(each -> each.id().equals(handler) || open(each) < each.mostCases())
                .toList();
        List<Coordinator> asked = withRoom.isEmpty() ? order : withRoom;
        for (Coordinator each : asked) {
            if (isOnDuty(each.id(), at)) {
                return Optional.of(new Duty(each.id(), at));
            }
        }
        if (wake) {
            LocalDate today = zone.at(at).toLocalDate();
            Optional<Duty> woken = asked.stream()
                    .filter(each -> !isAway(each, today))
                    .findFirst()
                    .map(each -> new Duty(each.id(), at));
            if (woken.isPresent()) {
                return woken;
            }
        }
        return asked.stream()
                .flatMap(each -> begin(each, at).map(from -> new Duty(each.id(), from)).stream())
                .min(Comparator.comparing(Duty::from));
    }

    private List<Coordinator> order(@Nullable ActorId handler) {
        List<Coordinator> order = new ArrayList<>();
        @Nullable Coordinator next = handler == null ? null : byId.get(handler);
        while (next != null && !order.contains(next)) {
            order.add(next);
            next = next.deputy() == null ? null : byId.get(next.deputy());
        }
        coordinators.stream()
                .filter(each -> !order.contains(each))
                .sorted(Comparator.comparingDouble((Coordinator each) -> open(each) / (double) each.mostCases())
                        .thenComparing(Coordinator::id))
                .forEach(order::add);
        return order;
    }

    private int open(Coordinator coordinator) {
        return cases.getOrDefault(coordinator.id(), 0);
    }

    private static boolean isAway(Coordinator coordinator, LocalDate day) {
        return coordinator.away().stream().anyMatch(range -> range.contains(day));
    }

    private Optional<Instant> begin(Coordinator coordinator, Instant at) {
        LocalDate today = zone.at(at).toLocalDate();
        for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            DayHours hours = coordinator.duty().on(day.getDayOfWeek());
            if (!isAway(coordinator, day)) {
                for (TimeSpan span : hours.spans()) {
                    Instant from = Terms.instant(day.atTime(span.from()), zone);
                    if (from.isAfter(at)) {
                        return Optional.of(from);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * How many coordinators.
     *
     * @return for example {@code 3 coordinators}
     */
    @Override
    public String toString() {
        return coordinators.size() + (coordinators.size() == 1 ? " coordinator" : " coordinators");
    }
}
