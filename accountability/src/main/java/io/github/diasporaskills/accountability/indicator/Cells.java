package io.github.diasporaskills.accountability.indicator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cells of a number counted elsewhere, in the unit of that number. Whether they add up to it is examined when the
 * report is made. Immutable and thread-safe.
 *
 * @param counts by group code, each 0 or more; sorted by code
 * @param overlapping whether the same one stands in several cells, so that they exceed the total
 */
public record Cells(Map<String, Long> counts, boolean overlapping) {

    /**
     * Copies the counts.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public Cells {
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("A cell counts 0 or more; found a negative one");
        }
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * Whether the same one stands in several cells.
     *
     * @return the answer, without any number
     */
    @Override
    public String toString() {
        return overlapping ? "Cells[overlapping]" : "Cells[adding up]";
    }
}
