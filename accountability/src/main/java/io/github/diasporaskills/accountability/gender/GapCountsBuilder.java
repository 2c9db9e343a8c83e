package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the cells of {@link GapCounts} one by one. Not thread-safe. */
public final class GapCountsBuilder {

    private final Map<String, Map<String, Proportion>> cells = new LinkedHashMap<>();
    private long persons;

    GapCountsBuilder() {}

    /**
     * Adds a cell.
     *
     * @param stratum its name
     * @param group the group's name
     * @param counts how many of how many
     * @return this builder
     * @throws IllegalArgumentException if the cell is there already, or all persons are more than a {@link Proportion}
     *     holds
     */
    public GapCountsBuilder add(String stratum, String group, Proportion counts) {
        requireNonNull(stratum, "stratum");
        requireNonNull(group, "group");
        requireNonNull(counts, "counts");
        if (persons + counts.total() > Proportion.MOST) {
            throw new IllegalArgumentException("All persons together are " + Proportion.MOST + " at most");
        }
        Map<String, Proportion> groups = cells.computeIfAbsent(stratum, name -> new LinkedHashMap<>());
        if (groups.putIfAbsent(group, counts) != null) {
            throw new IllegalArgumentException("The cell of " + stratum + " and " + group + " is there already");
        }
        persons += counts.total();
        return this;
    }

    /**
     * Adds a cell.
     *
     * @param stratum its name
     * @param gender the group
     * @param counts how many of how many
     * @return this builder
     * @throws IllegalArgumentException if the cell is there already, or all persons are too many
     */
    public GapCountsBuilder add(String stratum, Gender gender, Proportion counts) {
        return add(stratum, gender.name(), counts);
    }

    GapCountsBuilder addAll(GapCounts counts) {
        counts.cells().forEach((stratum, groups) -> groups.forEach((group, cell) -> add(stratum, group, cell)));
        return this;
    }

    /**
     * The counts with all that was added so far.
     *
     * @return the counts
     */
    public GapCounts build() {
        return GapCounts.of(cells);
    }
}
