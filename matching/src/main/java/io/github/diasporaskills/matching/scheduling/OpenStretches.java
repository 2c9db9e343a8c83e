package io.github.diasporaskills.matching.scheduling;

import io.github.diasporaskills.core.calendar.OpenTime;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The open time of a calendar as stretches of instants, those that touch joined: over midnight, over a clock change. */
final class OpenStretches {

    private final long[] from;
    private final long[] until;

    private OpenStretches(long[] from, long[] until) {
        this.from = from;
        this.until = until;
    }

    /** Days outside of {@code during} are closed. */
    static OpenStretches of(WorkingCalendar calendar, LocalDate first, LocalDate last, DateRange during) {
        long[] opens = new long[16];
        long[] closes = new long[16];
        int size = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!during.contains(day)) {
                continue;
            }
            List<OpenTime> open = calendar.openTimes(day);
            for (OpenTime time : open) {
                long begins = time.from().toEpochSecond();
                long ends = time.until().toEpochSecond();
                if (size > 0 && begins <= closes[size - 1]) {
                    closes[size - 1] = Math.max(closes[size - 1], ends);
                    continue;
                }
                if (size == opens.length) {
                    opens = Arrays.copyOf(opens, 2 * size);
                    closes = Arrays.copyOf(closes, 2 * size);
                }
                opens[size] = begins;
                closes[size++] = ends;
            }
        }
        return new OpenStretches(Arrays.copyOf(opens, size), Arrays.copyOf(closes, size));
    }

    /** Whether it is open from the first second up to the last. O(log n). */
    boolean encloses(long start, long end) {
        int found = Arrays.binarySearch(from, start);
        int at = found >= 0 ? found : -found - 2;
        return at >= 0 && end <= until[at];
    }
}
