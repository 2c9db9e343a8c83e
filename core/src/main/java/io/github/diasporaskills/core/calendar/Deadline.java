package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that explains itself: when the clock was started, how much time it gives, the recorded pauses, the version
 * of the calendar it was worked out with, the resulting instant, and day by day how it came about. Immutable and
 * thread-safe.
 *
 * <p>A clock that is started outside office hours runs from the next opening. Only the start and the pauses shape a
 * deadline: a comment or any other event restarts nothing. Whether it is overdue is asked for an instant and stored
 * nowhere. When the calendar changes, {@link #recomputed} gives the new deadline and says what moved it.
 *
 * <p>Making one costs O(d) for d days from the start to the deadline; {@link WorkingCalendar#due} gives the instant
 * alone, faster.
 */
public final class Deadline {

    /** The calendar version of a deadline that follows no calendar. */
    public static final String ROUND_THE_CLOCK = "24x7";

    private final Instant start;
    private final Allowance allowance;
    private final List<Pause> pauses;
    private final String calendarVersion;
    private final @Nullable Instant due;

    /** How the clock ran, from which the explanation is made when somebody asks; null if it was written down. */
    private final @Nullable DeadlineRun run;

    private volatile @Nullable List<DeadlineStep> explanation;

    /** The calendar by which it was worked out, so that nothing is worked out twice; null if it was written down. */
    private final @Nullable WorkingCalendar workedOutBy;

    private Deadline(
            Instant start,
            Allowance allowance,
            List<Pause> pauses,
            String calendarVersion,
            @Nullable Instant due,
            @Nullable DeadlineRun run,
            @Nullable List<DeadlineStep> explanation,
            @Nullable WorkingCalendar workedOutBy) {
        this.start = start;
        this.allowance = allowance;
        this.pauses = pauses;
        this.calendarVersion = calendarVersion;
        this.due = due;
        this.run = run;
        this.explanation = explanation;
        this.workedOutBy = workedOutBy;
    }

    /**
     * A deadline without pauses.
     *
     * @param start when the clock was started
     * @param allowance how much time; elapsed time follows no calendar
     * @param calendar the calendar of the office
     * @return the deadline
     * @throws IllegalArgumentException if the start lies outside the years that a calendar tells about,
     *     {@value WorkingCalendar#FIRST_YEAR} to {@value WorkingCalendar#LAST_YEAR}
     */
    public static Deadline of(Instant start, Allowance allowance, WorkingCalendar calendar) {
        return of(start, allowance, List.of(), calendar);
    }

    /**
     * A deadline with the pauses recorded so far.
     *
     * @param start when the clock was started
     * @param allowance how much time; elapsed time follows no calendar
     * @param pauses in any order; they may overlap, and time in two pauses is left out once
     * @param calendar the calendar of the office
     * @return the deadline
     * @throws IllegalArgumentException if elapsed time is given pauses, or the start or a pause lies outside the years
     *     that a calendar tells about, {@value WorkingCalendar#FIRST_YEAR} to {@value WorkingCalendar#LAST_YEAR}
     */
    public static Deadline of(Instant start, Allowance allowance, List<Pause> pauses, WorkingCalendar calendar) {
        requireNonNull(start, "start");
        requireNonNull(allowance, "allowance");
        requireNonNull(calendar, "calendar");
        List<Pause> sorted = sorted(pauses);
        requirePausable(allowance, sorted);
        DeadlineRun run = DeadlineRun.of(calendar, start, allowance, sorted);
        return new Deadline(
                start,
                allowance,
                sorted,
                allowance.canBePaused() ? calendar.version() : ROUND_THE_CLOCK,
                run.due(),
                run,
                null,
                calendar);
    }

    /**
     * A deadline as it was stored, worked out with a calendar that may be gone.
     *
     * @param start when the clock was started
     * @param allowance how much time
     * @param pauses the pauses it was worked out with
     * @param calendarVersion the version of the calendar, or {@link #ROUND_THE_CLOCK}
     * @param due the instant it gave, or null if there was none
     * @param explanation its explanation as it was stored
     * @return the deadline
     * @throws IllegalArgumentException if elapsed time is given pauses or a calendar version, or the deadline lies
     *     before the start
     */
    public static Deadline restored(
            Instant start,
            Allowance allowance,
            List<Pause> pauses,
            String calendarVersion,
            @Nullable Instant due,
            List<DeadlineStep> explanation) {
        requireNonNull(start, "start");
        requireNonNull(allowance, "allowance");
        requireNonNull(calendarVersion, "calendarVersion");
        List<Pause> sorted = sorted(pauses);
        requirePausable(allowance, sorted);
        if (allowance.canBePaused() == calendarVersion.equals(ROUND_THE_CLOCK)) {
            throw new IllegalArgumentException("Elapsed time, and only that, has the calendar version "
                    + ROUND_THE_CLOCK + "; found " + allowance + " with " + calendarVersion);
        }
        if (due != null && due.isBefore(start)) {
            throw new IllegalArgumentException("A deadline is not before its start; found " + start + " and " + due);
        }
        return new Deadline(start, allowance, sorted, calendarVersion, due, null, List.copyOf(explanation), null);
    }

    private static List<Pause> sorted(List<Pause> pauses) {
        List<Pause> sorted = new ArrayList<>(pauses);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    private static void requirePausable(Allowance allowance, List<Pause> pauses) {
        if (!pauses.isEmpty() && !allowance.canBePaused()) {
            throw new IllegalArgumentException("Elapsed time runs round the clock and takes no pause; found "
                    + pauses.size() + " for " + allowance);
        }
    }

    /**
     * When the clock was started.
     *
     * @return the instant, perhaps outside office hours
     */
    public Instant start() {
        return start;
    }

    /**
     * How much time it gives.
     *
     * @return the allowance
     */
    public Allowance allowance() {
        return allowance;
    }

    /**
     * The recorded pauses.
     *
     * @return the pauses in order of time
     */
    public List<Pause> pauses() {
        return pauses;
    }

    /**
     * The version of the calendar it was worked out with.
     *
     * @return {@link WorkingCalendar#version()}, or {@link #ROUND_THE_CLOCK}
     */
    public String calendarVersion() {
        return calendarVersion;
    }

    /**
     * When the time runs out.
     *
     * @return the instant; empty while a pause goes on before it, or if the office never opens long enough
     */
    public Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    /**
     * How the deadline came about, day by day from the start to the deadline. Put into words when it is first asked for.
     *
     * @return at least one step, in order of time
     */
    public List<DeadlineStep> explanation() {
        List<DeadlineStep> told = explanation;
        if (told == null) {
            told = DeadlineExplanation.of(
                    requireNonNull(workedOutBy, "workedOutBy"), start, allowance, pauses, requireNonNull(run, "run"));
            explanation = told;
        }
        return told;
    }

    /**
     * The years it reaches into for which its calendar lists no lunar, decreed or other holiday by its date, as it does
     * for others. In such a year it may come too early. The explanation says so, too.
     *
     * @return the years in order; empty if the calendar covers them all, and for time around the clock
     * @see WorkingCalendar#covers
     */
    public List<Integer> uncoveredYears() {
        return explanation().stream()
                .filter(step ->
                        step.calendarReasons().stream().anyMatch(reason -> reason.is(CalendarReason.YEAR_NOT_COVERED)))
                .map(step -> step.day().getYear())
                .toList();
    }

    /**
     * Whether the time has run out at an instant.
     *
     * @param at the instant
     * @return true after the deadline, not yet at it; false if there is none
     */
    public boolean isOverdue(Instant at) {
        return due != null && requireNonNull(at, "at").isAfter(due);
    }

    /**
     * Whether the clock stands still at an instant because of a recorded pause.
     *
     * @param at the instant
     * @return true inside a pause
     */
    public boolean isPaused(Instant at) {
        return pauses.stream().anyMatch(pause -> pause.covers(at));
    }

    /**
     * This deadline with one more pause.
     *
     * @param pause the pause
     * @param calendar the calendar it was worked out with
     * @return a new deadline
     * @throws IllegalArgumentException if the deadline counts elapsed time, or the calendar has another version
     */
    public Deadline paused(Pause pause, WorkingCalendar calendar) {
        requireNonNull(pause, "pause");
        requireSameCalendar(calendar);
        List<Pause> more = new ArrayList<>(pauses);
        more.add(pause);
        return of(start, allowance, more, calendar);
    }

    /**
     * This deadline with its open pause ended.
     *
     * @param at the moment the clock runs again
     * @param calendar the calendar it was worked out with
     * @return a new deadline
     * @throws IllegalStateException if no pause goes on
     * @throws IllegalArgumentException if the moment is not after the beginning of the pause, or the calendar has
     *     another version
     */
    public Deadline resumed(Instant at, WorkingCalendar calendar) {
        requireSameCalendar(calendar);
        if (pauses.stream().noneMatch(pause -> pause.until() == null)) {
            throw new IllegalStateException("No pause goes on; there are " + pauses.size() + ", all over");
        }
        List<Pause> ended = pauses.stream()
                .map(pause -> pause.until() == null ? pause.resumed(at) : pause)
                .toList();
        return of(start, allowance, ended, calendar);
    }

    private void requireSameCalendar(WorkingCalendar calendar) {
        if (!calendarVersion.equals(ROUND_THE_CLOCK) && !calendarVersion.equals(calendar.version())) {
            throw new IllegalArgumentException("This deadline was worked out with the calendar version "
                    + calendarVersion + "; found " + calendar.version() + ". Maybe recompute it first");
        }
    }

    /**
     * The same start, time and pauses on another calendar, with a statement of what moved and why.
     *
     * @param calendar the calendar as it is now
     * @return this deadline, the new one, and the days that differ
     */
    public Recomputation recomputed(WorkingCalendar calendar) {
        return Recomputation.between(
                this,
                requireNonNull(calendar, "calendar").equals(workedOutBy)
                        ? this
                        : of(start, allowance, pauses, calendar));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deadline deadline
                && start.equals(deadline.start)
                && allowance.equals(deadline.allowance)
                && pauses.equals(deadline.pauses)
                && calendarVersion.equals(deadline.calendarVersion)
                && Objects.equals(due, deadline.due)
                && ((workedOutBy != null && workedOutBy.equals(deadline.workedOutBy))
                        || explanation().equals(deadline.explanation()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, allowance, pauses, calendarVersion, due);
    }

    /**
     * The deadline in short.
     *
     * @return for example {@code 2026-03-31T15:30:00Z (P5D working from 2026-03-20T10:00:00Z)}
     */
    @Override
    public String toString() {
        return (due == null ? "no deadline" : due.toString()) + " (" + allowance + " from " + start + ")";
    }
}
