package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a programme wants to reach, from the objective down to activities, with the indicators at each level; one
 * version of it. Immutable and thread-safe.
 *
 * @param version from 1; a revision opens the next
 * @param roots the highest results, in order
 */
public record ResultsTree(int version, List<Result> roots) {

    /**
     * Copies the roots and checks that codes are unique.
     *
     * @throws IllegalArgumentException if the version is less than 1, or two results or two indicators share a code
     */
    public ResultsTree {
        roots = List.copyOf(roots);
        if (version < 1) {
            throw new IllegalArgumentException("A results tree has a version from 1; found " + version);
        }
        Set<String> results = new HashSet<>();
        Set<String> indicators = new HashSet<>();
        for (Result result : flat(roots)) {
            if (!results.add(result.code())) {
                throw new IllegalArgumentException("Two results have the code " + result.code());
            }
            for (Indicator indicator : result.indicators()) {
                if (!indicators.add(indicator.code())) {
                    throw new IllegalArgumentException("Two indicators have the code " + indicator.code());
                }
            }
        }
    }

    /**
     * A tree without results.
     *
     * @return version 1, empty
     */
    public static ResultsTree empty() {
        return new ResultsTree(1, List.of());
    }

    /**
     * All results, each before its parts.
     *
     * @return in the order of the tree
     */
    public List<Result> results() {
        return flat(roots);
    }

    /**
     * All results of one level.
     *
     * @param level the level
     * @return in the order of the tree
     */
    public List<Result> at(ResultLevel level) {
        requireNonNull(level, "level");
        return results().stream().filter(result -> result.level() == level).toList();
    }

    /**
     * All indicators.
     *
     * @return in the order of the tree
     */
    public List<Indicator> indicators() {
        return results().stream()
                .flatMap(result -> result.indicators().stream())
                .toList();
    }

    /**
     * An indicator by its code.
     *
     * @param code for example {@code 1.3.a}
     * @return the indicator, or empty if there is none
     */
    public Optional<Indicator> indicator(String code) {
        requireNonNull(code, "code");
        return indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    private static List<Result> flat(List<Result> results) {
        List<Result> all = new ArrayList<>();
        for (Result result : results) {
            all.add(result);
            all.addAll(flat(result.parts()));
        }
        return List.copyOf(all);
    }
}
