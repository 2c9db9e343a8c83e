package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The rates of any number of groups: how far apart they are, and how far from the rate of all. Groups with nobody in them
 * have no rate and are passed over. The measures are those of Fairlearn's MetricFrame. Immutable and thread-safe.
 */
public final class GroupSpread {

    private final Map<String, Proportion> groups;
    private final Proportion overall;

    private GroupSpread(Map<String, Proportion> groups) {
        this.groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        Proportion all = Proportion.of(0, 0);
        for (Proportion each : this.groups.values()) {
            all = all.plus(each);
        }
        this.overall = all;
    }

    /**
     * The rates of groups.
     *
     * @param groups by name, in the order of the map
     * @return the spread
     * @throws IllegalArgumentException if all persons together are too many for a {@link Proportion}
     */
    public static GroupSpread of(Map<String, Proportion> groups) {
        return new GroupSpread(requireNonNull(groups, "groups"));
    }

    /**
     * The counts by group.
     *
     * @return every group given, in order
     */
    public Map<String, Proportion> groups() {
        return groups;
    }

    /**
     * All groups together.
     *
     * @return the sums
     */
    public Proportion overall() {
        return overall;
    }

    /**
     * The highest rate less the lowest.
     *
     * @return from 0 to 1, or empty where no group has anybody
     */
    public OptionalDouble differenceBetweenGroups() {
        return highest().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(highest().getAsDouble() - lowest().getAsDouble());
    }

    /**
     * The lowest rate over the highest.
     *
     * @return from 0 to 1, or empty where no group has anybody or all rates are 0
     */
    public OptionalDouble ratioBetweenGroups() {
        return highest().isEmpty() || highest().getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(lowest().getAsDouble() / highest().getAsDouble());
    }

    /**
     * How far the farthest rate is from that of all.
     *
     * @return from 0 to 1, or empty where no group has anybody
     */
    public OptionalDouble differenceToOverall() {
        return overall.total() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(farthest(rate -> Math.abs(rate - overallRate()), false));
    }

    /**
     * The rate farthest from that of all as a ratio to it, turned so that it is not above 1.
     *
     * @return from 0 to 1, or empty where no group has anybody or all rates are 0
     */
    public OptionalDouble ratioToOverall() {
        return overall.successes() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        farthest(rate -> rate <= overallRate() ? rate / overallRate() : overallRate() / rate, true));
    }

    private double overallRate() {
        return overall.rate().orElse(0);
    }

    private double farthest(ToDoubleFunction<Double> measure, boolean least) {
        var measured = groups.values().stream()
                .filter(group -> group.total() > 0)
                .mapToDouble(group -> measure.applyAsDouble(group.rate().orElse(0)));
        return (least ? measured.min() : measured.max()).orElse(0);
    }

    private OptionalDouble highest() {
        return groups.values().stream()
                .filter(group -> group.total() > 0)
                .mapToDouble(group -> group.rate().orElse(0))
                .max();
    }

    private OptionalDouble lowest() {
        return groups.values().stream()
                .filter(group -> group.total() > 0)
                .mapToDouble(group -> group.rate().orElse(0))
                .min();
    }

    /**
     * The names of the groups, without counts.
     *
     * @return for example {@code GroupSpread[WOMAN, MAN]}
     */
    @Override
    public String toString() {
        return "GroupSpread" + groups.keySet();
    }
}
