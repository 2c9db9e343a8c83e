package io.github.diasporaskills.examples.architecture.offending.core.people;

/** Changes under its readers. */
public final class Changing {
    private int times;

    /** Counts its calls. */
    public int next() {
        return ++times;
    }
}
