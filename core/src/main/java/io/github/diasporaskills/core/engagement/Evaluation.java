package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one side saw an engagement at one point. It holds marks and no words: what somebody writes about somebody
 * belongs elsewhere. Immutable and thread-safe.
 *
 * @param point the code of the point, such as {@code T1}
 * @param side whose view it is
 * @param on the day on which it was given
 * @param scores marks from 1, worst, to 5, best, by criterion; at least one
 */
public record Evaluation(String point, EvaluationSide side, LocalDate on, Map<String, Integer> scores) {

    /**
     * Copies the scores, sorted by criterion.
     *
     * @throws IllegalArgumentException if point or a criterion is blank, there is no mark, or one is out of range
     */
    public Evaluation {
        requireNonNull(point, "point");
        requireNonNull(side, "side");
        requireNonNull(on, "on");
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        if (point.isBlank() || scores.isEmpty() || scores.keySet().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("An evaluation names its point and has marks by criterion; found \""
                    + point + "\" and " + scores.size() + " marks");
        }
        scores.forEach((criterion, mark) -> {
            if (mark < 1 || mark > 5) {
                throw new IllegalArgumentException("A mark is 1 to 5; found " + mark + " for " + criterion);
            }
        });
    }
}
