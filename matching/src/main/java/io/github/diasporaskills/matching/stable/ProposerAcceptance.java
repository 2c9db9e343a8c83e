package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.Arrays;

/**
 * Deferred acceptance in which proposers ask and places hold the best up to a capacity, in a heap whose root is the
 * worst held: the stable plan that is best for every proposer (Gale and Shapley 1962,
 * doi:10.1080/00029890.1962.11989827). O(edges · log capacity).
 */
final class ProposerAcceptance {

    private final Order order;
    private final PreferenceInstance instance;
    private final int[] capacities;
    private final Cancellation cancellation;
    private final int[] firstSlot;
    private final int[] held;
    private final long[] slots;

    ProposerAcceptance(Order order, int[] capacities, Cancellation cancellation) {
        this.order = order;
        this.instance = order.instance();
        this.capacities = capacities;
        this.cancellation = cancellation;
        this.firstSlot = new int[capacities.length + 1];
        this.held = new int[capacities.length];
        long all = 0;
        for (int capacity : capacities) {
            all += capacity;
        }
        int[] listed = all > instance.edgeCount() ? order.firstRanked() : new int[0];
        for (int place = 0; place < capacities.length; place++) {
            int slotsHere = listed.length == 0
                    ? capacities[place]
                    : Math.min(capacities[place], listed[place + 1] - listed[place]);
            firstSlot[place + 1] = firstSlot[place] + slotsHere;
        }
        this.slots = new long[firstSlot[capacities.length]];
    }

    Placement solve() {
        int count = instance.proposerCount();
        cancellation.expect(count);
        int[] next = new int[count];
        int[] placed = new int[count];
        Arrays.fill(placed, -1);
        for (int start = 0; start < count; start++) {
            cancellation.step();
            next[start] = instance.firstEdge(start);
            int free = start;
            while (free >= 0) {
                if (next[free] == instance.firstEdge(free + 1)) {
                    break;
                }
                int edge = order.edgeAt(next[free]++);
                int place = instance.placeOf(edge);
                long key = order.key(edge, free);
                int first = firstSlot[place];
                if (held[place] < firstSlot[place + 1] - first) {
                    up(first, held[place]++, key);
                    placed[free] = place;
                    free = -1;
                } else if (capacities[place] > 0 && slots[first] > key) {
                    int rejected = order.proposer(slots[first]);
                    down(first, held[place], key);
                    placed[free] = place;
                    placed[rejected] = -1;
                    free = rejected;
                }
            }
        }
        return Placement.of(placed);
    }

    private void up(int first, int at, long key) {
        int hole = at;
        while (hole > 0) {
            int parent = (hole - 1) >> 1;
            if (slots[first + parent] >= key) {
                break;
            }
            slots[first + hole] = slots[first + parent];
            hole = parent;
        }
        slots[first + hole] = key;
    }

    /** Puts a key in the root's stead. */
    private void down(int first, int size, long key) {
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && slots[first + child + 1] > slots[first + child]) {
                child++;
            }
            if (slots[first + child] <= key) {
                break;
            }
            slots[first + hole] = slots[first + child];
            hole = child;
        }
        slots[first + hole] = key;
    }
}
