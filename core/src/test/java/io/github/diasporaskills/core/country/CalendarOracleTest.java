package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.calendar.DeadlineStep;
import io.github.diasporaskills.core.calendar.HostHours;
import io.github.diasporaskills.core.calendar.Pause;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Judges the calendars of Morocco and Rwanda, 2024 to 2030, by an oracle that walks minute by minute. 100,000 cases at
 * full scale.
 */
class CalendarOracleTest {

    private static final int CASES = 100_000;
    private static final int PERCENT = Integer.getInteger("checks.percent", 1);

    /** A calendar and the oracle that knows the same office. */
    private record Office(String name, WorkingCalendar calendar, MinuteOracle oracle) {}

    private final Random random = new Random(20_260_920);

    @Test
    void deadlines_in_morocco_are_those_of_the_minute_walk() {
        WorkingCalendar calendar = CountryPack.load("MA").calendar();
        judge(offices("MA", calendar, MinuteOracle.morocco(false)), CASES * 4 / 10);
    }

    @Test
    void deadlines_in_rwanda_are_those_of_the_minute_walk() {
        WorkingCalendar calendar = CountryPack.load("RW").calendar();
        judge(offices("RW", calendar, MinuteOracle.rwanda()), CASES * 4 / 10);
    }

    @Test
    void deadlines_as_they_were_known_before_late_decrees_are_those_of_the_minute_walk() {
        WorkingCalendar calendar = CountryPack.load("MA").calendar().knownAt(Instant.parse("2024-03-01T00:00:00Z"));
        judge(
                List.of(new Office(
                        "MA early in 2024", calendar, new MinuteOracle(MinuteOracle.morocco(true), List.of()))),
                CASES * 2 / 10);
    }

    @Test
    void every_minute_of_seven_years_is_open_or_closed_as_the_oracle_says() {
        every("MA", new MinuteOracle(MinuteOracle.morocco(false), List.of()));
        every("RW", new MinuteOracle(MinuteOracle.rwanda(), List.of()));
    }

    /** Every minute at full scale; else every 61st, so that each minute of the day is met all the same. */
    private static void every(String pack, MinuteOracle oracle) {
        WorkingCalendar calendar = CountryPack.load(pack).calendar();
        int step = PERCENT >= 100 ? 1 : 61;
        for (long minute = MinuteOracle.FIRST; minute < MinuteOracle.END; minute += step) {
            if (calendar.isOpen(instant(minute)) != oracle.isOpen(minute)) {
                fail("%s at %s: the oracle says %s", pack, instant(minute), oracle.isOpen(minute) ? "open" : "closed");
            }
        }
    }

    /** The country's calendar, and hosts in it: long hours and Saturdays, works, nights that ignore holidays. */
    private static List<Office> offices(String name, WorkingCalendar country, MinuteOracle.Country facts) {
        long ever = 100_000;
        List<int[]> saturdays = new ArrayList<>(Collections.nCopies(5, new int[] {420, 1140}));
        saturdays.add(new int[] {480, 1020});
        saturdays.add(new int[] {0, 0});
        List<int[]> closed = Collections.nCopies(7, new int[] {0, 0});
        List<int[]> nights = Collections.nCopies(7, new int[] {0, 360});
        List<MinuteOracle.Host> works = new ArrayList<>();
        works.add(new MinuteOracle.Host(0, ever, saturdays, false));
        works.add(new MinuteOracle.Host(day("2026-09-07"), day("2026-10-02"), closed, true));
        List<MinuteOracle.Host> night = List.of(new MinuteOracle.Host(0, ever, nights, true));
        return List.of(
                new Office(name, country, new MinuteOracle(facts, List.of())),
                new Office(name + " host", country.forHost(hostHours(works)), new MinuteOracle(facts, works)),
                new Office(name + " nights", country.forHost(hostHours(night)), new MinuteOracle(facts, night)));
    }

    private static long day(String date) {
        return LocalDate.parse(date).toEpochDay();
    }

    private static List<HostHours> hostHours(List<MinuteOracle.Host> hosts) {
        List<HostHours> hours = new ArrayList<>();
        for (MinuteOracle.Host host : hosts) {
            Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                int[] open = host.hours().get(day.getValue() - 1);
                if (open[1] > open[0]) {
                    week.put(day, DayHours.parse(clock(open[0]) + "-" + clock(open[1])));
                }
            }
            DateRange days = DateRange.of(LocalDate.ofEpochDay(host.firstDay()), LocalDate.ofEpochDay(host.lastDay()));
            hours.add(new HostHours("host", days, new WeeklyHours(week), host.onHolidays()));
        }
        return hours;
    }

    private static String clock(int minute) {
        return (minute < 600 ? "0" : "") + minute / 60 + ":" + (minute % 60 < 10 ? "0" : "") + minute % 60;
    }

    private void judge(List<Office> offices, int fullScale) {
        int cases = Math.max(50, fullScale * PERCENT / 100);
        for (int i = 0; i < cases; i++) {
            Office office = offices.get(i % offices.size());
            long start = start(i);
            List<long[]> pauses = pauses(start);
            boolean days = random.nextInt(3) == 0;
            Allowance allowance = days
                    ? Allowance.workingDays(1 + random.nextInt(40))
                    : Allowance.workingTime(Duration.ofMinutes(1 + random.nextInt(300 * 60)));
            long due = allowance.fold(
                    time -> office.oracle().dueAfterMinutes(start, time.time().toMinutes(), pauses),
                    day -> office.oracle().dueAfterDays(start, day.days(), pauses),
                    elapsed -> -1L);
            if (due >= 0) {
                check(office, start, allowance, pauses, due);
            }
        }
    }

    /** Any minute of seven years; every tenth start lies about a clock change. */
    private long start(int i) {
        String[] changes = {
            "2024-03-10T02:00:00Z",
            "2024-04-14T02:00:00Z",
            "2025-02-23T02:00:00Z",
            "2025-04-06T02:00:00Z",
            "2026-02-15T02:00:00Z",
            "2026-03-22T02:00:00Z",
            "2026-09-20T01:00:00Z"
        };
        if (i % 10 == 0) {
            return MinuteOracle.minute(changes[random.nextInt(changes.length)]) - 3_000 + random.nextInt(6_000);
        }
        return MinuteOracle.FIRST + random.nextInt((int) (MinuteOracle.END - MinuteOracle.FIRST));
    }

    private List<long[]> pauses(long start) {
        List<long[]> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            long from = start - 1_000 + random.nextInt(40_000);
            pauses.add(new long[] {from, from + 1 + random.nextInt(random.nextBoolean() ? 600 : 15_000)});
        }
        return pauses;
    }

    private static void check(Office office, long start, Allowance allowance, List<long[]> pauses, long due) {
        WorkingCalendar calendar = office.calendar();
        List<Pause> recorded = pauses.stream()
                .map(pause -> Pause.of(instant(pause[0]), instant(pause[1])))
                .toList();
        Deadline deadline = Deadline.of(instant(start), allowance, recorded, calendar);
        assertThat(deadline.due())
                .as("%s: %s from %s with pauses %s", office.name(), allowance, instant(start), recorded)
                .contains(instant(due));
        if (pauses.isEmpty()) {
            assertThat(calendar.due(instant(start), allowance)).contains(instant(due));
        }
        if (allowance instanceof Allowance.WorkingTime time) {
            assertThat(deadline.explanation().stream()
                            .map(DeadlineStep::counted)
                            .reduce(Duration.ZERO, Duration::plus))
                    .as("the steps of %s count what was allowed", deadline)
                    .isEqualTo(time.time());
            if (pauses.isEmpty()) {
                assertThat(calendar.openBetween(instant(start), instant(due))).isEqualTo(time.time());
            }
        }
        assertThat(deadline.isOverdue(instant(due))).isFalse();
        assertThat(deadline.isOverdue(instant(due).plusNanos(1))).isTrue();
        assertThat(deadline.recomputed(calendar).after()).isEqualTo(deadline);
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
