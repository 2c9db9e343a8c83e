package io.github.diasporaskills.accountability.publication.protection;

import java.util.Arrays;

/**
 * The cheapest change of numbers that keeps every line: minimises the sum of price times change, changes within limits.
 * A dual simplex with bounds, long steps and a product-form inverse, started from the empty basis; lines of tables
 * are so sparse that a solution seldom needs more than some dozens of pivots. In floating point: whoever relies on an
 * answer checks it in whole numbers. Not thread-safe.
 *
 * <p>Each cell has two variables, its rise and its fall, since a price may differ between them.
 */
final class DualSimplex {

    private static final double OFF = 1e-7;
    private static final double PIVOT = 1e-8;
    private static final double TIE = 1e-11;
    private static final int PATIENCE = 40;
    private static final int ROUNDS = 5;
    private static final int STALE = 50;

    private final int cells;
    private final int rows;
    private final SparseLines lines;
    private final double[] low;
    private final double[] high;
    private final double[] price;
    private final double[] reduced;
    private final boolean[] atHigh;
    private final int[] rowOf;
    private final int[] basic;
    private final double[] x;
    private final double[] rho;
    private final double[] work;
    private final double[] alpha;
    private final int[] touched;
    private final boolean[] seen;
    private final int[] candidates;
    private final double[] ratios;
    private final Etas etas;
    private int touchedCount;
    private int stale;
    private boolean stuck;

    DualSimplex(SparseLines lines) {
        this.lines = lines;
        this.cells = lines.cells();
        this.rows = lines.rows();
        this.low = new double[2 * cells];
        this.high = new double[2 * cells];
        this.price = new double[2 * cells];
        this.reduced = new double[2 * cells];
        this.atHigh = new boolean[2 * cells];
        this.rowOf = new int[2 * cells];
        this.basic = new int[rows];
        this.x = new double[rows];
        this.rho = new double[rows];
        this.work = new double[rows];
        this.alpha = new double[cells];
        this.touched = new int[cells];
        this.seen = new boolean[cells];
        this.candidates = new int[2 * cells];
        this.ratios = new double[2 * cells];
        this.etas = new Etas(rows);
    }

    /** The limits of a cell's change; one of them may be infinite, and negative prices need a limit. */
    void limit(int cell, double least, double most) {
        low[cell] = Math.max(0, least);
        high[cell] = Math.max(0, most);
        low[cell + cells] = Math.max(0, -most);
        high[cell + cells] = Math.max(0, -least);
    }

    /** What each unit of a rise and of a fall costs. */
    void price(int cell, double rise, double fall) {
        price[cell] = rise;
        price[cell + cells] = fall;
    }

    double change(int cell) {
        return at(cell) - at(cell + cells);
    }

    private double at(int variable) {
        int row = rowOf[variable];
        return row >= 0 ? x[row] : resting(variable);
    }

    private double resting(int variable) {
        return atHigh[variable] ? high[variable] : low[variable];
    }

    /** Whether there is a change whose lines sum to the residuals; the cheapest is then at hand. */
    boolean solve(double[] residuals) {
        start(residuals);
        boolean solved = goOn();
        stale = STALE + 2 * etas.size();
        return solved;
    }

    /** The same where nothing but limits has changed since the last solution, from which it goes on. */
    boolean solveAgain(double[] residuals) {
        if (etas.size() > stale || !keepsPrices()) {
            return solve(residuals);
        }
        System.arraycopy(residuals, 0, x, 0, rows);
        for (int variable = 0; variable < 2 * cells; variable++) {
            if (rowOf[variable] < 0) {
                add(x, variable, -resting(variable));
            }
        }
        etas.forward(x);
        return goOn();
    }

    private boolean goOn() {
        stuck = false;
        for (int step = 0; step < ROUNDS * (rows + PATIENCE); step++) {
            int row = leaving();
            if (row < 0) {
                return true;
            }
            if (!pivot(row)) {
                return false;
            }
        }
        stuck = true;
        return false;
    }

    /** Whether the last search went on and on, so that it is not known if there is a change; other prices may help. */
    boolean isStuck() {
        return stuck;
    }

    /** Rests each variable where its price wants it; false if there is no limit there. */
    private boolean keepsPrices() {
        for (int variable = 0; variable < 2 * cells; variable++) {
            if (rowOf[variable] < 0) {
                boolean up = reduced[variable] < -TIE || (atHigh[variable] && reduced[variable] <= TIE);
                atHigh[variable] = up && high[variable] < Double.POSITIVE_INFINITY;
                if (reduced[variable] < -TIE && !atHigh[variable]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void start(double[] residuals) {
        etas.clear();
        System.arraycopy(residuals, 0, x, 0, rows);
        for (int row = 0; row < rows; row++) {
            basic[row] = 2 * cells + row;
        }
        for (int variable = 0; variable < 2 * cells; variable++) {
            rowOf[variable] = -1;
            reduced[variable] = price[variable];
            atHigh[variable] = price[variable] < 0;
            add(x, variable, -resting(variable));
        }
    }

    private void add(double[] to, int variable, double times) {
        if (times == 0) {
            return;
        }
        int cell = variable < cells ? variable : variable - cells;
        double signed = variable < cells ? times : -times;
        int[] at = lines.rowsOf(cell);
        double[] factors = lines.factorsOf(cell);
        for (int i = 0; i < at.length; i++) {
            to[at[i]] += factors[i] * signed;
        }
    }

    private double lowest(int variable) {
        return variable >= 2 * cells ? 0 : low[variable];
    }

    private double highest(int variable) {
        return variable >= 2 * cells ? 0 : high[variable];
    }

    /** The row farthest outside its limits, or -1. */
    private int leaving() {
        int found = -1;
        double worst = OFF;
        for (int row = 0; row < rows; row++) {
            double value = x[row];
            if (value < -OFF || value > OFF || basic[row] < 2 * cells) {
                double off = Math.max(lowest(basic[row]) - value, value - highest(basic[row]));
                if (off > worst) {
                    worst = off;
                    found = row;
                }
            }
        }
        return found;
    }

    private boolean pivot(int row) {
        int out = basic[row];
        boolean below = x[row] < lowest(out);
        priceRow(row);
        int count = candidates(below);
        double slope = Math.max(lowest(out) - x[row], x[row] - highest(out));
        int in = -1;
        boolean flipped = false;
        Arrays.fill(work, 0);
        while (count > 0) {
            int best = steepestOfNearest(count);
            int variable = candidates[best];
            double range = high[variable] - low[variable];
            slope -= Math.abs(alphaOf(variable)) * range;
            if (slope <= OFF) {
                in = variable;
                break;
            }
            add(work, variable, atHigh[variable] ? range : -range);
            atHigh[variable] = !atHigh[variable];
            flipped = true;
            count--;
            candidates[best] = candidates[count];
            ratios[best] = ratios[count];
        }
        if (in < 0) {
            return false;
        }
        if (flipped) {
            etas.forward(work);
            for (int i = 0; i < rows; i++) {
                x[i] += work[i];
            }
            Arrays.fill(work, 0);
        }
        exchange(row, in, below);
        return true;
    }

    /** Row of the inverse times all columns. */
    private void priceRow(int row) {
        for (int i = 0; i < touchedCount; i++) {
            alpha[touched[i]] = 0;
            seen[touched[i]] = false;
        }
        touchedCount = 0;
        Arrays.fill(rho, 0);
        rho[row] = 1;
        etas.backward(rho);
        for (int i = 0; i < rows; i++) {
            double factor = rho[i];
            if (Math.abs(factor) > TIE) {
                int[] at = lines.cellsOf(i);
                double[] factors = lines.lineFactorsOf(i);
                for (int k = 0; k < at.length; k++) {
                    int cell = at[k];
                    if (!seen[cell]) {
                        seen[cell] = true;
                        touched[touchedCount++] = cell;
                    }
                    alpha[cell] += factor * factors[k];
                }
            }
        }
    }

    private double alphaOf(int variable) {
        return variable < cells ? alpha[variable] : -alpha[variable - cells];
    }

    private int candidates(boolean below) {
        int count = 0;
        for (int i = 0; i < touchedCount; i++) {
            int cell = touched[i];
            if (Math.abs(alpha[cell]) > PIVOT) {
                for (int variable = cell; variable < 2 * cells; variable += cells) {
                    if (rowOf[variable] < 0 && low[variable] < high[variable]) {
                        double toward = below ? -alphaOf(variable) : alphaOf(variable);
                        if (atHigh[variable] ? toward < 0 : toward > 0) {
                            candidates[count] = variable;
                            ratios[count++] = Math.abs(reduced[variable]) / Math.abs(toward);
                        }
                    }
                }
            }
        }
        return count;
    }

    private int steepestOfNearest(int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            double behind = ratios[i] - ratios[best];
            if (behind < -TIE
                    || (behind <= TIE && Math.abs(alphaOf(candidates[i])) > Math.abs(alphaOf(candidates[best])))) {
                best = i;
            }
        }
        return best;
    }

    private void exchange(int row, int in, boolean below) {
        int out = basic[row];
        double dual = reduced[in] / alphaOf(in);
        for (int i = 0; i < touchedCount; i++) {
            int cell = touched[i];
            reduced[cell] -= dual * alpha[cell];
            reduced[cell + cells] += dual * alpha[cell];
        }
        reduced[in] = 0;
        add(work, in, 1);
        etas.forward(work);
        double target = below ? lowest(out) : highest(out);
        double step = (x[row] - target) / work[row];
        for (int i = 0; i < rows; i++) {
            if (work[i] != 0) {
                x[i] -= step * work[i];
            }
        }
        x[row] = resting(in) + step;
        rowOf[in] = row;
        basic[row] = in;
        if (out < 2 * cells) {
            rowOf[out] = -1;
            atHigh[out] = !below;
            reduced[out] = -dual;
        }
        etas.append(row, work);
    }
}
