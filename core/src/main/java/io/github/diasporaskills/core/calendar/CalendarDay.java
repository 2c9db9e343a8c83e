package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * The office hours of one date and why they are so. Immutable and thread-safe.
 *
 * @param date the date
 * @param hours the hours in local time, perhaps closed
 * @param reasons holidays, special hours, hours of the host; at least one
 */
public record CalendarDay(LocalDate date, DayHours hours, List<Reason> reasons) {

    /** Copies the reasons. */
    public CalendarDay {
        requireNonNull(date, "date");
        requireNonNull(hours, "hours");
        reasons = List.copyOf(reasons);
    }

    /**
     * Whether the office opens on that date.
     *
     * @return true if there are hours
     */
    public boolean isOpen() {
        return hours.isOpen();
    }
}
