package io.github.diasporaskills.matching.quota;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.quota.GroupLimit.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits on groups that form a tree on each side: of two groups one lies within the other, or they have nothing in
 * common (a laminar family). Immutable and thread-safe.
 */
public final class GroupLimits {

    private static final GroupLimits NONE = new GroupLimits(List.of(), new int[0], Map.of(), Map.of());
    private static final int NO_PARENT = -1;

    private final List<GroupLimit> limits;
    private final int[] parents;
    private final Map<Integer, Integer> ofLeft;
    private final Map<Integer, Integer> ofRight;

    private GroupLimits(
            List<GroupLimit> limits, int[] parents, Map<Integer, Integer> ofLeft, Map<Integer, Integer> ofRight) {
        this.limits = limits;
        this.parents = parents;
        this.ofLeft = ofLeft;
        this.ofRight = ofRight;
    }

    /**
     * No limits.
     *
     * @return the empty set of limits
     */
    public static GroupLimits none() {
        return NONE;
    }

    /**
     * Limits.
     *
     * @param limits on groups of either side
     * @return the limits, larger groups first; of two equal groups the one given first contains the other
     * @throws IllegalArgumentException if a name stands twice, or two groups overlap and neither lies within the
     *     other; the message names both and an element
     */
    public static GroupLimits of(List<GroupLimit> limits) {
        List<GroupLimit> sorted = new ArrayList<>(limits);
        sorted.sort(Comparator.comparing((GroupLimit limit) -> limit.elements().size())
                .reversed());
        int[] parents = new int[sorted.size()];
        Map<Integer, Integer> ofLeft = new LinkedHashMap<>();
        Map<Integer, Integer> ofRight = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (int number = 0; number < parents.length; number++) {
            GroupLimit limit = sorted.get(number);
            if (!names.add(limit.name())) {
                throw new IllegalArgumentException("A group has a name of its own; found twice: " + limit.name());
            }
            Map<Integer, Integer> innermost = limit.side() == Side.LEFT ? ofLeft : ofRight;
            parents[number] = limit.elements().isEmpty()
                    ? NO_PARENT
                    : innermost.getOrDefault(limit.elements().get(0), NO_PARENT);
            for (int element : limit.elements()) {
                @Nullable Integer before = innermost.put(element, number);
                int parent = before == null ? NO_PARENT : before;
                if (parent != parents[number]) {
                    GroupLimit other = sorted.get(Math.max(parent, parents[number]));
                    throw new IllegalArgumentException("Of two groups one lies within the other, or they share nothing;"
                            + " found " + limit.name() + " and " + other.name() + " crossing at element " + element
                            + ". Maybe split one of them");
                }
            }
        }
        return new GroupLimits(List.copyOf(sorted), parents, Map.copyOf(ofLeft), Map.copyOf(ofRight));
    }

    /**
     * The limits; their places are the numbers of the groups.
     *
     * @return larger groups first
     */
    public List<GroupLimit> list() {
        return limits;
    }

    /**
     * Whether there are none.
     *
     * @return true without limits
     */
    public boolean isEmpty() {
        return limits.isEmpty();
    }

    /**
     * The smallest group around a group.
     *
     * @param group its number
     * @return the number of the group around it, or empty if there is none
     */
    public OptionalInt around(int group) {
        return parents[group] == NO_PARENT ? OptionalInt.empty() : OptionalInt.of(parents[group]);
    }

    /**
     * The smallest group of an element.
     *
     * @param side its side
     * @param element its number
     * @return the number of the group, or empty if it is in none
     */
    public OptionalInt of(Side side, int element) {
        @Nullable Integer group = (side == Side.LEFT ? ofLeft : ofRight).get(element);
        return group == null ? OptionalInt.empty() : OptionalInt.of(group);
    }

    /**
     * The groups beside one more for the group of a target.
     *
     * @throws IllegalArgumentException if the group crosses another one
     */
    void around(ShareTarget target, int leftCount) {
        if (limits.stream().anyMatch(limit -> limit.side() == Side.LEFT)) {
            with(target.limit(this, leftCount, 0));
        }
    }

    /**
     * These limits and one more.
     *
     * @param limit on a group that crosses no other
     * @return new limits
     * @throws IllegalArgumentException if its name is there already, or it crosses another group
     */
    public GroupLimits with(GroupLimit limit) {
        List<GroupLimit> more = new ArrayList<>(limits);
        more.add(requireNonNull(limit, "limit"));
        return of(more);
    }

    /** Whether all elements are there. */
    boolean fit(int leftCount, int rightCount) {
        return limits.stream()
                .allMatch(limit -> limit.elements().stream()
                        .allMatch(element -> element < (limit.side() == Side.LEFT ? leftCount : rightCount)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupLimits that && limits.equals(that.limits);
    }

    @Override
    public int hashCode() {
        return limits.hashCode();
    }

    @Override
    public String toString() {
        return limits.size() + " limits on groups";
    }
}
