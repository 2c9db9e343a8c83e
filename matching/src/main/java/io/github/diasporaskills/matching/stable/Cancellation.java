package io.github.diasporaskills.matching.stable;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Asks now and then whether the work is still wanted. Not thread-safe. */
final class Cancellation {

    private static final int SELDOM = 4_095;

    private final BooleanSupplier cancelled;
    private int steps;

    Cancellation(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** One step of work. */
    void step() {
        if ((steps++ & SELDOM) == 0) {
            check();
        }
    }

    void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The search for a stable plan was cancelled");
        }
    }
}
