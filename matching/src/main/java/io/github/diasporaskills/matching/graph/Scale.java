package io.github.diasporaskills.matching.graph;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How decimal values become the whole numbers of a graph, exactly: with 3 decimals 0.125 becomes 125. Nothing is
 * rounded. Immutable and thread-safe.
 *
 * @param decimals the number of decimals kept, 0 to 18
 */
public record Scale(int decimals) {

    private static final int MOST = 18;

    /**
     * Checks the number of decimals.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Scale {
        if (decimals < 0 || decimals > MOST) {
            throw new IllegalArgumentException("A scale keeps 0 to 18 decimals; found " + decimals);
        }
    }

    /**
     * A scale.
     *
     * @param count the number of decimals kept, 0 to 18
     * @return the scale
     * @throws IllegalArgumentException if it is out of range
     */
    public static Scale decimals(int count) {
        return new Scale(count);
    }

    /**
     * A decimal as a whole number.
     *
     * @param value the decimal
     * @return the value × 10<sup>decimals</sup>
     * @throws IllegalArgumentException if it has more decimals than are kept
     * @throws ArithmeticException if it is too large
     */
    public long of(BigDecimal value) {
        BigDecimal exact = requireNonNull(value, "value").stripTrailingZeros();
        if (exact.scale() > decimals) {
            throw new IllegalArgumentException("A value has at most " + decimals + " decimals here; found "
                    + exact.toPlainString() + ". Maybe use Scale.decimals(" + exact.scale() + ") or round it first");
        }
        // The precision tells the size without writing the number out, however large its exponent is.
        if ((long) exact.precision() - exact.scale() + decimals > 19) {
            throw tooLarge(exact);
        }
        try {
            return exact.setScale(decimals, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw tooLarge(exact);
        }
    }

    private ArithmeticException tooLarge(BigDecimal value) {
        return new ArithmeticException("A value times 10 to the power of " + decimals + " must fit into 64 bits; found "
                + value + ". Maybe keep fewer decimals");
    }

    /**
     * A double as a whole number, by its shortest decimal form: 0.1 means one tenth.
     *
     * @param value a finite number
     * @return the value × 10<sup>decimals</sup>
     * @throws IllegalArgumentException if it is infinite or not a number, or has more decimals than are kept
     * @throws ArithmeticException if it is too large
     */
    public long of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A value is a finite number; found " + value);
        }
        return of(BigDecimal.valueOf(value));
    }

    /**
     * Doubles as whole numbers.
     *
     * @param values finite numbers
     * @return one for each
     * @throws IllegalArgumentException if one is infinite, not a number, too large or has too many decimals; the
     *     message says at which place
     */
    public long[] of(double[] values) {
        long[] scaled = new long[requireNonNull(values, "values").length];
        for (int at = 0; at < scaled.length; at++) {
            try {
                scaled[at] = of(values[at]);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IllegalArgumentException("Value " + at + ": " + e.getMessage(), e);
            }
        }
        return scaled;
    }

    /**
     * A whole number as the decimal that it stands for.
     *
     * @param scaled a value or a total
     * @return with this scale's decimals
     */
    public BigDecimal decimal(long scaled) {
        return BigDecimal.valueOf(scaled, decimals);
    }
}
