package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * One node of a results tree. Immutable and thread-safe.
 *
 * @param level objective, outcome, output or activity
 * @param code unique in the tree, for example {@code 1.3}
 * @param title what is to be reached or done
 * @param indicators how one sees that it is reached, in order
 * @param parts the results below, in order, each of a lower level
 */
public record Result(ResultLevel level, String code, LocalText title, List<Indicator> indicators, List<Result> parts) {

    /**
     * Copies the lists and checks the levels.
     *
     * @throws IllegalArgumentException if the code is blank or a part is not of a lower level
     */
    public Result {
        requireNonNull(level, "level");
        requireNonNull(code, "code");
        requireNonNull(title, "title");
        indicators = List.copyOf(indicators);
        parts = List.copyOf(parts);
        if (code.isBlank()) {
            throw new IllegalArgumentException("A result needs a code, such as 1.3; found blank");
        }
        for (Result part : parts) {
            if (part.level.compareTo(level) <= 0) {
                throw new IllegalArgumentException("The parts of a result are of a lower level; found " + part.level
                        + " " + part.code + " below " + level + " " + code);
            }
        }
    }
}
