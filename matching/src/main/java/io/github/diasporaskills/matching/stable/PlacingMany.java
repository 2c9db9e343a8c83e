package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * A weakly stable plan that places at least two thirds of the most that one can place, with ties on both sides (Király
 * 2013, doi:10.3390/a6030471), for capacities: a place is as many equal ones as it can take.
 *
 * <p>Among equal places a proposer asks one with an opening first. Whoever could still go to an equal place with an
 * opening gives way to anybody, and may come back. Whoever has been refused everywhere asks a second time, and is then
 * better than an equal who has not.
 */
final class PlacingMany {

    private final Order order;
    private final PreferenceInstance instance;
    private final int[] capacities;
    private final Cancellation cancellation;
    private final boolean[] refused;
    private final boolean[] second;
    /** The position of the pair held, or -1. */
    private final int[] held;

    private final int[] next;
    private final List<TreeSet<Long>> holding = new ArrayList<>();
    private final List<Deque<Integer>> movable = new ArrayList<>();

    PlacingMany(Order order, int[] capacities, Cancellation cancellation) {
        this.order = order;
        this.instance = order.instance();
        this.capacities = capacities;
        this.cancellation = cancellation;
        this.refused = new boolean[instance.edgeCount()];
        this.second = new boolean[instance.proposerCount()];
        this.held = new int[instance.proposerCount()];
        this.next = new int[instance.proposerCount()];
        for (int place = 0; place < instance.placeCount(); place++) {
            holding.add(new TreeSet<>());
            movable.add(new ArrayDeque<>());
        }
    }

    Placement solve() {
        Arrays.fill(held, -1);
        for (int start = 0; start < held.length; start++) {
            next[start] = instance.firstEdge(start);
            Deque<Integer> free = new ArrayDeque<>(List.of(start));
            while (!free.isEmpty()) {
                cancellation.step();
                int proposer = free.remove();
                int position = favourite(proposer);
                if (position >= 0) {
                    ask(proposer, position, free);
                } else if (!second[proposer] && instance.firstEdge(proposer) < instance.firstEdge(proposer + 1)) {
                    second[proposer] = true;
                    next[proposer] = instance.firstEdge(proposer);
                    for (int i = next[proposer]; i < instance.firstEdge(proposer + 1); i++) {
                        refused[i] = false;
                    }
                    free.add(proposer);
                }
            }
        }
        int[] placed = new int[held.length];
        for (int proposer = 0; proposer < placed.length; proposer++) {
            placed[proposer] = held[proposer] < 0 ? -1 : place(held[proposer]);
        }
        return Placement.of(placed);
    }

    private int place(int position) {
        return instance.placeOf(order.edgeAt(position));
    }

    private int wish(int position) {
        return instance.wishOf(order.edgeAt(position));
    }

    private boolean hasOpening(int place) {
        return holding.get(place).size() < capacities[place];
    }

    /** The first place not yet refused, or an equal one with an opening. */
    private int favourite(int proposer) {
        int end = instance.firstEdge(proposer + 1);
        while (next[proposer] < end && refused[next[proposer]]) {
            next[proposer]++;
        }
        if (next[proposer] == end) {
            return -1;
        }
        int open = openEqual(next[proposer], -1, end);
        return open >= 0 ? open : next[proposer];
    }

    /** A position of the same tie, from the given one on, whose place has an opening and is another than the one named. */
    private int openEqual(int from, int otherThan, int end) {
        for (int position = from; position < end && wish(position) == wish(from); position++) {
            if (!refused[position] && place(position) != otherThan && hasOpening(place(position))) {
                return position;
            }
        }
        return -1;
    }

    private void ask(int proposer, int position, Deque<Integer> free) {
        int place = place(position);
        if (hasOpening(place)) {
            take(proposer, position);
            return;
        }
        Deque<Integer> may = movable.get(place);
        while (!may.isEmpty()) {
            int other = may.remove();
            if (held[other] >= 0
                    && place(held[other]) == place
                    && openEqual(next[other], place, instance.firstEdge(other + 1)) >= 0) {
                drop(other);
                take(proposer, position);
                free.add(other);
                return;
            }
        }
        if (capacities[place] > 0 && holding.get(place).last() >>> 32 > rank(proposer, position)) {
            long worst = holding.get(place).last();
            int other = order.proposer(worst & 0xffffffffL);
            refused[held[other]] = true;
            drop(other);
            take(proposer, position);
            free.add(other);
        } else {
            refused[position] = true;
            free.add(proposer);
        }
    }

    /** Better first; of equals, those who ask a second time. */
    private long rank(int proposer, int position) {
        return 2L * instance.priorityOf(order.edgeAt(position)) + (second[proposer] ? 0 : 1);
    }

    private long key(int proposer, int position) {
        return rank(proposer, position) << 32 | (order.key(order.edgeAt(position), proposer) & 0xffffffffL);
    }

    private void take(int proposer, int position) {
        held[proposer] = position;
        holding.get(place(position)).add(key(proposer, position));
        movable.get(place(position)).add(proposer);
    }

    private void drop(int proposer) {
        holding.get(place(held[proposer])).remove(key(proposer, held[proposer]));
        held[proposer] = -1;
    }
}
