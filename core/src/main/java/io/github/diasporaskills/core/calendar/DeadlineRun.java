package io.github.diasporaskills.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the clock of a deadline until its time is used up. O(d) for d days between start and deadline; pauses are passed
 * over once.
 */
final class DeadlineRun {

    private final WorkingCalendar calendar;
    private final Instant start;
    private final List<Pause> pauses;
    private final List<Tick> ticks = new ArrayList<>();
    private @Nullable Instant opening;
    private @Nullable Instant due;
    private @Nullable Pause stuck;

    private DeadlineRun(WorkingCalendar calendar, Instant start, List<Pause> pauses) {
        this.calendar = calendar;
        this.start = start;
        this.pauses = merged(pauses);
    }

    /** What a day brought: working time, or one more working day. */
    record Tick(LocalDate date, Duration counted, int dayNumber, boolean pausedAtClosing) {}

    static DeadlineRun of(WorkingCalendar calendar, Instant start, Allowance allowance, List<Pause> pauses) {
        calendar.dateOf(start);
        for (Pause pause : pauses) {
            calendar.dateOf(pause.from());
            pause.end().ifPresent(calendar::dateOf);
        }
        DeadlineRun run = new DeadlineRun(calendar, start, pauses);
        if (allowance instanceof Allowance.WorkingTime time) {
            run.countTime(time.time());
        } else if (allowance instanceof Allowance.WorkingDays days) {
            run.countDays(days.days());
        } else if (allowance instanceof Allowance.Elapsed elapsed) {
            run.opening = start;
            run.due = start.plus(elapsed.time());
        }
        return run;
    }

    /** When time runs out; null if it never does. */
    @Nullable
    Instant due() {
        return due;
    }

    /** The first open instant from the start on; null if there is none. */
    @Nullable
    Instant opening() {
        return opening;
    }

    /** The pause without end in which the clock stands still; null if there is none. */
    @Nullable
    Pause stuck() {
        return stuck;
    }

    /** The days on which something was counted, or a working day was not because of a pause, in order. */
    List<Tick> ticks() {
        return ticks;
    }

    private void countTime(Duration allowed) {
        Duration left = allowed;
        OpenTimeline timeline = OpenTimeline.of(calendar, start);
        int next = 0;
        while (timeline.next()) {
            if (opening == null) {
                opening = timeline.from();
            }
            Instant at = timeline.from();
            while (at.isBefore(timeline.until())) {
                while (next < pauses.size() && isOver(pauses.get(next), at)) {
                    next++;
                }
                Pause pause = next < pauses.size() ? pauses.get(next) : null;
                if (pause != null && pause.covers(at)) {
                    if (pause.until() == null) {
                        stuck = pause;
                        return;
                    }
                    at = pause.until();
                    continue;
                }
                Instant end =
                        pause == null || !pause.from().isBefore(timeline.until()) ? timeline.until() : pause.from();
                Duration running = Duration.between(at, end);
                if (running.compareTo(left) >= 0) {
                    due = at.plus(left);
                    count(timeline.date(), left);
                    return;
                }
                left = left.minus(running);
                count(timeline.date(), running);
                at = end;
            }
        }
    }

    private void count(LocalDate date, Duration time) {
        Tick last = ticks.isEmpty() ? null : ticks.get(ticks.size() - 1);
        if (last != null && last.date().equals(date)) {
            ticks.set(ticks.size() - 1, new Tick(date, last.counted().plus(time), 0, false));
        } else {
            ticks.add(new Tick(date, time, 0, false));
        }
    }

    private void countDays(int allowed) {
        OpenTimeline timeline = OpenTimeline.of(calendar, start);
        LocalDate startDay = null;
        LocalDate day = null;
        Instant closing = start;
        int counted = 0;
        boolean more = true;
        while (more) {
            more = timeline.next();
            if (more && opening == null) {
                opening = timeline.from();
                startDay = timeline.date();
            }
            boolean sameDay = more && timeline.date().equals(day);
            if (day != null && !sameDay && !day.equals(startDay)) {
                Pause pause = pauseAtClosing(closing);
                if (pause == null) {
                    counted++;
                    ticks.add(new Tick(day, Duration.ZERO, counted, false));
                    if (counted == allowed) {
                        due = closing;
                        return;
                    }
                } else if (pause.until() == null) {
                    stuck = pause;
                    return;
                } else {
                    ticks.add(new Tick(day, Duration.ZERO, 0, true));
                }
            }
            day = timeline.date();
            closing = timeline.until();
        }
    }

    private @Nullable Pause pauseAtClosing(Instant closing) {
        for (Pause pause : pauses) {
            boolean begun = pause.from().isBefore(closing);
            if (begun && (pause.until() == null || !pause.until().isBefore(closing))) {
                return pause;
            }
        }
        return null;
    }

    private static boolean isOver(Pause pause, Instant at) {
        return pause.until() != null && !pause.until().isAfter(at);
    }

    /** The pauses in order, those that overlap or touch made one. */
    private static List<Pause> merged(List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>(pauses.size());
        for (Pause pause : pauses.stream().sorted().toList()) {
            Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && (last.until() == null || !last.until().isBefore(pause.from()))) {
                boolean longer = last.until() != null
                        && (pause.until() == null || pause.until().isAfter(last.until()));
                merged.set(merged.size() - 1, longer ? new Pause(last.from(), pause.until()) : last);
            } else {
                merged.add(pause);
            }
        }
        return merged;
    }
}
