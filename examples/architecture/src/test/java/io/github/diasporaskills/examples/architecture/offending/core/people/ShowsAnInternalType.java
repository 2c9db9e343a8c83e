package io.github.diasporaskills.examples.architecture.offending.core.people;

import io.github.diasporaskills.examples.architecture.offending.core.money.internal.Coin;

/** Hands out a type that no user can name. */
public class ShowsAnInternalType {
    public Coin internal() {
        return new Coin();
    }
}
