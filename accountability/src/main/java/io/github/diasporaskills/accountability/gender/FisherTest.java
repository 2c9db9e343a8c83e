package io.github.diasporaskills.accountability.gender;

/**
 * Fisher's exact test of two groups. The weights of all tables with the same margins are worked out from the likeliest one
 * to both sides, until they are too small to count: O(square root of the persons) steps, and for equal weights equal
 * numbers within a ten-millionth, so that a table as likely as the one found is never lost to rounding.
 */
final class FisherTest {

    /** Weights that differ by less are equal, as in R's {@code fisher.test}. */
    static final double TIES = 1 + 1e-7;

    private FisherTest() {}

    /** The probability of all tables no more likely than the one found. */
    static double twoSided(Proportion group, Proportion reference) {
        long n = group.total();
        long m = reference.total();
        long successes = group.successes() + reference.successes();
        long least = Math.max(0, successes - m);
        long most = Math.min(n, successes);
        long likeliest = Math.min(most, Math.max(least, likeliest(n, m, successes)));
        double found = group.successes() == likeliest ? 1 : weight(n, m, successes, likeliest, group.successes());
        double limit = found * TIES;
        double all = 1;
        double tails = 1 <= limit ? 1 : 0;
        double weight = 1;
        for (long a = likeliest; a < most && weight > 0; a++) {
            weight *= up(n, m, successes, a);
            all += weight;
            tails += weight <= limit ? weight : 0;
        }
        weight = 1;
        for (long a = likeliest; a > least && weight > 0; a--) {
            weight /= up(n, m, successes, a - 1);
            all += weight;
            tails += weight <= limit ? weight : 0;
        }
        return Math.min(1, tails / all);
    }

    private static long likeliest(long n, long m, long successes) {
        return (long) Math.floor((double) (n + 1) * (successes + 1) / (n + m + 2));
    }

    private static double weight(long n, long m, long successes, long from, long to) {
        double weight = 1;
        for (long a = from; a < to && weight > 0; a++) {
            weight *= up(n, m, successes, a);
        }
        for (long a = from; a > to && weight > 0; a--) {
            weight /= up(n, m, successes, a - 1);
        }
        return weight;
    }

    /** How much likelier it is that one more of the successes is of the group. */
    private static double up(long n, long m, long successes, long a) {
        return (double) (n - a) * (successes - a) / ((a + 1.0) * (m - successes + a + 1));
    }
}
