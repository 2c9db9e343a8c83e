package io.github.diasporaskills.accountability.exchange;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that is counted and not shown. Immutable and thread-safe.
 *
 * @param dimensions by what the numbers would be split; empty if the total itself is withheld
 * @param groups which groups are hidden, if others are shown and hidden ones may be named; empty for all of a split, or
 *     where to name them would tell that somebody is in them. Of crossed dimensions a group is a code for each of them,
 *     joined by semicolons
 * @param why the guard's reason
 */
public record Withheld(List<String> dimensions, List<String> groups, Reason why) {

    private static final String JOINED = ";";

    /** Copies the lists. */
    public Withheld {
        dimensions = List.copyOf(dimensions);
        groups = List.copyOf(groups);
        requireNonNull(why, "why");
    }

    /** The codes of a group, one for each dimension, as one; empty if one of them holds what joins them. */
    static Optional<String> group(List<String> codes) {
        return codes.stream().anyMatch(code -> codes.size() > 1 && code.contains(JOINED))
                ? Optional.empty()
                : Optional.of(String.join(JOINED, codes));
    }

    /**
     * The groups taken apart.
     *
     * @return for each hidden group its code by dimension
     */
    public List<Map<String, String>> hidden() {
        List<Map<String, String>> hidden = new ArrayList<>();
        for (String group : groups) {
            List<String> codes = dimensions.size() > 1 ? List.of(group.split(JOINED, -1)) : List.of(group);
            Map<String, String> one = new TreeMap<>();
            for (int at = 0; at < Math.min(codes.size(), dimensions.size()); at++) {
                one.put(dimensions.get(at), codes.get(at));
            }
            hidden.add(Collections.unmodifiableMap(one));
        }
        return List.copyOf(hidden);
    }
}
