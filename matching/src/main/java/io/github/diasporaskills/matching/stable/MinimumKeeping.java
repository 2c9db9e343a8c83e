package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.proof.NonExistence;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minimums. By the rural hospitals theorem one stable plan tells whether all keep them. Where none does, looks for a
 * plan that keeps them with few blocking pairs: the fewest by trying everything where that is little, else by moving as
 * few as needed and then satisfying pairs as long as that lowers their number. The fewest are hard to find (Hamada,
 * Iwama and Miyazaki 2016, doi:10.1007/s00453-014-9951-z).
 */
final class MinimumKeeping {

    private static final long FEW_PLANS = 200_000;
    private static final long EFFORT = 50_000_000;

    private final StableResult stable;
    private final PreferenceInstance instance;
    private final int[] capacities;
    private final Cancellation cancellation;
    private final Blocking blocking;
    private final int[] proposerOf;
    private final int[] filled;
    private int[] best = new int[0];
    private int fewest = Integer.MAX_VALUE;

    MinimumKeeping(StableResult stable, int[] capacities, Cancellation cancellation) {
        this.stable = stable;
        this.instance = stable.instance();
        this.capacities = capacities;
        this.cancellation = cancellation;
        Order order = new Order(instance, stable.lottery().orElse(null));
        this.blocking = new Blocking(order, capacities);
        this.proposerOf = order.proposers();
        this.filled = new int[capacities.length];
    }

    StableResult solve() {
        int[] placed = stable.placement().orElseThrow().toArray();
        for (int place : placed) {
            if (place >= 0) {
                filled[place]++;
            }
        }
        int short0 = firstShort();
        if (short0 < 0) {
            return stable;
        }
        NonExistence evidence = new NonExistence.BelowMinimum(Placement.of(placed), short0);
        if (plans() <= FEW_PLANS) {
            Arrays.fill(filled, 0);
            tryAll(0, new int[placed.length]);
            return fewest == Integer.MAX_VALUE
                    ? stable.keeping(null, evidence, 0, 0)
                    : stable.keeping(Placement.of(best), evidence, fewest, fewest);
        }
        for (int place = short0; place >= 0; place = firstShort()) {
            if (!fill(place, placed)) {
                return stable.keeping(null, evidence, 0, 0);
            }
        }
        best = placed;
        fewest = blocking.edges(best).size();
        improve();
        return stable.keeping(Placement.of(best), evidence, fewest, 1);
    }

    private int firstShort() {
        for (int place = 0; place < filled.length; place++) {
            if (filled[place] < instance.minimum(place)) {
                return place;
            }
        }
        return -1;
    }

    private long plans() {
        long plans = 1;
        for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
            plans *= 1 + instance.firstEdge(proposer + 1) - instance.firstEdge(proposer);
            if (plans > FEW_PLANS) {
                return plans;
            }
        }
        return plans;
    }

    private void tryAll(int proposer, int[] placed) {
        if (proposer == placed.length) {
            cancellation.step();
            if (firstShort() < 0) {
                int pairs = blocking.edges(placed).size();
                if (pairs < fewest) {
                    fewest = pairs;
                    best = placed.clone();
                }
            }
            return;
        }
        for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
            int place = instance.placeOf(edge);
            if (filled[place] < capacities[place]) {
                placed[proposer] = place;
                filled[place]++;
                tryAll(proposer + 1, placed);
                filled[place]--;
            }
        }
        placed[proposer] = -1;
        tryAll(proposer + 1, placed);
    }

    /** Gives a place one proposer more by the fewest moves that leave no other place short; false if none do. */
    private boolean fill(int target, int[] placed) {
        int[] first = new Order(instance, null).firstRanked();
        int[] ranked = new Order(instance, null).ranked(first);
        int[] mover = new int[capacities.length];
        int[] parent = new int[capacities.length];
        Arrays.fill(mover, -1);
        Deque<Integer> queue = new ArrayDeque<>(List.of(target));
        mover[target] = Integer.MAX_VALUE;
        while (!queue.isEmpty()) {
            cancellation.check();
            int place = queue.remove();
            for (int i = first[place]; i < first[place + 1]; i++) {
                int proposer = proposerOf[ranked[i]];
                int from = placed[proposer];
                if (from == place || (from >= 0 && mover[from] >= 0)) {
                    continue;
                }
                if (from < 0 || filled[from] > instance.minimum(from)) {
                    shift(proposer, place, target, placed, mover, parent);
                    return true;
                }
                mover[from] = proposer;
                parent[from] = place;
                queue.add(from);
            }
        }
        return false;
    }

    /** Moves the proposer to the place, the one who left there for it, and so on to the target. */
    private void shift(int proposer, int place, int target, int[] placed, int[] mover, int[] parent) {
        int moving = proposer;
        int to = place;
        if (placed[moving] >= 0) {
            filled[placed[moving]]--;
        }
        while (true) {
            placed[moving] = to;
            if (to == target) {
                break;
            }
            moving = mover[to];
            to = parent[to];
        }
        filled[target]++;
    }

    /** Satisfies a blocking pair where that leaves fewer of them and no place short. */
    private void improve() {
        long effort = 0;
        boolean better = true;
        while (better && fewest > 1) {
            better = false;
            for (int edge : blocking.edges(best)) {
                int @Nullable [] tried = satisfied(edge);
                effort += instance.edgeCount();
                if (effort > EFFORT) {
                    return;
                }
                cancellation.check();
                if (tried != null) {
                    int pairs = blocking.edges(tried).size();
                    if (pairs < fewest) {
                        fewest = pairs;
                        best = tried;
                        better = true;
                        break;
                    }
                }
            }
        }
    }

    private int @Nullable [] satisfied(int edge) {
        int[] tried = best.clone();
        int proposer = proposerOf[edge];
        int place = instance.placeOf(edge);
        int from = tried[proposer];
        int[] fill = new int[capacities.length];
        int worst = -1;
        int worstPriority = -1;
        for (int other = 0; other < tried.length; other++) {
            if (tried[other] >= 0) {
                fill[tried[other]]++;
            }
            if (tried[other] == place) {
                int priority = instance.priorityOf(instance.edge(other, place).orElseThrow());
                if (priority > worstPriority) {
                    worstPriority = priority;
                    worst = other;
                }
            }
        }
        boolean full = fill[place] >= capacities[place];
        if (full && worst < 0) {
            return null;
        }
        tried[proposer] = place;
        if (full) {
            // Whoever leaves may take the place that was left, which keeps it from falling short.
            boolean swaps = from >= 0 && instance.edge(worst, from).isPresent();
            tried[worst] = swaps ? from : -1;
            from = swaps ? -1 : from;
        }
        return from >= 0 && fill[from] <= instance.minimum(from) ? null : tried;
    }
}
