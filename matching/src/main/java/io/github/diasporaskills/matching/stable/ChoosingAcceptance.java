package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Deferred acceptance with any substitutable choice of the places, from either side (Roth and Sotomayor 1990, chapter
 * 6). Proposers ask: O(edges) choices. Places ask: O(edges) choices among all who have not declined.
 */
final class ChoosingAcceptance {

    private static final int[] NOBODY = new int[0];

    private final Order order;
    private final PreferenceInstance instance;
    private final ChoiceFunction choice;
    private final Cancellation cancellation;
    private final int[] proposers;

    ChoosingAcceptance(Order order, ChoiceFunction choice, Cancellation cancellation) {
        this.order = order;
        this.instance = order.instance();
        this.choice = choice;
        this.cancellation = cancellation;
        this.proposers = order.proposers();
    }

    Placement proposersFirst() {
        int count = instance.proposerCount();
        int[] next = new int[count];
        int[] placed = new int[count];
        Arrays.fill(placed, -1);
        int[][] held = new int[instance.placeCount()][];
        Arrays.fill(held, NOBODY);
        Deque<Integer> free = new ArrayDeque<>();
        for (int proposer = 0; proposer < count; proposer++) {
            next[proposer] = instance.firstEdge(proposer);
            free.add(proposer);
        }
        while (!free.isEmpty()) {
            cancellation.step();
            int proposer = free.remove();
            if (next[proposer] == instance.firstEdge(proposer + 1)) {
                continue;
            }
            int edge = order.edgeAt(next[proposer]++);
            int place = instance.placeOf(edge);
            int[] wanting = with(held[place], edge);
            int[] kept = choice.choose(place, wanting);
            held[place] = kept;
            placed[proposer] = place;
            int at = 0;
            for (int each : wanting) {
                if (at < kept.length && kept[at] == each) {
                    at++;
                } else {
                    placed[proposers[each]] = -1;
                    free.add(proposers[each]);
                }
            }
        }
        return Placement.of(placed);
    }

    Placement placesFirst() {
        int[] first = order.firstRanked();
        int[] ranked = order.ranked(first);
        int[] positions = new int[instance.edgeCount()];
        for (int position = 0; position < positions.length; position++) {
            positions[order.edgeAt(position)] = position;
        }
        boolean[] declined = new boolean[instance.edgeCount()];
        int[] heldAt = new int[instance.proposerCount()];
        Arrays.fill(heldAt, Integer.MAX_VALUE);
        Deque<Integer> asking = new ArrayDeque<>();
        for (int place = 0; place < instance.placeCount(); place++) {
            asking.add(place);
        }
        while (!asking.isEmpty()) {
            cancellation.step();
            int place = asking.remove();
            int[] willing = Arrays.stream(ranked, first[place], first[place + 1])
                    .filter(edge -> !declined[edge])
                    .toArray();
            boolean again = false;
            for (int edge : choice.choose(place, willing)) {
                int proposer = proposers[edge];
                if (positions[edge] < heldAt[proposer]) {
                    if (heldAt[proposer] < Integer.MAX_VALUE) {
                        int left = order.edgeAt(heldAt[proposer]);
                        declined[left] = true;
                        asking.add(instance.placeOf(left));
                    }
                    heldAt[proposer] = positions[edge];
                } else if (positions[edge] > heldAt[proposer]) {
                    declined[edge] = true;
                    again = true;
                }
            }
            if (again) {
                asking.add(place);
            }
        }
        int[] placed = new int[instance.proposerCount()];
        for (int proposer = 0; proposer < placed.length; proposer++) {
            placed[proposer] =
                    heldAt[proposer] == Integer.MAX_VALUE ? -1 : instance.placeOf(order.edgeAt(heldAt[proposer]));
        }
        return Placement.of(placed);
    }

    /** The edges with one more, in the place's order. */
    private int[] with(int[] edges, int edge) {
        int[] more = Arrays.copyOf(edges, edges.length + 1);
        int at = edges.length;
        long key = order.key(edge, proposers[edge]);
        while (at > 0 && order.key(more[at - 1], proposers[more[at - 1]]) > key) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = edge;
        return more;
    }
}
