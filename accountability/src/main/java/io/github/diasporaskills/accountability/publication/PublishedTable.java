package io.github.diasporaskills.accountability.publication;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A table that may be seen: all its cells, or some of them or its total alone and why the others are hidden. What is
 * hidden is not in it. Only a {@link PublicationGuard} makes one. Immutable and thread-safe.
 */
public final class PublishedTable {

    private final String title;
    private final CountingUnit unit;
    private final Dimension dimension;
    private final @Nullable Long total;
    private final List<Category> groups;
    private final Map<Category, Long> cells;
    private final boolean rounded;
    private final @Nullable Reason withheld;
    private final Map<String, String> labels;

    PublishedTable(
            String title,
            CountingUnit unit,
            Dimension dimension,
            @Nullable Long total,
            List<Category> groups,
            Map<Category, Long> cells,
            boolean rounded,
            @Nullable Reason withheld,
            Map<String, String> labels) {
        this.title = title;
        this.unit = unit;
        this.dimension = dimension;
        this.total = total;
        this.groups = List.copyOf(groups);
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.rounded = rounded;
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
     * @return the dimension
     */
    public Dimension dimension() {
        return dimension;
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
     * The groups that are named: all that are shown, and if the dimension lists its groups also those that are hidden.
     * Of a dimension whose groups are those that were found, such as countries, to name a hidden group would tell that
     * somebody is in it.
     *
     * @return in the order of the dimension; empty if the total stands alone or nothing was counted
     */
    public List<Category> groups() {
        return groups;
    }

    /**
     * The cells that are shown, in the order of the dimension's groups.
     *
     * @return those of 0 included; empty if all are hidden or nothing was counted
     */
    public Map<Category, Long> cells() {
        return cells;
    }

    /**
     * One cell as a share of the total, in per cent with one decimal, rounded half up.
     *
     * @param category the group
     * @return from 0 to 100; empty if the cell is hidden, the total is hidden or 0, there is no such group, or the table
     *     {@linkplain #isRounded() is rounded}
     */
    public Optional<BigDecimal> percent(Category category) {
        @Nullable Long count = cells.get(category);
        if (count == null || total == null || total == 0 || rounded) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP));
    }

    /**
     * Whether the numbers are rounded by a key, each by itself, so that the cells need not sum to the total.
     *
     * @return false if they are exact, or the total stands alone
     */
    public boolean isRounded() {
        return rounded;
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
        return withheld != null && cells.isEmpty();
    }

    /**
     * Words for groups whose code says nothing to a reader.
     *
     * @return by the group's code
     */
    public Map<String, String> labels() {
        return labels;
    }

    boolean showsNoLessThan(PublishedTable other) {
        return (other.total == null || other.total.equals(total))
                && cells.entrySet().containsAll(other.cells.entrySet());
    }

    /**
     * The cells as they may be seen.
     *
     * @return for example {@code gender: [WOMAN=14, MAN=20], total 34}
     */
    @Override
    public String toString() {
        String shown =
                isTotalOnly() ? "withheld" : List.copyOf(cells.entrySet()).toString();
        return dimension + ": " + shown + (isShown() || isTotalOnly() ? "" : ", others hidden") + ", total "
                + (total == null ? "withheld" : total.toString());
    }
}
