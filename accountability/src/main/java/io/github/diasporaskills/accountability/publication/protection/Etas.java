package io.github.diasporaskills.accountability.publication.protection;

import java.util.Arrays;

/** The inverse of a basis as a product of elementary columns, each as sparse as the pivot that made it. */
final class Etas {

    private static final int START = 64;
    private static final double NOTHING = 1e-13;

    private final int rows;
    private int count;
    private int[] pivotRow = new int[START];
    private double[] pivot = new double[START];
    private int[] first = new int[START + 1];
    private int[] at = new int[START];
    private double[] factor = new double[START];

    Etas(int rows) {
        this.rows = rows;
    }

    int size() {
        return count;
    }

    void clear() {
        count = 0;
    }

    void append(int row, double[] column) {
        if (count == pivotRow.length) {
            pivotRow = Arrays.copyOf(pivotRow, 2 * count);
            pivot = Arrays.copyOf(pivot, 2 * count);
            first = Arrays.copyOf(first, 2 * count + 1);
        }
        int end = first[count];
        for (int i = 0; i < rows; i++) {
            if (i != row && Math.abs(column[i]) > NOTHING) {
                if (end == at.length) {
                    at = Arrays.copyOf(at, 2 * end);
                    factor = Arrays.copyOf(factor, 2 * end);
                }
                at[end] = i;
                factor[end++] = column[i];
            }
        }
        pivotRow[count] = row;
        pivot[count] = column[row];
        first[++count] = end;
    }

    /** Inverse times column. */
    void forward(double[] column) {
        for (int k = 0; k < count; k++) {
            double value = column[pivotRow[k]];
            if (Math.abs(value) > NOTHING) {
                value /= pivot[k];
                column[pivotRow[k]] = value;
                for (int i = first[k]; i < first[k + 1]; i++) {
                    column[at[i]] -= factor[i] * value;
                }
            }
        }
    }

    /** Row times inverse. */
    void backward(double[] row) {
        for (int k = count - 1; k >= 0; k--) {
            double sum = row[pivotRow[k]];
            for (int i = first[k]; i < first[k + 1]; i++) {
                sum -= factor[i] * row[at[i]];
            }
            row[pivotRow[k]] = sum / pivot[k];
        }
    }
}
