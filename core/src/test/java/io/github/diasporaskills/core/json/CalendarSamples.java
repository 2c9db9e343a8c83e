package io.github.diasporaskills.core.json;

import static io.github.diasporaskills.core.json.Samples.DAY;
import static io.github.diasporaskills.core.json.Samples.TERM;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Closure;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.calendar.Holiday;
import io.github.diasporaskills.core.calendar.HolidayRule;
import io.github.diasporaskills.core.calendar.HostHours;
import io.github.diasporaskills.core.calendar.HoursChange;
import io.github.diasporaskills.core.calendar.KnownInstant;
import io.github.diasporaskills.core.calendar.LocalResolution;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.Pause;
import io.github.diasporaskills.core.calendar.Provenance;
import io.github.diasporaskills.core.calendar.Recomputation;
import io.github.diasporaskills.core.calendar.TimeSpan;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.calendar.ZoneRulesCheck;
import io.github.diasporaskills.core.calendar.ZoneRulesReport;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Working calendars, deadlines and what they are made of. */
final class CalendarSamples {

    private CalendarSamples() {}

    static List<Object> calendars() {
        Provenance source = Provenance.verified("decree");
        WeeklyHours week =
                WeeklyHours.of(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), DayHours.parse("08:30-12:30, 14:00-24:00"));
        Holiday holiday = Holiday.of("Throne Day", HolidayRule.everyYear(Month.JULY, 30), source);
        HoursChange ramadan = HoursChange.of("Ramadan", TERM, week, source);
        HostHours host = HostHours.of("Ibn Sina", TERM, week);
        PackZone zone = PackZone.of(
                "Africa/Casablanca",
                ZoneOffset.ofHours(1),
                List.of(ZoneOffsetTransition.of(
                        LocalDateTime.of(2026, 9, 20, 2, 0), ZoneOffset.ofHours(1), ZoneOffset.UTC)));
        WorkingCalendar calendar = WorkingCalendar.builder("MA", zone, week)
                .holiday(holiday)
                .change(ramadan)
                .build()
                .forHost(List.of(host));
        Instant monday = Instant.parse("2026-09-14T09:00:00Z");
        Pause pause = Pause.of(monday.plusSeconds(3600), monday.plusSeconds(7200));
        Deadline deadline = Deadline.of(monday, Allowance.workingHours(6), List.of(pause), calendar);
        Recomputation moved = deadline.recomputed(
                calendar.with(Holiday.of("Day off", HolidayRule.on(LocalDate.of(2026, 9, 14)), source)));
        ZoneRulesCheck check = new ZoneRulesCheck(
                "Africa/Casablanca", "2026c", List.of(new KnownInstant(monday, ZoneOffset.ofHours(1), "decree")));
        List<Object> all = new ArrayList<>(List.of(
                source,
                week,
                WeeklyHours.closed(),
                DayHours.closed(),
                TimeSpan.parse("08:30-24:00"),
                holiday,
                holiday.withSubstitute().validIn(TERM).publishedAt(monday),
                ramadan,
                ramadan.publishedAt(monday),
                host,
                HostHours.closed("Ibn Sina", TERM),
                zone,
                PackZone.fixed("Africa/Kigali", ZoneOffset.ofHours(2)),
                calendar,
                calendar.on(LocalDate.of(2026, 9, 14)),
                calendar.openTimes(LocalDate.of(2026, 9, 14)).get(0),
                pause,
                Pause.since(monday),
                deadline,
                Deadline.of(monday, Allowance.elapsedHours(72), calendar),
                Deadline.of(monday, Allowance.workingDays(3), List.of(Pause.since(monday)), calendar),
                deadline.explanation().get(0),
                moved,
                moved.differences().get(0),
                check,
                check.known().get(0)));
        all.addAll(List.of(
                Allowance.workingHours(16),
                Allowance.workingDays(5),
                Allowance.elapsedHours(48),
                Closure.wholeDay(),
                Closure.during(TimeSpan.parse("08:00-12:00")),
                Closure.observed(),
                HolidayRule.everyYear(Month.JULY, 30),
                new HolidayRule.DaysFrom(MonthDay.of(4, 7), 7),
                new HolidayRule.NthWeekday(Set.of(Month.AUGUST), -1, DayOfWeek.FRIDAY),
                new HolidayRule.Easter(1),
                HolidayRule.on(DAY, DAY.plusDays(1)),
                zone.resolve(LocalDateTime.of(2026, 9, 20, 1, 30)),
                zone.resolve(LocalDateTime.of(2026, 9, 21, 1, 30)),
                new LocalResolution.Never(
                        LocalDateTime.of(2026, 3, 22, 2, 30),
                        ZoneOffset.UTC,
                        ZoneOffset.ofHours(1),
                        OffsetDateTime.parse("2026-03-22T03:00+01:00")),
                new ZoneRulesReport(check, false, List.of()),
                new ZoneRulesReport.Disagreement(check.known().get(0), ZoneOffset.UTC)));
        return all;
    }
}
