package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import org.jspecify.annotations.Nullable;

/**
 * The lists of an instance with ties broken by a lottery; without one there must be no ties. Read-only.
 *
 * <p>Each edge has a place in its proposer's list, {@link #edgeAt}, and a key in its place's list, {@link #key}, that
 * is lower the better.
 */
final class Order {

    private final PreferenceInstance instance;
    private final @Nullable Lottery lottery;
    private final int @Nullable [] wished;
    private final int @Nullable [] drawn;

    Order(PreferenceInstance instance, @Nullable Lottery lottery) {
        this.instance = instance;
        this.lottery = lottery;
        this.wished = lottery != null && instance.proposersTie() ? wished(instance, lottery) : null;
        this.drawn = lottery == null ? null : drawn(instance, lottery);
    }

    PreferenceInstance instance() {
        return instance;
    }

    /** The edge at a position; the positions of a proposer are those of its edges. */
    int edgeAt(int position) {
        return wished == null ? position : wished[position];
    }

    /** The priority of an edge, then its proposer's draw. */
    long key(int edge, int proposer) {
        return (long) instance.priorityOf(edge) << 32 | (lottery == null ? proposer : lottery.ofProposer(proposer));
    }

    /** The proposer of a key. */
    int proposer(long key) {
        return drawn == null ? (int) key : drawn[(int) key];
    }

    /** The proposer of each edge. */
    int[] proposers() {
        int[] proposers = new int[instance.edgeCount()];
        for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
            for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                proposers[edge] = proposer;
            }
        }
        return proposers;
    }

    /** Where each place's edges begin in {@link #ranked}. */
    int[] firstRanked() {
        int[] first = new int[instance.placeCount() + 1];
        for (int edge = 0; edge < instance.edgeCount(); edge++) {
            first[instance.placeOf(edge) + 1]++;
        }
        for (int place = 0; place < instance.placeCount(); place++) {
            first[place + 1] += first[place];
        }
        return first;
    }

    /** The edges of each place, best first: three counting sorts, by draw, by priority, by place. */
    int[] ranked(int[] firstRanked) {
        int edges = instance.edgeCount();
        int[] byDraw = new int[edges];
        int most = 0;
        int at = 0;
        for (int i = 0; i < instance.proposerCount(); i++) {
            int proposer = drawn == null ? i : drawn[i];
            for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                byDraw[at++] = edge;
                most = Math.max(most, instance.priorityOf(edge));
            }
        }
        int[] next = new int[most + 2];
        for (int edge = 0; edge < edges; edge++) {
            next[instance.priorityOf(edge) + 1]++;
        }
        for (int i = 0; i <= most; i++) {
            next[i + 1] += next[i];
        }
        int[] byPriority = new int[edges];
        for (int edge : byDraw) {
            byPriority[next[instance.priorityOf(edge)]++] = edge;
        }
        int[] start = firstRanked.clone();
        for (int edge : byPriority) {
            byDraw[start[instance.placeOf(edge)]++] = edge;
        }
        return byDraw;
    }

    private static int[] drawn(PreferenceInstance instance, Lottery lottery) {
        int[] drawn = new int[instance.proposerCount()];
        for (int proposer = 0; proposer < drawn.length; proposer++) {
            drawn[lottery.ofProposer(proposer)] = proposer;
        }
        return drawn;
    }

    /** Sorts each tie by the places' draws; ties are short, so by insertion. */
    private static int[] wished(PreferenceInstance instance, Lottery lottery) {
        int[] order = new int[instance.edgeCount()];
        for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
            int first = instance.firstEdge(proposer);
            for (int edge = first; edge < instance.firstEdge(proposer + 1); edge++) {
                int to = edge;
                while (to > first && later(instance, lottery, order[to - 1], edge)) {
                    order[to] = order[to - 1];
                    to--;
                }
                order[to] = edge;
            }
        }
        return order;
    }

    private static boolean later(PreferenceInstance instance, Lottery lottery, int before, int edge) {
        return instance.wishOf(before) == instance.wishOf(edge)
                && lottery.ofPlace(instance.placeOf(before)) > lottery.ofPlace(instance.placeOf(edge));
    }
}
