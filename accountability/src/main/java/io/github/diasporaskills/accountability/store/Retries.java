package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often a write is attempted when the database was busy, other transactions got in the way, or the connection was
 * lost, and how long the writer pauses in between. Each pause is twice the last. Immutable and thread-safe.
 *
 * @param attempts how often in all, at least 1
 * @param firstPause the first pause, not negative
 * @param longestPause no pause is longer, not negative
 */
public record Retries(int attempts, Duration firstPause, Duration longestPause) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no attempt, or a pause is negative
     */
    public Retries {
        requireNonNull(firstPause, "firstPause");
        requireNonNull(longestPause, "longestPause");
        if (attempts < 1) {
            throw new IllegalArgumentException("A write is attempted at least once; found " + attempts);
        }
        if (firstPause.isNegative() || longestPause.isNegative()) {
            throw new IllegalArgumentException("A pause is not negative; found " + firstPause + " and " + longestPause);
        }
    }

    /**
     * Seven attempts, with pauses from 10 milliseconds up to half a second: about a second in all.
     *
     * @return the usual retries
     */
    public static Retries standard() {
        return new Retries(7, Duration.ofMillis(10), Duration.ofMillis(500));
    }

    /**
     * The first failure is the last.
     *
     * @return one attempt
     */
    public static Retries none() {
        return new Retries(1, Duration.ZERO, Duration.ZERO);
    }

    /**
     * Attempts one after the other without a pause.
     *
     * @param attempts how often in all, at least 1
     * @return the retries
     */
    public static Retries withoutPause(int attempts) {
        return new Retries(attempts, Duration.ZERO, Duration.ZERO);
    }

    /** The pause after an attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
