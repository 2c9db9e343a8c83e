package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An interval in which a deadline's clock stands still, as it was recorded. Immutable and thread-safe.
 *
 * @param from its first moment
 * @param until the moment the clock runs again, or null as long as nobody resumed it
 */
public record Pause(Instant from, @Nullable Instant until) implements Comparable<Pause> {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public Pause {
        requireNonNull(from, "from");
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A pause ends after it begins; found " + from + " to " + until);
        }
    }

    /**
     * A pause that is over.
     *
     * @param from its first moment
     * @param until the moment the clock runs again
     * @return the pause
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public static Pause of(Instant from, Instant until) {
        return new Pause(from, requireNonNull(until, "until"));
    }

    /**
     * A pause that goes on.
     *
     * @param from its first moment
     * @return the pause
     */
    public static Pause since(Instant from) {
        return new Pause(from, null);
    }

    /**
     * The same pause, over.
     *
     * @param at the moment the clock runs again
     * @return a new pause
     * @throws IllegalStateException if it is over already
     * @throws IllegalArgumentException if the moment is not after its beginning
     */
    public Pause resumed(Instant at) {
        if (until != null) {
            throw new IllegalStateException("The pause from " + from + " is over since " + until);
        }
        return of(from, at);
    }

    /**
     * When the clock ran again.
     *
     * @return the end, or empty while the pause goes on
     */
    public Optional<Instant> end() {
        return Optional.ofNullable(until);
    }

    /**
     * Whether the clock stands still at an instant.
     *
     * @param at the instant
     * @return true from its first moment on, false at its end
     */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    @Override
    public int compareTo(Pause other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : endOrMax().compareTo(other.endOrMax());
    }

    private Instant endOrMax() {
        return until == null ? Instant.MAX : until;
    }
}
