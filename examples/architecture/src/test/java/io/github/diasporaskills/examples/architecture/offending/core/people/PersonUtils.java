package io.github.diasporaskills.examples.architecture.offending.core.people;

/** Has a name that tells nothing. */
final class PersonUtils {}
