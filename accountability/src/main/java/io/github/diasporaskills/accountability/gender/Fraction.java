package io.github.diasporaskills.accountability.gender;

import java.math.BigInteger;
import java.util.List;

/**
 * An exact number of arithmetic: terms that cancel sum to 0, and not to what rounding left over. It is not reduced.
 * Immutable.
 *
 * @param above the numerator
 * @param below the denominator, above 0
 */
record Fraction(BigInteger above, BigInteger below) {

    private static final Fraction ZERO = of(0, 1);

    /** More bits than a double has. */
    private static final int BITS = 64;

    static Fraction of(long above, long below) {
        return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    /** The rate of a group that has somebody. */
    static Fraction of(Proportion rate) {
        return of(rate.successes(), rate.total());
    }

    /** A sum by halves, so that numbers grow long only at its end. */
    static Fraction sum(List<Fraction> terms) {
        int size = terms.size();
        if (size < 2) {
            return size == 0 ? ZERO : terms.get(0);
        }
        return sum(terms.subList(0, size / 2)).plus(sum(terms.subList(size / 2, size)));
    }

    Fraction plus(Fraction other) {
        return below.equals(other.below)
                ? new Fraction(above.add(other.above), below)
                : new Fraction(
                        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.above.negate(), other.below));
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    /** The number to within what a double holds. */
    double value() {
        int shift = BITS + below.bitLength() - above.bitLength();
        BigInteger quotient = shift < 0
                ? above.divide(below.shiftLeft(-shift))
                : above.shiftLeft(shift).divide(below);
        return Math.scalb(quotient.doubleValue(), -shift);
    }
}
