package io.github.diasporaskills.examples.architecture.offending.core.time;

import io.github.diasporaskills.examples.architecture.offending.core.money.internal.Coin;

/** Looks into another room's internals. */
public final class TimeThatPriesIntoMoney {
    Coin coin = new Coin();
}
