package io.github.diasporaskills.matching.scheduling;

import java.util.Arrays;
import java.util.List;

/**
 * What the heaviest burden of a series is at least. For any weights of the people the heaviest burden is no less than the
 * weighted mean of all; and in that mean no session weighs less than its lightest hour does. The weights are found by
 * giving more to whoever bears much (multiplicative weights, Freund and Schapire 1999, doi:10.1006/game.1999.0738); they
 * are then whole numbers, so that the bound itself is exact.
 */
final class WeightedBound {

    private static final int ROUNDS = 200;
    private static final int SCALE = 1000;

    private final long[] weights;
    private final long total;
    private final long[] toCome;
    private final int least;

    private WeightedBound(long[] weights, List<int[][]> sessions, int[] carried) {
        this.weights = weights;
        this.total = Arrays.stream(weights).sum();
        this.toCome = new long[sessions.size() + 1];
        for (int i = sessions.size() - 1; i >= 0; i--) {
            toCome[i] = toCome[i + 1]
                    + Arrays.stream(sessions.get(i))
                            .mapToLong(this::weigh)
                            .min()
                            .orElse(0);
        }
        this.least = leastAfter(carried, 0);
    }

    static WeightedBound of(List<int[][]> sessions, int[] carried) {
        int people = carried.length;
        double[] weights = new double[people];
        Arrays.fill(weights, 1);
        WeightedBound best = new WeightedBound(whole(weights), sessions, carried);
        for (int round = 1; round <= ROUNDS && !sessions.isEmpty(); round++) {
            double[] borne = borne(sessions, carried, weights);
            double most = Math.max(1, Arrays.stream(borne).max().orElse(1));
            double heaviest = 0;
            for (int p = 0; p < people; p++) {
                weights[p] *= StrictMath.exp(borne[p] / most * 2 / StrictMath.sqrt(round));
                heaviest = Math.max(heaviest, weights[p]);
            }
            for (int p = 0; p < people; p++) {
                weights[p] /= heaviest;
            }
            WeightedBound found = new WeightedBound(whole(weights), sessions, carried);
            best = found.least > best.least ? found : best;
        }
        return best;
    }

    /** What everybody bears if each session takes the hour that is lightest by the weights. */
    private static double[] borne(List<int[][]> sessions, int[] carried, double[] weights) {
        double[] borne = Arrays.stream(carried).asDoubleStream().toArray();
        for (int[][] choices : sessions) {
            int[] lightest = choices[0];
            double least = Double.MAX_VALUE;
            for (int[] choice : choices) {
                double sum = 0;
                for (int p = 0; p < weights.length; p++) {
                    sum += weights[p] * choice[p];
                }
                if (sum < least) {
                    least = sum;
                    lightest = choice;
                }
            }
            for (int p = 0; p < weights.length; p++) {
                borne[p] += lightest[p];
            }
        }
        return borne;
    }

    /** In thousandths; at least one of them is not 0. */
    private static long[] whole(double[] weights) {
        double most = Arrays.stream(weights).max().orElse(1);
        return Arrays.stream(weights)
                .mapToLong(weight -> StrictMath.round(weight / most * SCALE))
                .toArray();
    }

    private long weigh(int[] burdens) {
        long sum = 0;
        for (int p = 0; p < burdens.length; p++) {
            sum += weights[p] * burdens[p];
        }
        return sum;
    }

    /** What the heaviest burden of all sessions is at least. */
    int least() {
        return least;
    }

    /** What the heaviest burden is at least after these sums and the sessions from one on. */
    int leastAfter(int[] sums, int session) {
        return Math.toIntExact((weigh(sums) + toCome[session] + total - 1) / total);
    }
}
