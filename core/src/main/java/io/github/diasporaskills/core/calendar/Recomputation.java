package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a deadline on another calendar: the deadline before and after, and every day whose open time differs.
 * Immutable and thread-safe.
 *
 * @param before the deadline as it was
 * @param after the deadline on the other calendar
 * @param movement which way it went
 * @param differences the days that differ, in order; days that only one of the two deadlines reaches are not causes and
 *     are left out
 */
public record Recomputation(Deadline before, Deadline after, Movement movement, List<DayDifference> differences) {

    /** Which way a deadline went. */
    public enum Movement {
        /** It stayed. */
        UNMOVED,
        /** It is later now. */
        LATER,
        /** It is earlier now. */
        EARLIER,
        /** There was one and now there is none. */
        LOST,
        /** There was none and now there is one. */
        GAINED
    }

    /**
     * A day with other open time than before.
     *
     * @param day the local date
     * @param before when the office was open by the calendar before
     * @param after when it is open by the calendar now
     * @param noLonger the reasons that held before and do not now
     * @param now the reasons that hold now and did not before
     */
    public record DayDifference(
            LocalDate day, List<OpenTime> before, List<OpenTime> after, List<Reason> noLonger, List<Reason> now) {
        /** Copies the lists. */
        public DayDifference {
            requireNonNull(day, "day");
            before = List.copyOf(before);
            after = List.copyOf(after);
            noLonger = List.copyOf(noLonger);
            now = List.copyOf(now);
        }
    }

    /** Copies the list. */
    public Recomputation {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(movement, "movement");
        differences = List.copyOf(differences);
    }

    static Recomputation between(Deadline before, Deadline after) {
        if (before.equals(after)) {
            return new Recomputation(before, after, Movement.UNMOVED, List.of());
        }
        Map<LocalDate, DeadlineStep> now = new HashMap<>();
        after.explanation().forEach(step -> now.put(step.day(), step));
        List<DayDifference> differences = new ArrayList<>();
        for (DeadlineStep was : before.explanation()) {
            DeadlineStep is = now.get(was.day());
            if (is != null && !is.open().equals(was.open())) {
                differences.add(new DayDifference(
                        was.day(),
                        was.open(),
                        is.open(),
                        without(was.calendarReasons(), is.calendarReasons()),
                        without(is.calendarReasons(), was.calendarReasons())));
            }
        }
        return new Recomputation(before, after, movement(before.due(), after.due()), differences);
    }

    private static List<Reason> without(List<Reason> reasons, List<Reason> others) {
        return reasons.stream().filter(reason -> !others.contains(reason)).toList();
    }

    private static Movement movement(Optional<Instant> before, Optional<Instant> after) {
        if (before.equals(after)) {
            return Movement.UNMOVED;
        } else if (before.isEmpty()) {
            return Movement.GAINED;
        } else if (after.isEmpty()) {
            return Movement.LOST;
        }
        return after.get().isAfter(before.get()) ? Movement.LATER : Movement.EARLIER;
    }

    /**
     * By how much it moved.
     *
     * @return elapsed time, negative if it is earlier now, zero if it stayed; empty if one of the two has no deadline
     *     and the other has
     */
    public Optional<Duration> by() {
        if (movement == Movement.UNMOVED) {
            return Optional.of(Duration.ZERO);
        }
        return before.due().flatMap(was -> after.due().map(is -> Duration.between(was, is)));
    }

    /**
     * What moved and why: first the movement, then for each day that differs its hours before and now, followed by
     * what makes the difference.
     *
     * @return at least one reason
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(moved());
        for (DayDifference difference : differences) {
            reasons.add(Reason.of(CalendarReason.HOURS_DIFFER)
                    .with("day", difference.day())
                    .with("before", words(difference.before()))
                    .with("after", words(difference.after())));
            reasons.addAll(difference.now());
        }
        return List.copyOf(reasons);
    }

    private Reason moved() {
        Reason reason = Reason.of(
                switch (movement) {
                    case UNMOVED -> CalendarReason.NOT_MOVED;
                    case LATER -> CalendarReason.MOVED_LATER;
                    case EARLIER -> CalendarReason.MOVED_EARLIER;
                    case LOST -> CalendarReason.DUE_LOST;
                    case GAINED -> CalendarReason.DUE_GAINED;
                });
        if (movement == Movement.UNMOVED) {
            return reason;
        }
        if (before.due().isPresent()) {
            reason = reason.with("before", before.due().get());
        }
        return after.due().isPresent() ? reason.with("after", after.due().get()) : reason;
    }

    private static String words(List<OpenTime> open) {
        if (open.isEmpty()) {
            return "0 h";
        }
        List<String> words = new ArrayList<>();
        for (OpenTime time : open) {
            words.add(time.from().toLocalTime() + "-" + time.until().toLocalTime() + " "
                    + DeadlineExplanation.words(time.from().getOffset()));
        }
        return String.join(", ", words);
    }
}
