package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets through so many attempts in so much time, and refuses the rest. One for each door: whoever embeds the library
 * decides whether that is a system, an office or an address. It forgets nothing but what is older than its time, and
 * keeps instants only. Thread-safe.
 */
public final class AttemptLimit {

    private final int most;
    private final Duration within;
    private final Deque<Instant> attempts = new ArrayDeque<>();

    private AttemptLimit(int most, Duration within) {
        this.most = most;
        this.within = requireNonNull(within, "within");
        if (most < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException(
                    "A limit lets through 1 attempt or more in some time; found " + most + " in " + within);
        }
    }

    /**
     * A limit.
     *
     * @param most how many attempts, 1 or more
     * @param within in how much time, more than none
     * @return a limit that has let nothing through yet
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static AttemptLimit of(int most, Duration within) {
        return new AttemptLimit(most, within);
    }

    /**
     * Asks for one attempt. One that is refused does not count, so that nobody is locked out for good.
     *
     * @param at now; earlier than before if a clock was set back, which frees nothing
     * @return whether it is let through
     */
    public synchronized boolean admit(Instant at) {
        while (!attempts.isEmpty() && !attempts.getFirst().plus(within).isAfter(at)) {
            attempts.removeFirst();
        }
        if (attempts.size() >= most) {
            return false;
        }
        attempts.addLast(at);
        return true;
    }
}
