package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many succeeded in each group of each stratum: proposed of those registered, answered in time of those
 * asked. Groups are genders by the names of {@link Gender}, or others; {@code UNDISCLOSED}, {@code NOT_ASKED} and
 * {@code NOT_STATED} are those of whom no gender is known. They are never shared out; they count as persons of their
 * stratum, and widen the bounds of a gap. Immutable and thread-safe.
 */
public final class GapCounts {

    private static final String NOT_STATED = "NOT_STATED";

    private final Map<String, Map<String, Proportion>> cells;

    private GapCounts(Map<String, Map<String, Proportion>> cells) {
        Map<String, Map<String, Proportion>> copy = new LinkedHashMap<>();
        cells.forEach((stratum, groups) -> copy.put(stratum, Collections.unmodifiableMap(new LinkedHashMap<>(groups))));
        this.cells = Collections.unmodifiableMap(copy);
    }

    /**
     * Counts without any cell, to be added to.
     *
     * @return nothing yet
     */
    public static GapCounts none() {
        return new GapCounts(Map.of());
    }

    /**
     * These counts with one more cell. O(cells).
     *
     * @param stratum its name; where there are no strata, always the same
     * @param group the group's name
     * @param counts how many of how many
     * @return new counts
     * @throws IllegalArgumentException if the cell is there already, or all persons of the group together are too many
     */
    public GapCounts and(String stratum, String group, Proportion counts) {
        return builder().addAll(this).add(stratum, group, counts).build();
    }

    /**
     * These counts with one more cell. O(cells).
     *
     * @param stratum its name
     * @param gender the group
     * @param counts how many of how many
     * @return new counts
     * @throws IllegalArgumentException if the cell is there already, or all persons of the group together are too many
     */
    public GapCounts and(String stratum, Gender gender, Proportion counts) {
        return and(stratum, gender.name(), counts);
    }

    /**
     * Takes many cells.
     *
     * @return a new builder
     */
    public static GapCountsBuilder builder() {
        return new GapCountsBuilder();
    }

    static GapCounts of(Map<String, Map<String, Proportion>> cells) {
        return new GapCounts(cells);
    }

    /**
     * The cells by stratum and group, in the order they were added.
     *
     * @return unmodifiable maps
     */
    public Map<String, Map<String, Proportion>> cells() {
        return cells;
    }

    /**
     * The names of the groups of which something is stated.
     *
     * @return in the order they were added
     */
    public List<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        cells.values().forEach(stratum -> groups.addAll(stratum.keySet()));
        groups.removeIf(group -> !isStated(group));
        return new ArrayList<>(groups);
    }

    /**
     * Whether a group is one whose gender is known.
     *
     * @param group its name
     * @return false for {@code UNDISCLOSED}, {@code NOT_ASKED} and {@code NOT_STATED}
     */
    public static boolean isStated(String group) {
        return !group.equals(NOT_STATED)
                && !group.equals(Gender.UNDISCLOSED.name())
                && !group.equals(Gender.NOT_ASKED.name());
    }

    /**
     * A group in all strata.
     *
     * @param group its name
     * @return the sums; of nobody where there is no such group
     */
    public Proportion of(String group) {
        requireNonNull(group, "group");
        return sum(group::equals);
    }

    /**
     * All of whom no gender is known.
     *
     * @return the sums
     */
    public Proportion undisclosed() {
        return sum(group -> !isStated(group));
    }

    private Proportion sum(Predicate<String> groups) {
        Proportion sum = Proportion.of(0, 0);
        for (Map<String, Proportion> stratum : cells.values()) {
            for (Map.Entry<String, Proportion> cell : stratum.entrySet()) {
                if (groups.test(cell.getKey())) {
                    sum = sum.plus(cell.getValue());
                }
            }
        }
        return sum;
    }

    /**
     * The rates of all groups whose gender is known, by name.
     *
     * @return the sums, in the order they were added
     */
    public Map<String, Proportion> rates() {
        Map<String, Proportion> rates = new LinkedHashMap<>();
        groups().forEach(group -> rates.put(group, of(group)));
        return rates;
    }

    /**
     * A group compared with a reference, over all and within strata.
     *
     * @param group its name
     * @param reference the name of what it is compared with
     * @return the gap, with intervals of 95 in 100; a group that is not there has nobody
     * @throws IllegalArgumentException if both are the same
     */
    public Gap gap(String group, String reference) {
        return Gap.of(this, group, reference, Confidence.NINETY_FIVE);
    }

    /**
     * The same with other intervals.
     *
     * @param group its name
     * @param reference the name of what it is compared with
     * @param confidence how often intervals are to hold
     * @return the gap
     * @throws IllegalArgumentException if both are the same
     */
    public Gap gap(String group, String reference, Confidence confidence) {
        return Gap.of(this, group, reference, confidence);
    }

    /** The strata for two groups; their persons are those of all groups. */
    List<Stratum> strata(String group, String reference) {
        List<Stratum> strata = new ArrayList<>();
        cells.forEach((name, groups) -> {
            long persons = groups.values().stream().mapToLong(Proportion::total).sum();
            strata.add(new Stratum(name, cell(groups, group), cell(groups, reference), persons));
        });
        return strata;
    }

    private static Proportion cell(Map<String, Proportion> groups, String group) {
        @Nullable Proportion cell = groups.get(group);
        return Optional.ofNullable(cell).orElse(Proportion.of(0, 0));
    }

    /**
     * The number of strata and the groups, without counts.
     *
     * @return for example {@code GapCounts[2 strata, [WOMAN, MAN]]}
     */
    @Override
    public String toString() {
        return "GapCounts[" + cells.size() + " strata, " + groups() + "]";
    }
}
