package io.github.diasporaskills.examples.architecture.innocent.core.money;

import io.github.diasporaskills.examples.architecture.innocent.core.money.internal.Coin;
import java.math.BigDecimal;

/** Looks into its own internals. */
public record Amount(BigDecimal value) {
    /** Adds. */
    public Amount plus(Amount other) {
        return new Amount(Coin.sum(value, other.value));
    }
}
