package io.github.diasporaskills.examples.architecture.offending.core.people;

/** Says nothing on how it is printed. */
public final class TalkativePerson {
    String email = "";
}
