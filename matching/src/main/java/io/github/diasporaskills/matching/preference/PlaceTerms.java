package io.github.diasporaskills.matching.preference;

import java.util.Arrays;
import java.util.List;

/** The numbers of the places, by number; and the groups of the proposers. */
final class PlaceTerms {

    static final int NONE = -1;

    final int[] capacity;
    final int[] minimum;
    final int[] target;
    final int[] region;
    final List<String> regionIds;
    final int[] cap;
    final List<String> groupIds;
    /** The group of each proposer; empty if there are no groups. */
    final int[] group;
    /** By place, then group. */
    final int[] reserve;

    final int[] ceiling;

    PlaceTerms(
            int[] capacity,
            int[] minimum,
            int[] target,
            int[] region,
            List<String> regionIds,
            int[] cap,
            List<String> groupIds,
            int[] group,
            int[] reserve,
            int[] ceiling) {
        this.capacity = capacity;
        this.minimum = minimum;
        this.target = target;
        this.region = region;
        this.regionIds = List.copyOf(regionIds);
        this.cap = cap;
        this.groupIds = List.copyOf(groupIds);
        this.group = group;
        this.reserve = reserve;
        this.ceiling = ceiling;
    }

    /** Capacities and nothing else. */
    static PlaceTerms capacities(int[] capacities, int placeCount) {
        if (capacities.length != placeCount) {
            throw new IllegalArgumentException(
                    "Each place has a capacity; found " + capacities.length + " for " + placeCount + " places");
        }
        int[] capacity = capacities.clone();
        for (int each : capacity) {
            if (each < 0) {
                throw new IllegalArgumentException("A capacity is 0 or more; found " + each);
            }
        }
        int[] none = new int[placeCount];
        Arrays.fill(none, NONE);
        return new PlaceTerms(
                capacity,
                new int[placeCount],
                capacity,
                none,
                List.of(),
                new int[0],
                List.of(),
                new int[0],
                new int[0],
                new int[0]);
    }

    /** The same terms with other capacities, targets and caps. */
    PlaceTerms with(int[] capacities, int[] targets, int[] caps) {
        return new PlaceTerms(capacities, minimum, targets, region, regionIds, caps, groupIds, group, reserve, ceiling);
    }
}
