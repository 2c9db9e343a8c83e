package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an institution was scored on a day. Immutable and thread-safe.
 *
 * @param on the day
 * @param scores 0 to 100 by dimension, at least one
 * @param source the report that says so, not blank
 */
public record CapacityAssessment(LocalDate on, Map<String, Integer> scores, String source) {

    /**
     * Copies the scores, sorted by dimension.
     *
     * @throws IllegalArgumentException if there is no score, one is out of range, or a text is blank
     */
    public CapacityAssessment {
        requireNonNull(on, "on");
        requireNonNull(source, "source");
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        if (source.isBlank() || scores.isEmpty() || scores.keySet().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("An assessment of an institution has scores by dimension and names its"
                    + " source; found " + scores.size() + " scores and \"" + source + "\"");
        }
        scores.forEach((dimension, score) -> {
            if (score < 0 || score > 100) {
                throw new IllegalArgumentException("A score is 0 to 100; found " + score + " for " + dimension);
            }
        });
    }
}
