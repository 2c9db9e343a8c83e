package io.github.diasporaskills.examples.architecture.innocent.core.money.internal;

import java.math.BigDecimal;

/** Serves money only. */
public final class Coin {
    private Coin() {}

    /** Adds. */
    public static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one.add(other);
    }
}
