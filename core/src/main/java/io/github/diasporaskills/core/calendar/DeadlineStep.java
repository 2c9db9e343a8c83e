package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One day in the explanation of a deadline: what the calendar says about it and what the clock did. Immutable and
 * thread-safe.
 *
 * @param day the local date
 * @param open when the office is open that day, in order; empty for elapsed time, which asks no calendar
 * @param counted the time of that day that was counted, zero or more; zero where days are counted
 * @param calendarReasons why the hours are so: holidays, Ramadan hours, clock changes
 * @param clockReasons what the clock did: started, counted, paused, ran out
 */
public record DeadlineStep(
        LocalDate day, List<OpenTime> open, Duration counted, List<Reason> calendarReasons, List<Reason> clockReasons) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the counted time is negative
     */
    public DeadlineStep {
        requireNonNull(day, "day");
        requireNonNull(counted, "counted");
        open = List.copyOf(open);
        calendarReasons = List.copyOf(calendarReasons);
        clockReasons = List.copyOf(clockReasons);
        if (counted.isNegative()) {
            throw new IllegalArgumentException("A day counts no time or some; found " + counted);
        }
    }

    /**
     * Every reason of the day: first the calendar's, then the clock's.
     *
     * @return the reasons in order
     */
    public List<Reason> reasons() {
        return Stream.concat(calendarReasons.stream(), clockReasons.stream()).toList();
    }
}
