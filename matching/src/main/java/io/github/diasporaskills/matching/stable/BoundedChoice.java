package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.Arrays;

/**
 * A place with reserves and ceilings: first the best of each group up to its reserve, then the best of all below their
 * ceilings, then the best of the rest. With reserves alone it is the choice of Hafalir, Yenmez and Yildirim (2013,
 * doi:10.3982/TE1135), with both that of Ehlers and others (2014, doi:10.1016/j.jet.2014.03.004).
 */
final class BoundedChoice implements ChoiceFunction {

    private final PreferenceInstance instance;
    private final int[] capacities;
    private final int[] proposers;
    private final int groups;

    BoundedChoice(Order order, int[] capacities) {
        this.instance = order.instance();
        this.capacities = capacities;
        this.proposers = order.proposers();
        this.groups = instance.groupIds().size();
    }

    @Override
    public int[] choose(int place, int[] edges) {
        if (edges.length <= capacities[place]) {
            return edges;
        }
        int[] taken = new int[groups];
        boolean[] chosen = new boolean[edges.length];
        int left = capacities[place];
        for (int phase = 0; phase < 3; phase++) {
            for (int i = 0; i < edges.length && left > 0; i++) {
                int group = instance.group(proposers[edges[i]]).orElse(-1);
                if (!chosen[i] && (phase == 2 || taken(place, group, phase, taken))) {
                    chosen[i] = true;
                    left--;
                    if (group >= 0) {
                        taken[group]++;
                    }
                }
            }
        }
        int[] result = new int[edges.length];
        int size = 0;
        for (int i = 0; i < edges.length; i++) {
            if (chosen[i]) {
                result[size++] = edges[i];
            }
        }
        return Arrays.copyOf(result, size);
    }

    private boolean taken(int place, int group, int phase, int[] taken) {
        if (group < 0) {
            return phase > 0;
        }
        return taken[group] < (phase == 0 ? instance.reserve(place, group) : instance.ceiling(place, group));
    }
}
