package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.Arrays;

/**
 * Deferred acceptance in which places ask down their lists and each proposer holds the best place so far: the stable
 * plan that is best for every place and worst for every proposer. O(edges).
 */
final class PlaceAcceptance {

    private final Order order;
    private final PreferenceInstance instance;
    private final int[] capacities;
    private final Cancellation cancellation;

    PlaceAcceptance(Order order, int[] capacities, Cancellation cancellation) {
        this.order = order;
        this.instance = order.instance();
        this.capacities = capacities;
        this.cancellation = cancellation;
    }

    Placement solve() {
        int places = instance.placeCount();
        cancellation.expect(instance.edgeCount());
        int[] proposers = order.proposers();
        int[] positions = positions();
        int[] next = order.firstRanked();
        int[] ranked = order.ranked(next);
        int[] end = Arrays.copyOfRange(next, 1, places + 1);
        int[] open = capacities.clone();
        int[] heldAt = new int[instance.proposerCount()];
        Arrays.fill(heldAt, Integer.MAX_VALUE);
        int[] stack = new int[places];
        int size = 0;
        for (int place = places - 1; place >= 0; place--) {
            stack[size++] = place;
        }
        while (size > 0) {
            int place = stack[--size];
            while (open[place] > 0 && next[place] < end[place]) {
                cancellation.step();
                int edge = ranked[next[place]++];
                int proposer = proposers[edge];
                int position = positions.length == 0 ? edge : positions[edge];
                if (position < heldAt[proposer]) {
                    if (heldAt[proposer] < Integer.MAX_VALUE) {
                        int left = instance.placeOf(order.edgeAt(heldAt[proposer]));
                        if (open[left]++ == 0) {
                            // A place without an opening is not on the stack, nor is it the one at work.
                            stack[size++] = left;
                        }
                    }
                    heldAt[proposer] = position;
                    open[place]--;
                }
            }
        }
        int[] placed = new int[instance.proposerCount()];
        for (int proposer = 0; proposer < placed.length; proposer++) {
            placed[proposer] =
                    heldAt[proposer] == Integer.MAX_VALUE ? -1 : instance.placeOf(order.edgeAt(heldAt[proposer]));
        }
        return Placement.of(placed);
    }

    /** The position of each edge in its proposer's list; empty if it is the edge itself. */
    private int[] positions() {
        if (!instance.proposersTie()) {
            return new int[0];
        }
        int[] positions = new int[instance.edgeCount()];
        for (int position = 0; position < positions.length; position++) {
            positions[order.edgeAt(position)] = position;
        }
        return positions;
    }
}
