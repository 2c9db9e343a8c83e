package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts that an application wants to publish beside the results, such as experts placed by gender. It is
 * not protected: the guard treats it like every other table. Immutable and thread-safe.
 */
public final class CountTable {

    private final String title;
    private final String series;
    private final CountingUnit unit;
    private final String population;
    private final Disaggregation split;
    private final Map<String, String> labels;

    private CountTable(
            String title,
            String series,
            CountingUnit unit,
            String population,
            Disaggregation split,
            Map<String, String> labels) {
        this.title = requireNonNull(title, "title");
        this.series = requireNonNull(series, "series");
        this.unit = requireNonNull(unit, "unit");
        this.population = requireNonNull(population, "population");
        this.split = requireNonNull(split, "split");
        this.labels = labels;
        if (title.isBlank() || series.isBlank() || population.isBlank()) {
            throw new IllegalArgumentException("A table of counts has a title, a series and a population; found \""
                    + title + "\", \"" + series + "\" and \"" + population + "\"");
        }
    }

    /**
     * A table.
     *
     * @param title in the language of the report, not blank
     * @param unit what is counted
     * @param population whom or what is counted, such as {@code members}; tables of one population are protected
     *     together, so give tables on the same people the same name
     * @param split the counts, whose cells sum to the total
     * @return the table
     * @throws IllegalArgumentException if title or population is blank
     */
    public static CountTable of(String title, CountingUnit unit, String population, Disaggregation split) {
        return new CountTable(title, title, unit, population, split, Map.of());
    }

    /**
     * The same table by a name that is the same in every language of the report and on every later day, so that it is
     * known again in a history of releases; without one its title is taken for that.
     *
     * @param name for example {@code DECLINED}, not blank
     * @return a new table
     * @throws IllegalArgumentException if the name is blank
     */
    public CountTable inSeries(String name) {
        return new CountTable(title, name, unit, population, split, labels);
    }

    /**
     * The same table with words for one group.
     *
     * @param code the group's code
     * @param words in the language of the report
     * @return a new table
     */
    public CountTable labelled(String code, String words) {
        Map<String, String> more = new TreeMap<>(labels);
        more.put(requireNonNull(code, "code"), requireNonNull(words, "words"));
        return new CountTable(title, series, unit, population, split, Collections.unmodifiableMap(more));
    }

    /**
     * What the table shows.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * Which of several counts of the population it is, over the days.
     *
     * @return the title unless another name was given
     */
    public String series() {
        return series;
    }

    /**
     * What is counted.
     *
     * @return the unit
     */
    public CountingUnit unit() {
        return unit;
    }

    /**
     * Whom or what is counted.
     *
     * @return the population's name
     */
    public String population() {
        return population;
    }

    /**
     * The counts.
     *
     * @return cells that sum to the total
     */
    public Disaggregation split() {
        return split;
    }

    /**
     * Words for groups.
     *
     * @return by the group's code
     */
    public Map<String, String> labels() {
        return labels;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountTable t
                && title.equals(t.title)
                && series.equals(t.series)
                && unit == t.unit
                && population.equals(t.population)
                && split.equals(t.split)
                && labels.equals(t.labels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, series, unit, population, split, labels);
    }

    /**
     * The title only.
     *
     * @return no count
     */
    @Override
    public String toString() {
        return "CountTable[" + title + "]";
    }
}
