package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.Deadline;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a complaint: until when something has to be done, how that came about, and when it was done. Immutable and
 * thread-safe.
 *
 * @param clock which clock
 * @param deadline the deadline, which explains itself day by day
 * @param metAt when it was done; null as long as it is not
 */
public record ServiceDeadline(
        ClockKind clock, Deadline deadline, @Nullable Instant metAt) {

    /** Checks that the parts are there. */
    public ServiceDeadline {
        requireNonNull(clock, "clock");
        requireNonNull(deadline, "deadline");
    }

    /**
     * Whether it is still to be done.
     *
     * @return true as long as it is not done
     */
    public boolean isOpen() {
        return metAt == null;
    }

    /**
     * When it was done.
     *
     * @return empty as long as it is not
     */
    public Optional<Instant> met() {
        return Optional.ofNullable(metAt);
    }

    /**
     * Until when it has to be done.
     *
     * @return empty during a pause, or if the office never opens long enough
     */
    public Optional<Instant> due() {
        return deadline.due();
    }

    /**
     * Whether it is still to be done although the time is over.
     *
     * @param at an instant
     * @return true after the deadline as long as it is not done
     */
    public boolean isOverdue(Instant at) {
        return isOpen() && deadline.isOverdue(at);
    }
}
