package io.github.diasporaskills.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Walks through the open time of a calendar from an instant on, one stretch after another. Not thread-safe.
 *
 * <p>It goes from local midnight to local midnight and stops at each clock change between them, so that a stretch has
 * one offset and an hour that occurs twice is open twice.
 */
final class OpenTimeline {

    private static final long SECONDS_OF_DAY = 86_400;

    private final WorkingCalendar calendar;
    private final Instant start;
    private final Deque<long[]> ahead = new ArrayDeque<>(4);
    private long at;
    private long lastOpen;
    private Instant from = Instant.EPOCH;
    private Instant until = Instant.EPOCH;
    private LocalDate date = LocalDate.EPOCH;

    private OpenTimeline(WorkingCalendar calendar, Instant start) {
        this.calendar = calendar;
        this.start = start;
        this.at = start.getEpochSecond();
        this.lastOpen = at;
    }

    /** Begins at an instant; refuses one of a year that the calendar knows nothing of. */
    static OpenTimeline of(WorkingCalendar calendar, Instant start) {
        calendar.dateOf(start);
        return new OpenTimeline(calendar, start);
    }

    /** Goes to the next stretch; false if there is none for two years or the calendar ends. */
    boolean next() {
        while (ahead.isEmpty()) {
            if (!visit()) {
                return false;
            }
        }
        long[] stretch = ahead.removeFirst();
        Instant opens = Instant.ofEpochSecond(stretch[0]);
        from = opens.isBefore(start) ? start : opens;
        until = Instant.ofEpochSecond(stretch[1]);
        date = LocalDate.ofEpochDay(stretch[2]);
        return true;
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    /** The local date of the stretch. */
    LocalDate date() {
        return date;
    }

    /** Reads on to the next midnight or clock change. */
    private boolean visit() {
        int offset = calendar.zone().offsetAt(at);
        long epochDay = Math.floorDiv(at + offset, SECONDS_OF_DAY);
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        if (day.getYear() > WorkingCalendar.LAST_YEAR
                || at - lastOpen > WorkingCalendar.longestClosingDays() * SECONDS_OF_DAY) {
            return false;
        }
        long midnight = epochDay * SECONDS_OF_DAY - offset;
        long end = Math.min(midnight + SECONDS_OF_DAY, calendar.zone().nextChange(at));
        for (TimeSpan span : calendar.on(day).hours().spans()) {
            long opens = Math.max(at, midnight + span.fromMinute() * 60L);
            long closes = Math.min(end, midnight + span.untilMinute() * 60L);
            if (opens < closes) {
                ahead.addLast(new long[] {opens, closes, epochDay});
                lastOpen = closes;
            }
        }
        at = end;
        return true;
    }
}
