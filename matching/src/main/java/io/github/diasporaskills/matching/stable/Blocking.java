package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The solvers' own count of the pairs that block a plan in the weak sense, with reserves and ceilings. */
final class Blocking {

    private final PreferenceInstance instance;
    private final int[] capacities;
    private final int[] proposerOf;
    private final BoundedChoice choice;

    Blocking(Order order, int[] capacities) {
        this.instance = order.instance();
        this.capacities = capacities;
        this.proposerOf = order.proposers();
        this.choice = new BoundedChoice(order, capacities);
    }

    /** The edges that block. */
    List<Integer> edges(int[] placed) {
        List<List<Integer>> has = new ArrayList<>();
        for (int place = 0; place < capacities.length; place++) {
            has.add(new ArrayList<>());
        }
        int[] wish = new int[placed.length];
        Arrays.fill(wish, Integer.MAX_VALUE);
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (placed[proposer] >= 0) {
                int edge = instance.edge(proposer, placed[proposer]).orElseThrow();
                wish[proposer] = instance.wishOf(edge);
                has.get(placed[proposer]).add(edge);
            }
        }
        List<Integer> blocking = new ArrayList<>();
        for (int edge = 0; edge < proposerOf.length; edge++) {
            if (instance.wishOf(edge) < wish[proposerOf[edge]] && takes(edge, has.get(instance.placeOf(edge)))) {
                blocking.add(edge);
            }
        }
        return blocking;
    }

    /** Whether the place would choose the edge among those it has; of equals, the others come first. */
    private boolean takes(int edge, List<Integer> has) {
        int place = instance.placeOf(edge);
        if (has.size() < capacities[place]) {
            return true;
        }
        List<Integer> wanting = new ArrayList<>(has);
        wanting.add(edge);
        wanting.sort((one, other) -> {
            int by = Integer.compare(instance.priorityOf(one), instance.priorityOf(other));
            return by != 0 ? by : Boolean.compare(one == edge, other == edge);
        });
        int[] chosen = choice.choose(
                place, wanting.stream().mapToInt(Integer::intValue).toArray());
        return Arrays.stream(chosen).anyMatch(each -> each == edge);
    }
}
