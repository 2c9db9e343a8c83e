package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;

/**
 * Takes over prices and pairs of another problem as far as they say of this one what {@link AugmentingPaths} demands:
 * a pair not chosen gains at most the sum of its two prices, a chosen one at least that. What they do not say is left
 * for it to find: elements with a price that are not full. Not thread-safe; used once.
 */
final class Resumption {

    private final CandidateGraph graph;
    private final Capacities capacities;
    private final IntToLongFunction gain;
    private final long[] leftPrice;
    private final long[] rightPrice;

    Resumption(
            CandidateGraph graph, Capacities capacities, IntToLongFunction gain, long[] leftPrice, long[] rightPrice) {
        this.graph = graph;
        this.capacities = capacities;
        this.gain = gain;
        this.leftPrice = leftPrice;
        this.rightPrice = rightPrice;
    }

    /** A price is the bonus and something, or something alone; with another bonus it is that bonus and the something. */
    void takePrices(Start start, long bonus) {
        long highest = 0;
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            highest = Math.max(highest, gain.applyAsLong(edge));
        }
        for (int right = 0; right < rightPrice.length; right++) {
            long price = start.price(right);
            boolean withBonus = start.bonus() > 0 && price > start.bonus() / 2;
            long now = withBonus ? Math.max(0, price - start.bonus()) + bonus : price;
            rightPrice[right] = Math.max(0, Math.min(now, highest));
        }
    }

    /** Chooses the pairs that stand at these prices, and sets the prices on the left. */
    void takePairs(Start start, ChosenPairs pairs) {
        BitSet kept = new BitSet();
        for (int at = 0; at < start.pairs(); at++) {
            graph.edge(start.left(at), start.right(at)).ifPresent(kept::set);
        }
        for (int left = 0; left < leftPrice.length; left++) {
            settle(left, kept);
        }
        int[] seekers = new int[rightPrice.length];
        kept.stream().forEach(edge -> seekers[graph.rightOf(edge)]++);
        for (int right = 0; right < seekers.length; right++) {
            if (seekers[right] > capacities.right(right)) {
                raise(right, kept);
            }
        }
        kept.stream().forEach(edge -> {
            pairs.choose(edge);
            pairs.oneMoreFor(graph.leftOf(edge));
        });
    }

    /** What an edge gains above the price of its right element. */
    private long offer(int edge) {
        return gain.applyAsLong(edge) - rightPrice[graph.rightOf(edge)];
    }

    /** Keeps the pairs of a left element that are its best, as many as it may have; the price is the best of the rest. */
    private void settle(int left, BitSet kept) {
        int first = graph.firstEdge(left);
        int end = graph.firstEdge(left + 1);
        int count = 0;
        for (int edge = kept.nextSetBit(first); edge >= 0 && edge < end; edge = kept.nextSetBit(edge + 1)) {
            count++;
        }
        for (; count > capacities.left(left); count--) {
            int worst = kept.nextSetBit(first);
            for (int edge = worst; edge >= 0 && edge < end; edge = kept.nextSetBit(edge + 1)) {
                worst = offer(edge) < offer(worst) ? edge : worst;
            }
            kept.clear(worst);
        }
        long price = 0;
        for (int edge = first; edge < end; edge++) {
            if (!kept.get(edge)) {
                price = Math.max(price, offer(edge));
            }
        }
        leftPrice[left] = price;
        for (int edge = kept.nextSetBit(first); edge >= 0 && edge < end; edge = kept.nextSetBit(edge + 1)) {
            if (offer(edge) < price) {
                kept.clear(edge);
            }
        }
    }

    /** Makes a place whose capacity fell so dear that those too many would rather leave. */
    private void raise(int right, BitSet kept) {
        Integer[] seekers = kept.stream()
                .filter(edge -> graph.rightOf(edge) == right)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(
                seekers,
                (one, other) -> Long.compare(
                        gain.applyAsLong(other) - leftPrice[graph.leftOf(other)],
                        gain.applyAsLong(one) - leftPrice[graph.leftOf(one)]));
        int most = capacities.right(right);
        int leaving = seekers[most];
        rightPrice[right] = Math.max(rightPrice[right], gain.applyAsLong(leaving) - leftPrice[graph.leftOf(leaving)]);
        for (int at = most; at < seekers.length; at++) {
            kept.clear(seekers[at]);
        }
    }
}
