package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What plans keep beside places and quotas: caps on regions, and minimums of needs. Immutable. */
final class PlanLimits {

    private static final PlanLimits NONE = new PlanLimits(new TreeMap<>(), new TreeMap<>());

    private final SortedMap<RegionCode, Integer> caps;
    private final SortedMap<NeedId, Integer> minimums;

    private PlanLimits(SortedMap<RegionCode, Integer> caps, SortedMap<NeedId, Integer> minimums) {
        this.caps = Collections.unmodifiableSortedMap(caps);
        this.minimums = Collections.unmodifiableSortedMap(minimums);
    }

    static PlanLimits none() {
        return NONE;
    }

    /**
     * These limits with a cap on a region, in place of an earlier one.
     *
     * @throws IllegalArgumentException if it is negative
     */
    PlanLimits capping(RegionCode region, int proposals) {
        requireNonNull(region, "region");
        if (proposals < 0) {
            throw new IllegalArgumentException("A cap is 0 or more; found " + proposals + " for " + region);
        }
        SortedMap<RegionCode, Integer> more = new TreeMap<>(caps);
        more.put(region, proposals);
        return new PlanLimits(more, minimums);
    }

    /**
     * These limits with a minimum of a need, in place of an earlier one; 0 is none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    PlanLimits requiring(NeedId need, int proposals) {
        requireNonNull(need, "need");
        if (proposals < 0) {
            throw new IllegalArgumentException("A minimum is 0 or more; found " + proposals + " for " + need);
        }
        SortedMap<NeedId, Integer> more = new TreeMap<>(minimums);
        if (proposals == 0) {
            more.remove(need);
        } else {
            more.put(need, proposals);
        }
        return new PlanLimits(caps, more);
    }

    boolean isEmpty() {
        return caps.isEmpty() && minimums.isEmpty();
    }

    /**
     * The same as limits on groups of a request's needs. A host is in one region, so they form a tree. A minimum is one
     * on a group of its own, as it may be above the places that are open.
     *
     * @throws IllegalArgumentException if a need with a minimum is not of the request
     */
    GroupLimits in(MatchRequest request) {
        List<GroupLimit> limits = new ArrayList<>();
        caps.forEach((region, cap) -> limits.add(GroupLimit.atMost(
                name(region),
                cap,
                IntStream.range(0, request.needs().size())
                        .filter(right -> request.circumstances()
                                .regionOf(request.needs().get(right).host())
                                .equals(Optional.of(region)))
                        .toArray())));
        minimums.forEach(
                (need, minimum) -> limits.add(GroupLimit.atMost(need.value(), Integer.MAX_VALUE, number(need, request))
                        .atLeast(minimum)));
        return limits.isEmpty() ? GroupLimits.none() : GroupLimits.of(limits);
    }

    private static int number(NeedId need, MatchRequest request) {
        return IntStream.range(0, request.needs().size())
                .filter(right -> request.needs().get(right).id().equals(need))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A minimum is for a need of the request; found " + need
                        + ". Maybe it joined the register after the day of the plan"));
    }

    /** No id of a need reads like that. */
    private static String name(RegionCode region) {
        return "region: " + region;
    }

    /** The region that a limit caps; empty for the minimum of a need. */
    Optional<RegionCode> region(GroupLimit limit) {
        return caps.keySet().stream()
                .filter(region -> name(region).equals(limit.name()))
                .findFirst();
    }

    /** The minimum of a need, 0 if there is none. */
    int minimum(NeedId need) {
        return minimums.getOrDefault(need, 0);
    }

    /** In the order of regions, and of needs. */
    @Override
    public String toString() {
        return (caps.isEmpty() ? "" : ", caps " + caps) + (minimums.isEmpty() ? "" : ", minimums " + minimums);
    }
}
