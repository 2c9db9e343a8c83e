package io.github.diasporaskills.examples.architecture.offending.core.money;

/** A purse. */
public final class Purse {}
