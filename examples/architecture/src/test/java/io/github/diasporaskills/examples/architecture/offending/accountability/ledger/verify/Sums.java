package io.github.diasporaskills.examples.architecture.offending.accountability.ledger.verify;

/** What both would share. */
public final class Sums {}
