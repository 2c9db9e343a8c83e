package io.github.diasporaskills.accountability.exchange;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * Something that is counted and not shown. Immutable and thread-safe.
 *
 * @param dimensions by what the numbers would be split; empty if the total itself is withheld
 * @param why the guard's reason
 */
public record Withheld(List<String> dimensions, Reason why) {

    /** Copies the dimensions. */
    public Withheld {
        dimensions = List.copyOf(dimensions);
        requireNonNull(why, "why");
    }
}
