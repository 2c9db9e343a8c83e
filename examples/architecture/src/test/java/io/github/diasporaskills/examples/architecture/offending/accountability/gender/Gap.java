package io.github.diasporaskills.examples.architecture.offending.accountability.gender;

/** A gap. */
public final class Gap {}
