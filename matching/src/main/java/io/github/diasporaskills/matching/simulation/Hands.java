package io.github.diasporaskills.matching.simulation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In whose hands the cases are, by number of the expert, and how many offers each let pass without a word. Not thread-safe. */
final class Hands {

    private final Map<Integer, Set<SimulatedCase>> held = new HashMap<>();
    private final Map<Integer, Integer> silent = new HashMap<>();

    /** Follows a case to whoever has it now; gives who has it no longer, or nobody. */
    int pass(SimulatedCase of) {
        int before = of.expert;
        int now = of.holder();
        if (before == now) {
            return SimulatedCase.NOBODY;
        }
        if (before != SimulatedCase.NOBODY) {
            ofExpert(before).remove(of);
        }
        if (now != SimulatedCase.NOBODY) {
            ofExpert(now).add(of);
        }
        of.expert = now;
        return before;
    }

    /** The cases of an expert, in the order in which they came. */
    List<SimulatedCase> of(int expert) {
        return List.copyOf(ofExpert(expert));
    }

    private Set<SimulatedCase> ofExpert(int expert) {
        return held.computeIfAbsent(expert, each -> new LinkedHashSet<>(4));
    }

    /** One more offer without a word; gives how many in a row. */
    int silent(int expert) {
        return silent.merge(expert, 1, Integer::sum);
    }

    /** An expert said something, or was called. */
    void heardOf(int expert) {
        silent.remove(expert);
    }
}
