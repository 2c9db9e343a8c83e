package io.github.diasporaskills.accountability.indicator;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a number counted elsewhere, told apart by several dimensions at once. Whether they add up to it is
 * examined when the report is made. Immutable and thread-safe.
 *
 * @param counts by the codes of the groups, one for each dimension in the order asked for, blank where a source states
 *     none; each 0 or more
 * @param overlapping whether the same one stands in several cells, so that they exceed the total
 */
public record CrossedCells(Map<List<String>, Long> counts, boolean overlapping) {

    /**
     * Copies the counts.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public CrossedCells {
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("A cell counts 0 or more; found a negative one");
        }
        counts = Collections.unmodifiableMap(new HashMap<>(counts));
    }

    /**
     * Whether the same one stands in several cells.
     *
     * @return the answer, without any number
     */
    @Override
    public String toString() {
        return overlapping ? "CrossedCells[overlapping]" : "CrossedCells[adding up]";
    }
}
