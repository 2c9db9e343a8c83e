package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One count told apart by a grouping. Immutable and thread-safe.
 *
 * <p>As a rule each one counted is in exactly one cell, and the cells add up to the total. Where the same one can be
 * in several, as a person engaged at two hosts, it stands in each, and {@link #overlap()} says by how much the cells
 * exceed the total: {@code total = cells + not known − overlap} always holds.
 *
 * @param <K> what the cells are called by
 * @param <C> what is counted
 */
public final class GroupedCount<K extends Comparable<K>, C extends Count> {

    private final Grouping<K> grouping;
    private final C total;
    private final Map<K, C> cells;
    private final C notKnown;
    private final long inSeveral;

    GroupedCount(Grouping<K> grouping, C total, Map<K, C> cells, C notKnown, long inSeveral) {
        this.grouping = requireNonNull(grouping, "grouping");
        this.total = requireNonNull(total, "total");
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.notKnown = requireNonNull(notKnown, "notKnown");
        this.inSeveral = inSeveral;
        long overlap = overlap();
        if (overlap < 0 || (overlap == 0) != (inSeveral == 0)) {
            throw new IllegalArgumentException("Cells make the total; found a total of " + total.value()
                    + ", an overlap of " + overlap + " and " + inSeveral + " in several cells");
        }
    }

    /**
     * What tells the cells apart.
     *
     * @return the grouping
     */
    public Grouping<K> grouping() {
        return grouping;
    }

    /**
     * Everything counted, each once.
     *
     * @return the total
     */
    public C total() {
        return total;
    }

    /**
     * The cells. A grouping with a closed list, such as gender, has all its cells, also those of 0.
     *
     * @return by key, in the order of the keys
     */
    public Map<K, C> cells() {
        return cells;
    }

    /**
     * One cell.
     *
     * @param key its key
     * @return the cell, or empty if nothing was found there
     */
    public Optional<C> cell(K key) {
        return Optional.ofNullable(cells.get(requireNonNull(key, "key")));
    }

    /**
     * What belongs to no cell, as the grouping is not known of it.
     *
     * @return the count, 0 as a rule
     */
    public C notKnown() {
        return notKnown;
    }

    /**
     * How many of those counted stand in two or more cells.
     *
     * @return 0 if each is in one cell
     */
    public long inSeveral() {
        return inSeveral;
    }

    /**
     * By how much the cells exceed the total.
     *
     * @return cells and not known, less the total; 0 if each is in one cell
     */
    public long overlap() {
        long sum = notKnown.value();
        for (C cell : cells.values()) {
            sum += cell.value();
        }
        return sum - total.value();
    }

    /**
     * Whether the cells add up to the total.
     *
     * @return true if each one counted is in one cell
     */
    public boolean addsUp() {
        return inSeveral == 0;
    }

    /**
     * Total and grouping. A cell may be so small that it points at somebody, so none is shown.
     *
     * @return for example {@code 13 ENGAGEMENTS as of 2023-08-31 by gender}
     */
    @Override
    public String toString() {
        return total.describe() + " by " + grouping;
    }
}
