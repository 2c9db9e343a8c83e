package io.github.diasporaskills.accountability.grievance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Groups counted over quarters that are over. From the first quarter on, quarters are put together until no group counts
 * from one to less than {@value GrievanceStatistics#LEAST_THRESHOLD}; only such stretches are counted, each wholly or not
 * at all. So whatever two periods somebody asks for, the difference of two answers is made of whole stretches too and
 * shows no small group, and as the quarter goes on nobody sees to which group the complaint of yesterday belongs. The
 * stretches are the same for everybody; who asks for a higher threshold is shown less of them. Immutable.
 *
 * @param groups how many of each group; empty if no stretch lies in the period
 * @param quarters those counted, in order of time
 * @param <K> what the groups are
 */
record QuarterlySplit<K extends Comparable<K>>(Map<K, Integer> groups, List<Quarter> quarters) {

    QuarterlySplit {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        quarters = List.copyOf(quarters);
    }

    static <K extends Comparable<K>> QuarterlySplit<K> of(
            SortedMap<Quarter, List<CaseFigures>> over,
            Quarter from,
            Quarter until,
            int threshold,
            Function<CaseFigures, Optional<K>> by) {
        Map<K, Integer> groups = new TreeMap<>();
        List<Quarter> quarters = new ArrayList<>();
        Map<K, Integer> stretch = new TreeMap<>();
        List<Quarter> waiting = new ArrayList<>();
        for (Map.Entry<Quarter, List<CaseFigures>> quarter : over.entrySet()) {
            waiting.add(quarter.getKey());
            quarter.getValue().forEach(of -> by.apply(of).ifPresent(group -> stretch.merge(group, 1, Integer::sum)));
            if (noneBelow(GrievanceStatistics.LEAST_THRESHOLD, stretch)) {
                if (waiting.get(0).compareTo(from) >= 0 && quarter.getKey().compareTo(until) <= 0) {
                    stretch.forEach((group, count) -> groups.merge(group, count, Integer::sum));
                    quarters.addAll(waiting);
                }
                stretch.clear();
                waiting.clear();
            }
        }
        return noneBelow(threshold, groups)
                ? new QuarterlySplit<>(groups, quarters)
                : new QuarterlySplit<K>(Map.of(), List.of());
    }

    private static boolean noneBelow(int threshold, Map<?, Integer> groups) {
        return groups.values().stream().noneMatch(count -> count < threshold);
    }
}
