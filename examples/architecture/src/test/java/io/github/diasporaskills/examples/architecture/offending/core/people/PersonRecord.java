package io.github.diasporaskills.examples.architecture.offending.core.people;

/** Prints a name wherever it is printed. */
record PersonRecord(String familyName) {}
