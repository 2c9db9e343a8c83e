package io.github.diasporaskills.examples.architecture.offending.examples;

/** An example. */
public final class Example {}
