package io.github.diasporaskills.examples.architecture.innocent.accountability.indicator;

import io.github.diasporaskills.examples.architecture.innocent.core.register.PersonCount;

/** Counts where counting is its job. */
public final class Indicator {
    /** Counts, as an indicator may. */
    public PersonCount count() {
        return PersonCount.of(2);
    }
}
