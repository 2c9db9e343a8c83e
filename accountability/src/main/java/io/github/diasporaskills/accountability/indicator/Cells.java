package io.github.diasporaskills.accountability.indicator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cells of a number counted elsewhere.
 *
 * @param counts by group code
 * @param overlapping whether the same one stands in several cells, so that they exceed the total
 */
public record Cells(Map<String, Long> counts, boolean overlapping) {

    /** Copies the counts. */
    public Cells {
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
