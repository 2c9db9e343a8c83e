package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts by two to four dimensions crossed as it may be seen, with its margins: whole, or without the cells
 * that must be hidden, or only its total. What is hidden is not in it. Immutable and thread-safe.
 */
public final class PublishedCrossTable {

    private final String title;
    private final CountingUnit unit;
    private final List<Dimension> dimensions;
    private final @Nullable Long total;
    private final List<List<Category>> groups;
    private final Map<Map<String, Category>, Long> shown;
    private final @Nullable Reason withheld;
    private final Map<String, String> labels;

    PublishedCrossTable(
            String title,
            CountingUnit unit,
            List<Dimension> dimensions,
            @Nullable Long total,
            List<List<Category>> groups,
            Map<Map<String, Category>, Long> shown,
            @Nullable Reason withheld,
            Map<String, String> labels) {
        this.title = title;
        this.unit = unit;
        this.dimensions = List.copyOf(dimensions);
        this.total = total;
        this.groups = groups.stream().map(List::copyOf).toList();
        this.shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
        this.withheld = withheld;
        this.labels = Map.copyOf(labels);
    }

    /**
     * What the table shows.
     *
     * @return the title, or empty for a table of an indicator
     */
    public Optional<String> title() {
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
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
     * What the total is split by.
     *
     * @return two to four dimensions, in the order asked for
     */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /**
     * What the cells sum to.
     *
     * @return the total, or empty if it is withheld as well
     */
    public OptionalLong total() {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /**
     * The groups of a dimension that are named: all that it lists, or of one that lists none those of which something
     * is shown, as to name another would tell that somebody is in it.
     *
     * @param dimension one of the table
     * @return in order; empty if the total stands alone or nothing was counted
     * @throws IllegalArgumentException if the table is not split by it
     */
    public List<Category> groups(Dimension dimension) {
        int at = dimensions.indexOf(requireNonNull(dimension, "dimension"));
        if (at < 0) {
            throw new IllegalArgumentException("The table is by " + dimensions + "; found " + dimension);
        }
        return groups.get(at);
    }

    /**
     * The cells of named groups, shown or hidden.
     *
     * @return a group for each dimension, of which the last changes first
     */
    public List<List<Category>> keys() {
        List<List<Category>> keys = List.of(List.of());
        for (List<Category> of : groups) {
            List<List<Category>> longer = new ArrayList<>();
            for (List<Category> key : keys) {
                for (Category group : of) {
                    List<Category> next = new ArrayList<>(key);
                    next.add(group);
                    longer.add(List.copyOf(next));
                }
            }
            keys = longer;
        }
        return keys;
    }

    /**
     * The cells that are shown, without margins.
     *
     * @return by a group for each dimension, in the order of {@link #keys()}; those of 0 included
     */
    public Map<List<Category>, Long> cells() {
        Map<List<Category>, Long> cells = new LinkedHashMap<>();
        keys().forEach(key -> count(key).ifPresent(count -> cells.put(key, count)));
        return Collections.unmodifiableMap(cells);
    }

    /**
     * A cell.
     *
     * @param key a group for each dimension
     * @return the count; empty if it is hidden or there is no such cell
     */
    public OptionalLong count(List<Category> key) {
        Map<String, Category> of = new LinkedHashMap<>();
        for (int at = 0; at < key.size() && key.size() == dimensions.size(); at++) {
            of.put(dimensions.get(at).id(), key.get(at));
        }
        return count(of);
    }

    /**
     * A cell or a margin.
     *
     * @param of groups by the id of their dimension; those left out are summed over
     * @return the count; empty if it is hidden or there is no such cell
     */
    public OptionalLong count(Map<String, Category> of) {
        if (of.isEmpty()) {
            return total();
        }
        @Nullable Long count = shown.get(of);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /**
     * Why cells are hidden.
     *
     * @return the reason, the same for small cells and those that protect them; empty if all are shown
     */
    public Optional<Reason> withheld() {
        return Optional.ofNullable(withheld);
    }

    /**
     * Whether every cell is shown.
     *
     * @return false if only some are, or only the total, or not even that
     */
    public boolean isShown() {
        return withheld == null;
    }

    /**
     * Whether the cells are hidden all together.
     *
     * @return true if only the total is shown, or not even that
     */
    public boolean isTotalOnly() {
        return withheld != null && shown.isEmpty();
    }

    /**
     * Words for groups whose code says nothing to a reader.
     *
     * @return by the group's code
     */
    public Map<String, String> labels() {
        return labels;
    }

    boolean showsNoLessThan(PublishedCrossTable other) {
        return (other.total == null || other.total.equals(total))
                && shown.entrySet().containsAll(other.shown.entrySet());
    }

    /**
     * The cells as they may be seen.
     *
     * @return for example {@code gender × age-band: [[WOMAN, UNDER_30]=14], others hidden, total 34}
     */
    @Override
    public String toString() {
        String cells =
                isTotalOnly() ? "withheld" : List.copyOf(cells().entrySet()).toString();
        return Dimension.names(dimensions) + ": " + cells + (isShown() || isTotalOnly() ? "" : ", others hidden")
                + ", total " + (total == null ? "withheld" : total.toString());
    }
}
