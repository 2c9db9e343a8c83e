package io.github.diasporaskills.accountability.publication.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a system by line and by cell. Immutable. */
final class SparseLines {

    private final int[][] cellsOf;
    private final double[][] lineFactors;
    private final long[][] wholeFactors;
    private final int[][] rowsOf;
    private final double[][] factorsOf;

    private SparseLines(int cells, int[][] lineCells, long[][] factors) {
        this.cellsOf = lineCells;
        this.wholeFactors = factors;
        this.lineFactors = new double[lineCells.length][];
        int[] counts = new int[cells];
        for (int[] line : lineCells) {
            for (int cell : line) {
                counts[cell]++;
            }
        }
        this.rowsOf = new int[cells][];
        this.factorsOf = new double[cells][];
        for (int cell = 0; cell < cells; cell++) {
            rowsOf[cell] = new int[counts[cell]];
            factorsOf[cell] = new double[counts[cell]];
        }
        for (int row = lineCells.length - 1; row >= 0; row--) {
            lineFactors[row] = new double[lineCells[row].length];
            for (int i = 0; i < lineCells[row].length; i++) {
                int cell = lineCells[row][i];
                lineFactors[row][i] = factors[row][i];
                int at = --counts[cell];
                rowsOf[cell][at] = row;
                factorsOf[cell][at] = factors[row][i];
            }
        }
    }

    static SparseLines of(CountSystem system) {
        List<int[]> cells = new ArrayList<>();
        List<long[]> factors = new ArrayList<>();
        for (int line = 0; line < system.lines(); line++) {
            cells.add(system.lineCells(line));
            factors.add(system.lineFactors(line));
        }
        return of(system.size(), cells, factors);
    }

    static SparseLines of(int cells, List<int[]> lineCells, List<long[]> lineFactors) {
        return new SparseLines(cells, lineCells.toArray(int[][]::new), lineFactors.toArray(long[][]::new));
    }

    /** Refuses what is no line of so many cells. */
    static void requireLine(int cells, int[] of, long... factors) {
        if (of.length != factors.length) {
            throw new IllegalArgumentException(
                    "A line has one factor for each cell; found " + factors.length + " for " + of.length);
        }
        for (int i = 0; i < of.length; i++) {
            if (of[i] < 0 || of[i] >= cells) {
                throw new IllegalArgumentException("There is no cell " + of[i]);
            }
            if (factors[i] == 0) {
                throw new IllegalArgumentException("A factor of 0 stands for no cell. Maybe leave out cell " + of[i]);
            }
        }
        if (Arrays.stream(of).distinct().count() < of.length) {
            throw new IllegalArgumentException("A cell stands once in a line");
        }
    }

    int cells() {
        return rowsOf.length;
    }

    int rows() {
        return cellsOf.length;
    }

    int[] cellsOf(int row) {
        return cellsOf[row];
    }

    double[] lineFactorsOf(int row) {
        return lineFactors[row];
    }

    long[] wholeFactorsOf(int row) {
        return wholeFactors[row];
    }

    int[] rowsOf(int cell) {
        return rowsOf[cell];
    }

    double[] factorsOf(int cell) {
        return factorsOf[cell];
    }

    /** What a line's cells sum to, exactly. */
    long sum(int row, long[] of) {
        long sum = 0;
        for (int i = 0; i < cellsOf[row].length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(wholeFactors[row][i], of[cellsOf[row][i]]));
        }
        return sum;
    }
}
