package io.github.diasporaskills.accountability.gender;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Exact tests that hold whatever the common rate is: Boschloo's, which orders tables by Fisher's p, and Barnard's, by the
 * pooled z statistic. The p-value is the largest probability, over all common rates, of a table ordered no later than the
 * one found. Tables of one order but for rounding are equal.
 *
 * <p>The probability is a sum over the number of successes, so that one rate takes O(n + m); rates are tried in steps and
 * the best few refined by the golden section.
 */
final class UnconditionedTest {

    /** What rounding may add up to. */
    private static final double ROUNDING = 1e-10;

    private static final double LOG_HALF = Math.log(0.5);

    private static final int REFINED = 8;
    private static final int STEPS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final int n;
    private final int m;
    private final double[] logFactorials;

    private UnconditionedTest(int n, int m) {
        this.n = n;
        this.m = m;
        this.logFactorials = new double[n + m + 1];
        for (int i = 1; i <= n + m; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
    }

    static double p(Method method, Proportion group, Proportion reference, Alternative alternative) {
        UnconditionedTest test = new UnconditionedTest((int) group.total(), (int) reference.total());
        double[][] order = method == Method.BOSCHLOO ? test.byFisher(alternative) : test.byStatistic(alternative);
        double found = order[(int) group.successes()][(int) reference.successes()];
        return test.largest(order, found + ROUNDING);
    }

    /** Every table by Fisher's p. */
    private double[][] byFisher(Alternative alternative) {
        double[][] order = new double[n + 1][m + 1];
        for (int successes = 0; successes <= n + m; successes++) {
            int least = Math.max(0, successes - m);
            double[] weights = weights(least, Math.min(n, successes), successes);
            double[] p = switch (alternative) {
                case LESS -> keys(weights);
                case GREATER -> reversed(keys(reversed(weights)));
                case TWO_SIDED -> twoSidedKeys(weights);
            };
            for (int i = 0; i < p.length; i++) {
                order[least + i][successes - least - i] = p[i];
            }
        }
        return order;
    }

    /** The probability of each number of the group's successes, margins given. */
    private double[] weights(int least, int most, int successes) {
        double[] weights = new double[most - least + 1];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = ways(least + i, successes - least - i);
            highest = Math.max(highest, weights[i]);
        }
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i] - highest);
            all += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= all;
        }
        return weights;
    }

    /** The logarithm of in how many ways a table comes about. */
    private double ways(int i, int j) {
        return choose(n, i) + choose(m, j);
    }

    private double choose(int all, int of) {
        return logFactorials[all] - logFactorials[of] - logFactorials[all - of];
    }

    private static double[] sums(double[] values) {
        double[] sums = values.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }

    /** For each weight the sum of all up to it, as a key. */
    private static double[] keys(double[] weights) {
        double[] below = sums(weights);
        double[] above = reversed(sums(reversed(weights)));
        double[] keys = new double[weights.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(below[i], i + 1 < keys.length ? above[i + 1] : 0);
        }
        return keys;
    }

    /** For each weight the sum of all that are no larger, as a key. */
    private static double[] twoSidedKeys(double[] weights) {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double[] sortedKeys = keys(sorted);
        double[] keys = new double[weights.length];
        for (int i = 0; i < keys.length; i++) {
            int at = Arrays.binarySearch(sorted, weights[i] * FisherTest.TIES);
            int last = at >= 0 ? at : -at - 2;
            keys[i] = sortedKeys[last];
        }
        return keys;
    }

    /** Grows with p, and tells p apart near 0 and, by what is left to 1, near 1. */
    private static double key(double p, double rest) {
        return p <= rest ? Math.log(p) : 2 * LOG_HALF - Math.log(rest);
    }

    /** The pooled z statistic of every table, so that what is farther from equal comes first. */
    private double[][] byStatistic(Alternative alternative) {
        double[][] order = new double[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                double p = (double) (i + j) / (n + m);
                double z = i + j == 0 || i + j == n + m
                        ? 0
                        : ((double) i / n - (double) j / m) / Math.sqrt(p * (1 - p) * (1.0 / n + 1.0 / m));
                order[i][j] =
                        alternative == Alternative.LESS ? z : alternative == Alternative.GREATER ? -z : -Math.abs(z);
            }
        }
        return order;
    }

    private double largest(double[][] order, double limit) {
        double[] logWays = logWays(order, limit);
        int grid = Math.max(256, 4 * (n + m));
        double[] tried = new double[grid + 1];
        for (int k = 0; k <= grid; k++) {
            tried[k] = probability(logWays, (double) k / grid);
        }
        int[] peaks = IntStream.rangeClosed(0, grid)
                .filter(k -> (k == 0 || tried[k] >= tried[k - 1]) && (k == grid || tried[k] >= tried[k + 1]))
                .boxed()
                .sorted((one, other) -> Double.compare(tried[other], tried[one]))
                .limit(REFINED)
                .mapToInt(Integer::intValue)
                .toArray();
        double largest = 0;
        for (int peak : peaks) {
            double low = Math.max(0, peak - 1.0) / grid;
            double high = Math.min(grid, peak + 1.0) / grid;
            largest = Math.max(largest, Math.max(tried[peak], refined(logWays, low, high)));
        }
        return Math.min(1, largest);
    }

    /** For each number of successes, the logarithm of in how many ways the tables within the limit come about. */
    private double[] logWays(double[][] order, double limit) {
        double[] logWays = new double[n + m + 1];
        for (int successes = 0; successes <= n + m; successes++) {
            int least = Math.max(0, successes - m);
            int most = Math.min(n, successes);
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = least; i <= most; i++) {
                if (order[i][successes - i] <= limit) {
                    highest = Math.max(highest, ways(i, successes - i));
                }
            }
            double sum = 0;
            for (int i = least; i <= most; i++) {
                if (order[i][successes - i] <= limit) {
                    sum += Math.exp(ways(i, successes - i) - highest);
                }
            }
            logWays[successes] = sum == 0 ? Double.NEGATIVE_INFINITY : highest + Math.log(sum);
        }
        return logWays;
    }

    /** The probability of the tables within the limit at a common rate. */
    private static double probability(double[] logWays, double rate) {
        int last = logWays.length - 1;
        if (rate <= 0 || rate >= 1) {
            return Math.exp(logWays[rate <= 0 ? 0 : last]);
        }
        double yes = Math.log(rate);
        double no = Math.log1p(-rate);
        double sum = 0;
        for (int successes = 0; successes <= last; successes++) {
            sum += Math.exp(logWays[successes] + successes * yes + (last - successes) * no);
        }
        return sum;
    }

    private static double refined(double[] logWays, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = probability(logWays, left);
        double atRight = probability(logWays, right);
        for (int step = 0; step < STEPS; step++) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = probability(logWays, left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = probability(logWays, right);
            }
        }
        return Math.max(atLeft, atRight);
    }
}
