package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A count that a figure or a sentence of a {@link SummarySection} states, or that its numbers are made of, such as both
 * counts behind a percentage. The guard shows such words only where it shows each of these counts, so that they are no
 * equation of which the protection knows nothing. Immutable and thread-safe.
 */
public final class StatedCount {

    private final String population;
    private final Release.Series series;
    private final List<String> dimensions;
    private final List<Category> groups;
    private final long number;

    private StatedCount(
            String population, Release.Series series, List<String> dimensions, List<Category> groups, long number) {
        this.population = requireNonNull(population, "population");
        this.series = series;
        this.dimensions = List.copyOf(dimensions);
        this.groups = List.copyOf(groups);
        this.number = number;
        if (population.isBlank() || number < 0) {
            throw new IllegalArgumentException("A stated count has a population and is 0 or more; found \"" + population
                    + "\" and a number " + (number < 0 ? "below 0" : "from 0"));
        }
    }

    /**
     * A total, of everybody who or everything that is counted; never of one group, of which {@link #cellOf} tells.
     *
     * @param series which of several counts of the population it is, in every language the same; not blank
     * @param unit what is counted
     * @param population whom or what is counted, as for a {@link CountTable}
     * @param number the total, 0 or more
     * @return the count
     * @throws IllegalArgumentException if series or population is blank, or the number negative
     */
    public static StatedCount total(String series, CountingUnit unit, String population, long number) {
        return new StatedCount(population, new Release.Series(series, unit), List.of(), List.of(), number);
    }

    /**
     * The total of a table.
     *
     * @param table which may or may not stand in the report
     * @return the count
     */
    public static StatedCount totalOf(CountTable table) {
        return total(
                table.series(), table.unit(), table.population(), table.split().total());
    }

    /**
     * The count of one group. Its table stands in a section of the report, which the guard demands.
     *
     * @param table the table
     * @param groups the group's code in each of its dimensions, in their order
     * @return the count
     * @throws IllegalArgumentException if the table has no such cell
     */
    public static StatedCount cellOf(CountTable table, String... groups) {
        List<Dimension> by = table.split().dimensions();
        if (by.size() != groups.length) {
            throw new IllegalArgumentException("A cell of " + table + " is named by " + by.size()
                    + " codes, one for each dimension; found " + groups.length);
        }
        List<Category> found = new ArrayList<>();
        for (int at = 0; at < groups.length; at++) {
            found.add(by.get(at).categoryOf(groups[at]));
        }
        @Nullable Long number = table.split().cells().get(found);
        if (number == null) {
            throw new IllegalArgumentException(table + " has no cell " + List.of(groups));
        }
        Release.Series series = new Release.Series(table.series(), table.unit());
        return new StatedCount(
                table.population(), series, by.stream().map(Dimension::id).toList(), found, number);
    }

    /**
     * How much was counted. It may be a small group: only the guard tells whether it may be seen.
     *
     * @return 0 or more
     */
    public long number() {
        return number;
    }

    String population() {
        return population;
    }

    Release.Series series() {
        return series;
    }

    /** The group in each dimension; empty for a total. */
    Optional<List<Category>> groups() {
        return groups.isEmpty() ? Optional.empty() : Optional.of(groups);
    }

    /** What the cell's table is split by. */
    List<String> dimensions() {
        return dimensions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatedCount s
                && population.equals(s.population)
                && series.equals(s.series)
                && dimensions.equals(s.dimensions)
                && groups.equals(s.groups)
                && number == s.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(population, series, dimensions, groups, number);
    }

    /**
     * What is counted, and no count.
     *
     * @return for logs
     */
    @Override
    public String toString() {
        return "StatedCount[" + series.name() + (groups.isEmpty() ? "" : " by " + dimensions) + "]";
    }
}
