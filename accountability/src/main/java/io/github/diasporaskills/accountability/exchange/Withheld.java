package io.github.diasporaskills.accountability.exchange;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * Something that is counted and not shown. Immutable and thread-safe.
 *
 * @param dimensions by what the numbers would be split; empty if the total itself is withheld
 * @param groups which groups are hidden, if others are shown and hidden ones may be named; empty for all of a split, or
 *     where to name them would tell that somebody is in them
 * @param why the guard's reason
 */
public record Withheld(List<String> dimensions, List<String> groups, Reason why) {

    /** Copies the lists. */
    public Withheld {
        dimensions = List.copyOf(dimensions);
        groups = List.copyOf(groups);
        requireNonNull(why, "why");
    }
}
