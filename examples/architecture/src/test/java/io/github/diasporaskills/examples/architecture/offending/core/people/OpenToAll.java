package io.github.diasporaskills.examples.architecture.offending.core.people;

/** Invites subclasses without being meant for them. */
public class OpenToAll {
    private final int size = 1;

    /** Its size. */
    public int size() {
        return size;
    }
}
