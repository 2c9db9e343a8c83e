package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.DualPrices;

/** A warm start in the numbers of the problem to be solved, or of what is left of it without fixed pairs. */
final class Start {

    private final long bonus;
    private final long[] prices;
    private final int[] lefts;
    private final int[] rights;

    private Start(long bonus, long[] prices, int[] lefts, int[] rights) {
        this.bonus = bonus;
        this.prices = prices;
        this.lefts = lefts;
        this.rights = rights;
    }

    static Start of(WarmStart start, CandidateGraph now) {
        return of(start.bonus(), start.pricesIn(now), start.pairsIn(now), now);
    }

    /** From an answer to a problem with the same elements. */
    static Start of(DualPrices prices, int[] edges, CandidateGraph graph) {
        long[] rights = new long[prices.rightCount()];
        for (int right = 0; right < rights.length; right++) {
            rights[right] = prices.right(right);
        }
        return of(prices.bonus(), rights, edges, graph);
    }

    private static Start of(long bonus, long[] prices, int[] edges, CandidateGraph graph) {
        int[] lefts = new int[edges.length];
        int[] rights = new int[edges.length];
        for (int at = 0; at < edges.length; at++) {
            lefts[at] = graph.leftOf(edges[at]);
            rights[at] = graph.rightOf(edges[at]);
        }
        return new Start(bonus, prices, lefts, rights);
    }

    /** From prices, and pairs of which some may not stand at them. */
    static Start of(long bonus, long[] prices, int[] lefts, int[] rights) {
        return new Start(bonus, prices, lefts, rights);
    }

    /** The same where values have a bonus in them. */
    Start withBonusInValues(long inValues) {
        long[] whole = new long[prices.length];
        for (int right = 0; right < whole.length; right++) {
            whole[right] = bonus > 0 && prices[right] > bonus / 2
                    ? Math.max(0, prices[right] - bonus) + inValues
                    : prices[right];
        }
        return new Start(0, whole, lefts, rights);
    }

    /** That the prices are made with. */
    long bonus() {
        return bonus;
    }

    long price(int right) {
        return prices[right];
    }

    int pairs() {
        return lefts.length;
    }

    int left(int pair) {
        return lefts[pair];
    }

    int right(int pair) {
        return rights[pair];
    }
}
