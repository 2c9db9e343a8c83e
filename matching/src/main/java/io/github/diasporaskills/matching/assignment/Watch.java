package io.github.diasporaskills.matching.assignment;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Who is told how far a solver is, and who may stop it. Immutable; as thread-safe as the functions given.
 */
public final class Watch {

    /** In place of the number of all steps, where a solver does not know it. */
    public static final long UNKNOWN = -1;

    private static final Watch NOBODY = new Watch((done, all) -> {}, () -> false);

    private final Listener listener;
    private final BooleanSupplier stop;

    private Watch(Listener listener, BooleanSupplier stop) {
        this.listener = listener;
        this.stop = stop;
    }

    /** Is told how far a solver is. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Called from the solver's thread every now and then; it should return soon.
         *
         * @param done how many steps are done
         * @param all how many there are, or {@link Watch#UNKNOWN}
         */
        void at(long done, long all);
    }

    /**
     * Nobody listens and nobody stops it.
     *
     * @return the watch
     */
    public static Watch nobody() {
        return NOBODY;
    }

    /**
     * The same watch with another listener.
     *
     * @param value is told how far the solver is
     * @return a new watch
     */
    public Watch telling(Listener value) {
        return new Watch(requireNonNull(value, "value"), stop);
    }

    /**
     * The same watch with another condition to stop.
     *
     * @param value asked from the solver's thread every few thousand steps; once it says true, the solver ends with a
     *     {@link CancellationException} and no answer
     * @return a new watch
     */
    public Watch stoppingWhen(BooleanSupplier value) {
        return new Watch(listener, requireNonNull(value, "value"));
    }

    void check() {
        if (stop.getAsBoolean()) {
            throw new CancellationException("The solver was asked to stop before it had an answer");
        }
    }

    void at(long done, long all) {
        check();
        listener.at(done, all);
    }
}
