package io.github.diasporaskills.examples.architecture.offending.core.money.internal;

/** A coin that nobody outside of money should see. */
public final class Coin {}
