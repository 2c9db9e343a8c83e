package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.assignment.Watch;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Asks now and then whether the work is still wanted, and tells how far it is. Not thread-safe. */
final class Cancellation {

    private static final int SELDOM = 4_095;

    private final BooleanSupplier cancelled;
    private final Watch.Listener listener;
    private long steps;
    private long all = Watch.UNKNOWN;

    Cancellation(BooleanSupplier cancelled, Watch.Listener listener) {
        this.cancelled = cancelled;
        this.listener = listener;
    }

    /** So many steps are to come, and no more. */
    void expect(long more) {
        all = steps + more;
    }

    /** One step of work. */
    void step() {
        if ((steps++ & SELDOM) == 0) {
            check();
            all = steps > all ? Watch.UNKNOWN : all;
            listener.at(steps - 1, all);
        }
    }

    /** The work is done. */
    void finish() {
        listener.at(steps, steps);
    }

    void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The search for a stable plan was cancelled");
        }
    }
}
