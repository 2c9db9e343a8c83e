package io.github.diasporaskills.examples.architecture.offending.core.people;

/** Stands for a member who was asked. */
public final class DiasporaMember {
    /** The answer. */
    public boolean disability() {
        return true;
    }
}
