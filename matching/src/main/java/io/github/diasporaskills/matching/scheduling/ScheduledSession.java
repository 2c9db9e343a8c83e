package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A session as it stands in a calendar. Immutable and thread-safe.
 *
 * @param key tells it apart within its series for good, of the form of {@link IdForm}
 * @param start when it begins, a whole second
 * @param length how long it takes, whole seconds, more than none
 * @param sequence how often it was changed since it was first published, from 0
 * @param state whether it takes place
 * @param changed when it was last changed, a whole second
 */
public record ScheduledSession(
        String key, Instant start, Duration length, int sequence, SessionState state, Instant changed) {

    /** Below what other calendars can count to. */
    static final int MOST_CHANGES = 1_000_000_000;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the key is none, the length is not more than none, the sequence is negative or
     *     above a thousand million, or a time has parts of a second
     */
    public ScheduledSession {
        IdForm.require(key, "week-1");
        requireNonNull(start, "start");
        requireNonNull(length, "length");
        requireNonNull(state, "state");
        requireNonNull(changed, "changed");
        if (length.isNegative() || length.isZero() || sequence < 0 || sequence > MOST_CHANGES) {
            throw new IllegalArgumentException("A session takes time and was changed 0 to " + MOST_CHANGES
                    + " times; found " + length
                    + " and " + sequence + " of " + key);
        }
        if (!isWhole(start) || !isWhole(changed) || !length.equals(length.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException(
                    "Calendars know whole seconds; found " + start + ", " + length + " and " + changed + " of " + key);
        }
    }

    private static boolean isWhole(Instant moment) {
        return moment.equals(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * When it ends.
     *
     * @return the first moment after it
     */
    public Instant end() {
        return start.plus(length);
    }

    /**
     * Whether it takes place.
     *
     * @return false if it was called off
     */
    public boolean isOn() {
        return state == SessionState.CONFIRMED;
    }

    ScheduledSession moved(Instant newStart, Duration newLength, Instant at) {
        return new ScheduledSession(key, newStart, newLength, sequence + 1, SessionState.CONFIRMED, at);
    }

    ScheduledSession cancelled(Instant at) {
        return new ScheduledSession(key, start, length, sequence + 1, SessionState.CANCELLED, at);
    }
}
