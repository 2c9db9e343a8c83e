package io.github.diasporaskills.core.calendar;

import io.github.diasporaskills.core.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says day by day how a run of a deadline's clock came out. */
final class DeadlineExplanation {

    private final WorkingCalendar calendar;
    private final Instant start;
    private final Allowance allowance;
    private final List<Pause> pauses;
    private final DeadlineRun run;
    private final Set<Integer> yearsTold = new HashSet<>();
    private final Map<LocalDate, DeadlineRun.Tick> ticks = new HashMap<>();

    private DeadlineExplanation(
            WorkingCalendar calendar, Instant start, Allowance allowance, List<Pause> pauses, DeadlineRun run) {
        this.calendar = calendar;
        this.start = start;
        this.allowance = allowance;
        this.pauses = pauses;
        this.run = run;
        run.ticks().forEach(tick -> ticks.put(tick.date(), tick));
    }

    static List<DeadlineStep> of(
            WorkingCalendar calendar, Instant start, Allowance allowance, List<Pause> pauses, DeadlineRun run) {
        DeadlineExplanation explanation = new DeadlineExplanation(calendar, start, allowance, pauses, run);
        return allowance.canBePaused() ? explanation.days() : List.of(explanation.roundTheClock());
    }

    private DeadlineStep roundTheClock() {
        Instant due = start;
        Duration given = Duration.ZERO;
        if (allowance instanceof Allowance.Elapsed elapsed) {
            given = elapsed.time();
            due = start.plus(given);
        }
        OffsetDateTime local = calendar.zone().at(start);
        List<Reason> clock = List.of(
                Reason.of(CalendarReason.ROUND_THE_CLOCK)
                        .with("time", words(given))
                        .with("start", words(local)),
                due(due));
        return new DeadlineStep(local.toLocalDate(), List.of(), given, List.of(), clock);
    }

    private List<DeadlineStep> days() {
        List<DeadlineStep> steps = new ArrayList<>();
        LocalDate first = calendar.zone().at(start).toLocalDate();
        LocalDate last = lastDay(first);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            steps.add(step(day, day.equals(first), day.equals(last)));
        }
        return List.copyOf(steps);
    }

    /** The day of the deadline; without one, the day on which the clock stopped for good. */
    private LocalDate lastDay(LocalDate first) {
        Instant due = run.due();
        if (due != null) {
            // A closing at midnight belongs to the day that it closes.
            LocalDate day = calendar.zone().at(due.minusNanos(1)).toLocalDate();
            return day.isBefore(first) ? first : day;
        }
        LocalDate last = first;
        if (!run.ticks().isEmpty()) {
            last = run.ticks().get(run.ticks().size() - 1).date();
        }
        Pause stuck = run.stuck();
        if (stuck != null) {
            LocalDate paused = calendar.zone().at(stuck.from()).toLocalDate();
            last = paused.isAfter(last) ? paused : last;
        }
        return last;
    }

    private DeadlineStep step(LocalDate day, boolean isFirst, boolean isLast) {
        List<OpenTime> open = calendar.openTimes(day);
        List<Reason> clock = new ArrayList<>();
        if (isFirst) {
            clock.add(started());
        }
        Instant opening = run.opening();
        boolean isStartDay =
                opening != null && calendar.zone().at(opening).toLocalDate().equals(day);
        if (isStartDay && allowance instanceof Allowance.WorkingDays) {
            clock.add(Reason.of(CalendarReason.START_DAY));
        }
        addPauses(open, clock);
        DeadlineRun.Tick tick = ticks.get(day);
        if (tick != null) {
            clock.add(counted(tick));
        }
        if (isLast) {
            clock.add(ending());
        }
        return new DeadlineStep(day, open, tick == null ? Duration.ZERO : tick.counted(), calendarReasons(day), clock);
    }

    private List<Reason> calendarReasons(LocalDate day) {
        List<Reason> reasons = new ArrayList<>(calendar.on(day).reasons());
        if (!calendar.covers(day) && !yearsTold.add(day.getYear())) {
            reasons.removeIf(reason -> reason.is(CalendarReason.YEAR_NOT_COVERED));
        }
        for (ZoneOffsetTransition change : calendar.zone().changesOn(day)) {
            reasons.add(Reason.of(CalendarReason.CLOCK_CHANGE)
                    .with("local", change.getDateTimeBefore().toLocalTime().toString())
                    .with("before", words(change.getOffsetBefore()))
                    .with("after", words(change.getOffsetAfter())));
        }
        return reasons;
    }

    private Reason started() {
        Instant opening = run.opening();
        Reason reason = Reason.of(
                opening == null || opening.equals(start)
                        ? CalendarReason.STARTS_AT_ONCE
                        : CalendarReason.STARTS_AT_OPENING);
        reason = reason.with("start", words(calendar.zone().at(start)));
        return opening == null || opening.equals(start)
                ? reason
                : reason.with("opening", words(calendar.zone().at(opening)));
    }

    private void addPauses(List<OpenTime> open, List<Reason> clock) {
        for (Pause pause : pauses) {
            boolean touches = open.stream()
                    .anyMatch(time -> pause.from().isBefore(time.until().toInstant())
                            && (pause.until() == null
                                    || pause.until().isAfter(time.from().toInstant())));
            if (touches) {
                Reason reason = Reason.of(CalendarReason.PAUSED)
                        .with("from", words(calendar.zone().at(pause.from())));
                clock.add(reason.with(
                        "until",
                        pause.until() == null ? "…" : words(calendar.zone().at(pause.until()))));
            }
        }
    }

    private Reason counted(DeadlineRun.Tick tick) {
        if (tick.pausedAtClosing()) {
            return Reason.of(CalendarReason.PAUSED_AT_CLOSING);
        }
        if (allowance instanceof Allowance.WorkingDays days) {
            return Reason.of(CalendarReason.DAY_COUNTED)
                    .with("number", tick.dayNumber())
                    .with("of", days.days());
        }
        return Reason.of(CalendarReason.TIME_COUNTED).with("time", words(tick.counted()));
    }

    private Reason ending() {
        if (run.due() != null) {
            return due(run.due());
        }
        Pause stuck = run.stuck();
        return stuck == null
                ? Reason.of(CalendarReason.NEVER)
                : Reason.of(CalendarReason.STILL_PAUSED)
                        .with("from", words(calendar.zone().at(stuck.from())));
    }

    private Reason due(Instant due) {
        return Reason.of(CalendarReason.DUE).with("due", words(calendar.zone().at(due)));
    }

    private static String words(OffsetDateTime moment) {
        return moment.toLocalDate() + " " + moment.toLocalTime() + " " + words(moment.getOffset());
    }

    static String words(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    /** Hours and minutes in signs that every language of the library reads. */
    static String words(Duration time) {
        StringBuilder words = new StringBuilder();
        if (time.toHours() > 0) {
            words.append(time.toHours()).append(" h");
        }
        if (time.toMinutesPart() > 0) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(time.toMinutesPart())
                    .append(" min");
        }
        Duration rest = time.minusHours(time.toHours()).minusMinutes(time.toMinutesPart());
        if (words.isEmpty() || !rest.isZero()) {
            String seconds = new java.math.BigDecimal(rest.getSeconds())
                    .add(java.math.BigDecimal.valueOf(rest.getNano(), 9))
                    .stripTrailingZeros()
                    .toPlainString();
            words.append(words.isEmpty() ? "" : " ").append(seconds).append(" s");
        }
        return words.toString();
    }
}
