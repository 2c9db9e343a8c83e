package io.github.diasporaskills.matching.preference;

import static java.util.Objects.requireNonNull;

/**
 * Makes instances that differ from another in one thing, to see what that would change. Stateless and thread-safe; each
 * takes time and memory by the edges, the elements, or both, and leaves the instance given as it is.
 */
public final class InstanceChange {

    private InstanceChange() {}

    /**
     * With a proposer moved up on the list of a place.
     *
     * @param instance what is changed
     * @param edge the edge between them
     * @param priority where the proposer is to stand, alone, before all who stand there or later
     * @return a new instance
     * @throws IllegalArgumentException if the priority is negative or later than the proposer's own
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public static PreferenceInstance movedUp(PreferenceInstance instance, int edge, int priority) {
        int own = requireNonNull(instance, "instance").priorityOf(edge);
        if (priority < 0 || priority > own) {
            throw new IllegalArgumentException(
                    "A proposer moves up to a priority from 0 to their own, " + own + "; found " + priority);
        }
        return instance.with(instance.pairs().movedUp(edge, priority), instance.terms());
    }

    /**
     * With a proposer added, alone and last, to the list of a place that they list in vain.
     *
     * @param instance what is changed
     * @param proposer the number of a proposer
     * @param place the number of a place
     * @return a new instance
     * @throws IllegalArgumentException if the place is none of {@link PreferenceInstance#listedInVain(int)}
     */
    public static PreferenceInstance listed(PreferenceInstance instance, int proposer, int place) {
        long[] inVain = requireNonNull(instance, "instance").pairs().inVain;
        for (int at = 0; at < inVain.length; at++) {
            if (inVain[at] == MutualPairs.pair(proposer, place)) {
                return instance.with(instance.pairs().listed(at), instance.terms());
            }
        }
        throw new IllegalArgumentException("A place can be brought to list whoever lists it in vain; found proposer "
                + proposer + " and place " + place);
    }

    /**
     * With another capacity of a place.
     *
     * @param instance what is changed
     * @param place its number
     * @param capacity not below its minimum, its target and its reserves together
     * @return a new instance, its target as it was
     * @throws IllegalArgumentException if the capacity is too low
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public static PreferenceInstance capacity(PreferenceInstance instance, int place, int capacity) {
        int least = Math.max(requireNonNull(instance, "instance").minimum(place), instance.target(place));
        int reserved = 0;
        for (int group = 0; group < instance.groupIds().size(); group++) {
            reserved += instance.reserve(place, group);
        }
        if (capacity < Math.max(least, reserved)) {
            throw new IllegalArgumentException("A capacity is not below the minimum, the target and the reserves, "
                    + Math.max(least, reserved) + "; found " + capacity);
        }
        PlaceTerms terms = instance.terms();
        return instance.with(
                instance.pairs(), terms.with(with(terms.capacity, place, capacity), terms.target, terms.cap));
    }

    /**
     * With another target of a place.
     *
     * @param instance what is changed
     * @param place its number
     * @param target from 0 to its capacity
     * @return a new instance
     * @throws IllegalArgumentException if the target is out of range, or the targets of the region were above its cap
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public static PreferenceInstance target(PreferenceInstance instance, int place, int target) {
        requireNonNull(instance, "instance");
        if (target < 0 || target > instance.capacity(place)) {
            throw new IllegalArgumentException(
                    "A target is 0 up to the capacity, " + instance.capacity(place) + "; found " + target);
        }
        int region = instance.region(place).orElse(PlaceTerms.NONE);
        if (region != PlaceTerms.NONE) {
            long sum = targets(instance, region) - instance.target(place) + target;
            if (sum > instance.cap(region)) {
                throw new IllegalArgumentException("The targets of a region are together not above its cap, "
                        + instance.cap(region) + "; found " + sum + ". Maybe raise the cap first");
            }
        }
        PlaceTerms terms = instance.terms();
        return instance.with(
                instance.pairs(), terms.with(terms.capacity, with(terms.target, place, target), terms.cap));
    }

    /**
     * The targets of the places of a region.
     *
     * @param instance the instance
     * @param region its number
     * @return their sum
     */
    public static long targets(PreferenceInstance instance, int region) {
        long sum = 0;
        for (int place = 0; place < requireNonNull(instance, "instance").placeCount(); place++) {
            sum += instance.region(place).orElse(PlaceTerms.NONE) == region ? instance.target(place) : 0;
        }
        return sum;
    }

    /**
     * With another cap of a region.
     *
     * @param instance what is changed
     * @param region its number
     * @param cap not below the cap that it has
     * @return a new instance, the targets of its places as they were
     * @throws IllegalArgumentException if the cap is lower
     * @throws IndexOutOfBoundsException if there is no such region
     */
    public static PreferenceInstance cap(PreferenceInstance instance, int region, int cap) {
        if (cap < requireNonNull(instance, "instance").cap(region)) {
            throw new IllegalArgumentException("A cap is raised from " + instance.cap(region) + "; found " + cap
                    + ". Lower ones need other targets");
        }
        PlaceTerms terms = instance.terms();
        return instance.with(instance.pairs(), terms.with(terms.capacity, terms.target, with(terms.cap, region, cap)));
    }

    private static int[] with(int[] values, int at, int value) {
        int[] changed = values.clone();
        changed[at] = value;
        return changed;
    }
}
