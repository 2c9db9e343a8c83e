package io.github.diasporaskills.examples.architecture.offending.core.util;

/** Lies in a package that says nothing. */
public final class Place {}
