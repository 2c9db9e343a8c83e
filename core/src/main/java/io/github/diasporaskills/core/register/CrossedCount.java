package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One count told apart by several groupings at once, such as women of each age band. Immutable and thread-safe.
 *
 * <p>As a rule each one counted is in exactly one cell, and the cells add up to the total. Where the same one can be in
 * several, as a person engaged at two hosts, it stands in each, and {@link #addsUp()} says so.
 *
 * @param <C> what is counted
 */
public final class CrossedCount<C extends Count> {

    /** What stands in place of a code where the grouping is not known of those counted. */
    public static final String NOT_KNOWN = "";

    private final List<Grouping<?>> groupings;
    private final C total;
    private final Map<List<String>, C> cells;
    private final long inSeveral;

    CrossedCount(List<Grouping<?>> groupings, C total, Map<List<String>, C> cells, long inSeveral) {
        this.groupings = List.copyOf(groupings);
        this.total = requireNonNull(total, "total");
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.inSeveral = inSeveral;
    }

    /**
     * What tells the cells apart.
     *
     * @return two or more groupings, in the order asked for
     */
    public List<Grouping<?>> groupings() {
        return groupings;
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
     * The cells in which somebody or something is.
     *
     * @return by their codes, one for each grouping: the name of a constant such as {@code WOMAN}, a code such as
     *     {@code BE}, or {@link #NOT_KNOWN}
     */
    public Map<List<String>, C> cells() {
        return cells;
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
     * Whether the cells add up to the total.
     *
     * @return true if each one counted is in one cell
     */
    public boolean addsUp() {
        return inSeveral == 0;
    }

    /**
     * Total and groupings. A cell may be so small that it points at somebody, so none is shown.
     *
     * @return for example {@code 13 ENGAGEMENTS as of 2023-08-31 by [gender, age-band]}
     */
    @Override
    public String toString() {
        return total.describe() + " by " + groupings;
    }
}
