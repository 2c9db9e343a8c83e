package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Things observed one by one, of one counting unit: the report counts them and splits them. Made by {@link Observed}.
 * Immutable and thread-safe; {@code toString} shows no number and no key.
 */
public final class Counted implements Observed {

    private final String population;
    private final List<Observation> observations;
    private final Set<String> splitBy;
    private final List<Reason> notes;

    Counted(String population, List<Observation> observations, Set<String> splitBy, List<Reason> notes) {
        if (requireNonNull(population, "population").isBlank()) {
            throw new IllegalArgumentException("A population has a name, such as members; found blank");
        }
        this.population = population;
        this.observations = observations;
        this.splitBy = splitBy;
        this.notes = notes;
    }

    static Set<String> ids(Set<Dimension> dimensions) {
        Set<String> ids = new TreeSet<>();
        dimensions.forEach(d -> ids.add(d.id()));
        return Collections.unmodifiableSet(ids);
    }

    /**
     * The same observations with one more remark for the reader.
     *
     * @param note coded, without personal data
     * @return a new value
     */
    public Counted noting(Reason note) {
        List<Reason> more = new ArrayList<>(notes);
        more.add(requireNonNull(note, "note"));
        return new Counted(population, observations, splitBy, List.copyOf(more));
    }

    /**
     * Whom or what the observations are drawn from.
     *
     * @return the name of the population
     */
    public String population() {
        return population;
    }

    /**
     * What was observed.
     *
     * @return the observations; personal data
     */
    public List<Observation> observations() {
        return observations;
    }

    /**
     * Whether the source states groups of a dimension.
     *
     * @param dimension the dimension
     * @return true if a split by it says something
     */
    public boolean canSplitBy(Dimension dimension) {
        return splitBy.contains(dimension.id());
    }

    /**
     * Remarks for the reader.
     *
     * @return coded remarks in order
     */
    public List<Reason> notes() {
        return notes;
    }

    /**
     * The population only.
     *
     * @return no number and no key
     */
    @Override
    public String toString() {
        return "Counted[" + population + "]";
    }
}
