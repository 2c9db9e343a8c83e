package io.github.diasporaskills.accountability.publication.protection;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a table in whole numbers: the cheapest that the dual simplex finds, or another one where that is not
 * whole. First limits are branched on, a few times; then the prices are varied a little, by a seed, which may lead to a
 * corner that is whole. What comes out is checked in exact arithmetic, so it is a proof by itself. Not thread-safe.
 */
final class WholeChange {

    private static final double NEARLY = 1e-6;
    private static final int VARIATIONS = 3;
    private static final int BRANCHES = 40;
    private static final int PATIENCE = 20;

    private final SparseLines lines;
    private final DualSimplex simplex;
    private final Random random;
    private final long[] least;
    private final long[] most;
    private final double[] rise;
    private final double[] fall;
    private final double[] cheapest;
    private final double[] residuals;
    private final double[] weights;
    private int patience = 1;
    private int branches;
    private boolean impossible;
    private long solved;

    WholeChange(SparseLines lines, long seed) {
        this.lines = lines;
        this.simplex = new DualSimplex(lines);
        this.random = new Random(seed);
        this.least = new long[lines.cells()];
        this.most = new long[lines.cells()];
        this.rise = new double[lines.cells()];
        this.fall = new double[lines.cells()];
        this.cheapest = new double[lines.cells()];
        this.residuals = new double[lines.rows()];
        this.weights = new double[lines.cells()];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] =
                    Arrays.stream(lines.factorsOf(cell)).map(Math::abs).max().orElse(0);
        }
    }

    /** The limits of a cell's change; {@link CountSystem#UNLIMITED} for none above. */
    void limit(int cell, long low, long high) {
        least[cell] = low;
        most[cell] = high;
    }

    /** Limits within those that stand. */
    void narrow(int cell, long low, long high) {
        limit(cell, Math.max(low, least[cell]), Math.min(high, most[cell]));
    }

    void price(int cell, double ofRise, double ofFall) {
        rise[cell] = ofRise;
        fall[cell] = ofFall;
    }

    /** What the lines are to sum to; 0 unless set. */
    void residual(int row, long sum) {
        residuals[row] = (double) sum;
    }

    /** Looks longer for whole numbers, where all depends on one search. */
    WholeChange patient() {
        patience = PATIENCE;
        return this;
    }

    /** Whether the last search found that no change fulfils lines and limits, be it whole or not. */
    boolean isImpossible() {
        return impossible;
    }

    /** How many linear programs were solved so far. */
    long solved() {
        return solved;
    }

    /** What the last search found for a cell before it asked for whole numbers: no whole change does better. */
    double best(int cell) {
        return cheapest[cell];
    }

    /** A change in whole numbers within the limits, cheap if not the cheapest; null if none was found. */
    long @Nullable [] find() {
        boolean solvable = solve(false) || (simplex.isStuck() && solve(true));
        impossible = !solvable && !simplex.isStuck();
        if (!solvable) {
            return null;
        }
        for (int cell = 0; cell < cheapest.length; cell++) {
            cheapest[cell] = simplex.change(cell);
        }
        branches = BRANCHES * patience;
        long[] found = branch();
        for (int variation = 0; found == null && variation < VARIATIONS * patience; variation++) {
            found = solve(true) ? whole() : null;
        }
        return found;
    }

    private static double bound(long most) {
        return most == CountSystem.UNLIMITED ? Double.POSITIVE_INFINITY : (double) most;
    }

    private boolean solve(boolean varied) {
        setLimits();
        for (int cell = 0; cell < least.length; cell++) {
            double times = varied ? 1 + random.nextDouble() : 1;
            // A negative price is what the search is for, and stays.
            simplex.price(
                    cell,
                    rise[cell] < 0 ? rise[cell] : rise[cell] * times,
                    fall[cell] < 0 ? fall[cell] : fall[cell] * times);
        }
        solved++;
        return simplex.solve(residuals);
    }

    /** With other limits and the same prices as before. */
    private boolean solveAgain() {
        setLimits();
        solved++;
        return simplex.solveAgain(residuals);
    }

    private void setLimits() {
        for (int cell = 0; cell < least.length; cell++) {
            simplex.limit(cell, (double) least[cell], bound(most[cell]));
        }
    }

    /** The last solution, if it is whole. */
    private long @Nullable [] whole() {
        long[] found = new long[least.length];
        for (int cell = 0; cell < found.length; cell++) {
            double change = simplex.change(cell);
            found[cell] = Math.round(change);
            if (Math.abs(change - (double) found[cell]) > NEARLY
                    || found[cell] < least[cell]
                    || found[cell] > most[cell]) {
                return null;
            }
        }
        for (int row = 0; row < lines.rows(); row++) {
            if (lines.sum(row, found) != (long) residuals[row]) {
                return null;
            }
        }
        return found;
    }

    private long @Nullable [] branch() {
        long[] found = whole();
        if (found != null) {
            return found;
        }
        int cell = mostBroken();
        if (cell < 0) {
            return null;
        }
        double change = simplex.change(cell);
        long down = (long) Math.floor(change);
        boolean lowerFirst = change - (double) down <= 0.5;
        for (int side = 0; side < 2 && found == null; side++) {
            long keptLeast = least[cell];
            long keptMost = most[cell];
            if (lowerFirst == (side == 0)) {
                most[cell] = down;
            } else {
                least[cell] = down + 1;
            }
            found = branches-- > 0 && solveAgain() ? branch() : null;
            least[cell] = keptLeast;
            most[cell] = keptMost;
        }
        return found;
    }

    /** What is farthest from whole, also by what it counts in a line: such a cell settles others. */
    private int mostBroken() {
        int found = -1;
        double worst = 0;
        for (int cell = 0; cell < least.length; cell++) {
            double change = simplex.change(cell);
            double off = Math.abs(change - Math.rint(change));
            if (off > NEARLY && off * weights[cell] > worst) {
                worst = off * weights[cell];
                found = cell;
            }
        }
        return found;
    }
}
