package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.time.ReportedCount;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator said when a period was locked: its number, if it had one, and the cells of its splits. It holds true
 * counts, also of small groups, so it stays with whoever holds the register; {@code toString} shows no number.
 * Immutable and thread-safe.
 */
public final class LockedValue {

    private static final String CROSSED = " × ";

    private final String indicator;
    private final CountingUnit unit;
    private final @Nullable ReportedCount total;
    private final Map<String, Map<String, Long>> cells;

    private LockedValue(
            String indicator, CountingUnit unit, @Nullable ReportedCount total, Map<String, Map<String, Long>> cells) {
        this.indicator = indicator;
        this.unit = unit;
        this.total = total;
        Map<String, Map<String, Long>> copy = new TreeMap<>();
        cells.forEach((dimension, counts) -> copy.put(dimension, Collections.unmodifiableMap(new TreeMap<>(counts))));
        this.cells = Collections.unmodifiableMap(copy);
    }

    /**
     * A value that was written down.
     *
     * @param indicator the indicator's code, not blank
     * @param unit what its number counts
     * @param total the number or bound; null where there was none
     * @param cells the counts by dimension and group
     * @return the value
     * @throws IllegalArgumentException if the code is blank or a count is negative
     */
    public static LockedValue of(
            String indicator, CountingUnit unit, @Nullable ReportedCount total, Map<String, Map<String, Long>> cells) {
        if (requireNonNull(indicator, "indicator").isBlank()) {
            throw new IllegalArgumentException("A locked value names its indicator by its code; found blank");
        }
        if (cells.values().stream().anyMatch(counts -> counts.values().stream().anyMatch(n -> n < 0))) {
            throw new IllegalArgumentException("Counts are 0 or more; a negative one was found for " + indicator);
        }
        return new LockedValue(indicator, requireNonNull(unit, "unit"), total, cells);
    }

    static LockedValue of(IndicatorResult result) {
        Map<String, Map<String, Long>> cells = new TreeMap<>();
        for (Disaggregation table : result.tables()) {
            Map<String, Long> counts = new TreeMap<>();
            table.cells()
                    .forEach((key, count) ->
                            counts.put(key.stream().map(Category::code).collect(Collectors.joining(CROSSED)), count));
            cells.put(Dimension.names(table.dimensions()), counts);
        }
        return new LockedValue(
                result.indicator().code(),
                result.indicator().unit(),
                result.value().map(ActualValue::count).orElse(null),
                cells);
    }

    /**
     * The indicator.
     *
     * @return its code
     */
    public String indicator() {
        return indicator;
    }

    /**
     * What its number counts.
     *
     * @return the unit
     */
    public CountingUnit unit() {
        return unit;
    }

    /**
     * The number or bound.
     *
     * @return empty where there was none
     */
    public Optional<ReportedCount> total() {
        return Optional.ofNullable(total);
    }

    /**
     * The cells.
     *
     * @return counts by dimension and group; those of crossed dimensions are joined, as in {@code gender × age-band}
     *     and {@code WOMAN × UNDER_30}
     */
    public Map<String, Map<String, Long>> cells() {
        return cells;
    }

    /** Whether both say the same: of splits, in the dimensions that both have, where a group left out counts 0. */
    boolean agreesWith(LockedValue other) {
        if (unit != other.unit || !Objects.equals(total, other.total)) {
            return false;
        }
        for (Map.Entry<String, Map<String, Long>> split : cells.entrySet()) {
            @Nullable Map<String, Long> counts = other.cells.get(split.getKey());
            if (counts != null && !withoutZeros(split.getValue()).equals(withoutZeros(counts))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> counts) {
        Map<String, Long> found = new TreeMap<>(counts);
        found.values().removeIf(n -> n == 0);
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LockedValue v
                && indicator.equals(v.indicator)
                && unit == v.unit
                && Objects.equals(total, v.total)
                && cells.equals(v.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, unit, total, cells);
    }

    /**
     * The code only.
     *
     * @return no number
     */
    @Override
    public String toString() {
        return "LockedValue[" + indicator + "]";
    }
}
