package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many open places of each need go first to members of a gender, as people state it. Immutable. */
final class GenderReserves {

    private static final GenderReserves NONE = new GenderReserves(Map.of());

    private final Map<Gender, Integer> places;

    private GenderReserves(Map<Gender, Integer> places) {
        this.places = places;
    }

    static GenderReserves none() {
        return NONE;
    }

    /**
     * These reserves with so many places for a gender, in place of an earlier number.
     *
     * @throws IllegalArgumentException if the gender is not a stated one or the number negative
     */
    GenderReserves with(Gender gender, int number) {
        if (!gender.isStated() || number < 0) {
            throw new IllegalArgumentException(
                    "0 or more places are reserved for a stated gender; found " + number + " for " + gender);
        }
        Map<Gender, Integer> more = new EnumMap<>(Gender.class);
        more.putAll(places);
        more.put(gender, number);
        return new GenderReserves(Collections.unmodifiableMap(more));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** The genders, in their order. */
    Map<Gender, Integer> byGender() {
        return places;
    }

    /** What each of so many open places of a need is reserved for; a need with few of them reserves no more. */
    Map<Gender, Integer> of(int open) {
        Map<Gender, Integer> kept = new EnumMap<>(Gender.class);
        int left = open;
        for (Map.Entry<Gender, Integer> reserve : places.entrySet()) {
            int number = Math.min(left, reserve.getValue());
            kept.put(reserve.getKey(), number);
            left -= number;
        }
        return kept;
    }

    /** The reserves of a request's needs; a gender's number is its place in the order. */
    Reserves in(MatchRequest request, Capacities capacities) {
        List<Reserves.Reserve> reserves = new ArrayList<>();
        for (int right = 0; right < request.needs().size(); right++) {
            for (Map.Entry<Gender, Integer> kept : of(capacities.right(right)).entrySet()) {
                if (kept.getValue() > 0) {
                    reserves.add(new Reserves.Reserve(right, number(kept.getKey()), kept.getValue()));
                }
            }
        }
        return reserves.isEmpty()
                ? Reserves.none()
                : Reserves.of(
                        request.members().stream()
                                .mapToInt(member -> places.containsKey(member.gender())
                                        ? number(member.gender())
                                        : Reserves.NO_GROUP)
                                .toArray(),
                        reserves);
    }

    private static int number(Gender gender) {
        return List.of(Gender.values()).indexOf(gender);
    }

    /** What became of the reserves of a need in a plan. */
    static List<ReservedPlaces> outcomes(MatchProblem problem, Selection plan, int right) {
        CandidateGraph graph = problem.graph();
        List<ReservedPlaces> outcomes = new ArrayList<>();
        for (Reserves.Reserve reserve : problem.reserves().list()) {
            if (reserve.right() == right) {
                int proposed = (int) plan.edges()
                        .filter(edge -> graph.rightOf(edge) == right
                                && problem.reserves().groupOf(graph.leftOf(edge)) == reserve.group())
                        .count();
                outcomes.add(
                        new ReservedPlaces(List.of(Gender.values()).get(reserve.group()), reserve.places(), proposed));
            }
        }
        return outcomes;
    }
}
