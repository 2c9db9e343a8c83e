package io.github.diasporaskills.matching.proof;

import java.math.BigInteger;

/** A sum of any size, exact; fast while it fits into a long. Not thread-safe. */
final class ExactSum {

    private BigInteger carried = BigInteger.ZERO;
    private long running;

    void add(long value) {
        long next = running + value;
        if (((running ^ next) & (value ^ next)) < 0) {
            carried = carried.add(BigInteger.valueOf(running));
            next = value;
        }
        running = next;
    }

    void addProduct(long factor, long other) {
        if (Math.multiplyHigh(factor, other) == (factor * other) >> 63) {
            add(factor * other);
        } else {
            carried = carried.add(BigInteger.valueOf(factor).multiply(BigInteger.valueOf(other)));
        }
    }

    BigInteger value() {
        return carried.add(BigInteger.valueOf(running));
    }
}
