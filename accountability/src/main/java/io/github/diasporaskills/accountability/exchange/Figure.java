package io.github.diasporaskills.accountability.exchange;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One number of an indicator that may be seen. Immutable and thread-safe.
 *
 * @param kind what it says
 * @param days the days it is about; only the last is known of a number since the beginning of a programme that has no
 *     first day
 * @param groups by dimension the group that is counted, for example {@code gender} and {@code WOMAN}; sorted, empty for
 *     a total
 * @param count the number, or the bound as it was reported: "over 200" is not 200
 */
public record Figure(FigureKind kind, DateRange days, Map<String, String> groups, ReportedCount count) {

    /**
     * Copies the groups.
     *
     * @throws IllegalArgumentException if the last day is open, or a dimension or group is blank
     */
    public Figure {
        requireNonNull(kind, "kind");
        requireNonNull(days, "days");
        requireNonNull(count, "count");
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        if (!days.hasLast()) {
            throw new IllegalArgumentException("A figure holds for a last day; found " + days);
        }
        groups.forEach((dimension, group) -> {
            if (dimension.isBlank() || group.isBlank()) {
                throw new IllegalArgumentException(
                        "A dimension and its group have a name; found \"" + dimension + "\" and \"" + group + "\"");
            }
        });
    }

    /**
     * Whether it counts everything rather than a group.
     *
     * @return true without groups
     */
    public boolean isTotal() {
        return groups.isEmpty();
    }
}
