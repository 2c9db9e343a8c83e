package io.github.diasporaskills.core.calendar;

import static io.github.diasporaskills.core.calendar.SampleCalendars.TEST;
import static io.github.diasporaskills.core.calendar.SampleCalendars.holiday;
import static io.github.diasporaskills.core.calendar.SampleCalendars.kigali;
import static io.github.diasporaskills.core.calendar.SampleCalendars.office;
import static io.github.diasporaskills.core.calendar.SampleCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 23);

    @Test
    void an_ordinary_day_has_the_usual_hours() {
        CalendarDay day = SampleCalendars.kigaliOffice().on(MONDAY);

        assertThat(day.hours()).hasToString("08:30-16:30");
        assertThat(day.reasons()).extracting(Reason::code).containsExactly(CalendarReason.OFFICE_HOURS.id());
    }

    @Test
    void ramadan_hours_replace_the_usual_ones_and_leave_holidays_closed() {
        WorkingCalendar calendar = office(SampleCalendars.casablanca())
                .change(HoursChange.of(
                        "Ramadan 1447",
                        DateRange.of(LocalDate.of(2026, 2, 19), LocalDate.of(2026, 3, 19)),
                        weekdays("09:00-15:00"),
                        TEST))
                .holiday(holiday("Day off", "2026-03-10"))
                .build();

        assertThat(calendar.on(LocalDate.of(2026, 2, 18)).hours()).hasToString("08:30-16:30");
        assertThat(calendar.on(MONDAY).hours()).hasToString("09:00-15:00");
        assertThat(say(calendar.on(MONDAY))).containsExactly("Ramadan 1447: office hours 09:00-15:00");
        assertThat(calendar.on(LocalDate.of(2026, 3, 10)).isOpen()).isFalse();
        assertThat(calendar.on(LocalDate.of(2026, 3, 20)).hours()).hasToString("08:30-16:30");
    }

    @Test
    void of_two_changes_of_hours_the_later_one_holds() {
        DateRange march = DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        WorkingCalendar calendar = office(SampleCalendars.kigali())
                .change(HoursChange.of(
                        "Reform", DateRange.from(LocalDate.of(2026, 1, 1)), weekdays("09:00-17:00"), TEST))
                .change(HoursChange.of("March", march, weekdays("10:00-14:00"), TEST))
                .build();

        assertThat(calendar.on(LocalDate.of(2025, 12, 31)).hours()).hasToString("08:30-16:30");
        assertThat(calendar.on(MONDAY).hours()).hasToString("09:00-17:00");
        assertThat(calendar.on(LocalDate.of(2026, 3, 2)).hours()).hasToString("10:00-14:00");
    }

    @Test
    void a_half_day_closes_its_part_only() {
        WorkingCalendar calendar = WorkingCalendar.builder(
                        "hospital",
                        SampleCalendars.kigali(),
                        weekdays("08:30-16:30").with(DayOfWeek.SATURDAY, DayHours.parse("08:00-13:00")))
                .holiday(Holiday.of(
                                "Umuganda",
                                new HolidayRule.NthWeekday(EnumSet.allOf(Month.class), -1, DayOfWeek.SATURDAY),
                                TEST)
                        .closing(Closure.during(TimeSpan.parse("00:00-12:00"))))
                .build();

        assertThat(calendar.on(LocalDate.of(2026, 1, 24)).hours()).hasToString("08:00-13:00");
        assertThat(calendar.on(LocalDate.of(2026, 1, 31)).hours()).hasToString("12:00-13:00");
        assertThat(say(calendar.on(LocalDate.of(2026, 1, 31)))).contains("Umuganda: offices are closed 00:00-12:00");
    }

    @Test
    void an_observed_week_is_named_and_open() {
        WorkingCalendar calendar = office(SampleCalendars.kigali())
                .holiday(Holiday.of("Icyunamo", new HolidayRule.DaysFrom(MonthDay.of(4, 7), 7), TEST)
                        .closing(Closure.observed()))
                .build();

        CalendarDay day = calendar.on(LocalDate.of(2026, 4, 8));
        assertThat(day.hours()).hasToString("08:30-16:30");
        assertThat(say(day)).contains("Icyunamo: marked, and offices are open");
    }

    @Test
    void a_substituted_holiday_on_a_sunday_gives_the_monday_off() {
        WorkingCalendar calendar = office(SampleCalendars.kigali())
                .holiday(Holiday.of("Heroes' Day", HolidayRule.everyYear(Month.FEBRUARY, 1), TEST)
                        .withSubstitute())
                .build();

        assertThat(calendar.on(LocalDate.of(2026, 2, 2)).isOpen()).isFalse();
        assertThat(say(calendar.on(LocalDate.of(2026, 2, 2))))
                .contains("A day off for Heroes' Day, which fell on 2026-02-01");
        assertThat(calendar.on(LocalDate.of(2026, 2, 3)).isOpen()).isTrue();
        assertThat(calendar.on(LocalDate.of(2027, 2, 2)).isOpen())
                .as("1 February 2027 is a Monday")
                .isTrue();
    }

    @Test
    void a_substitute_passes_over_the_next_holiday_and_two_on_one_weekend_share_one() {
        WorkingCalendar calendar = office(SampleCalendars.kigali())
                .holiday(yearly("Christmas", Month.DECEMBER, 25))
                .holiday(yearly("Boxing Day", Month.DECEMBER, 26))
                .holiday(yearly("New Year", Month.JANUARY, 1))
                .holiday(yearly("Second of January", Month.JANUARY, 2))
                .build();

        assertThat(offDays(calendar, "2022-12-23", "2022-12-30"))
                .as("25 December 2022 is a Sunday")
                .containsExactly("2022-12-26", "2022-12-27");
        assertThat(offDays(calendar, "2021-12-30", "2022-01-07"))
                .as("1 and 2 January 2022 are a weekend")
                .containsExactly("2022-01-03");
        assertThat(offDays(calendar, "2022-12-29", "2023-01-06"))
                .as("1 January 2023 is a Sunday, the 2nd a Monday")
                .containsExactly("2023-01-02", "2023-01-03");
    }

    @Test
    void two_substituted_holidays_on_one_working_day_give_the_next_day_off() {
        WorkingCalendar calendar = office(SampleCalendars.kigali())
                .holiday(yearly("Labour Day", Month.MAY, 1))
                .holiday(holiday("Eid", "2026-05-01").withSubstitute())
                .build();

        assertThat(offDays(calendar, "2026-04-27", "2026-05-08")).containsExactly("2026-05-01", "2026-05-04");
    }

    @Test
    void a_host_keeps_its_own_hours_above_those_of_the_country() {
        WorkingCalendar country = office(SampleCalendars.kigali())
                .holiday(holiday("Day off", "2026-02-24"))
                .build();
        DateRange always = DateRange.always();
        WorkingCalendar host = country.forHost(List.of(
                HostHours.of("CHU", always, weekdays("07:00-19:00")),
                HostHours.closed("Works", DateRange.of(LocalDate.of(2026, 2, 26), LocalDate.of(2026, 2, 27)))));

        assertThat(host.on(MONDAY).hours()).hasToString("07:00-19:00");
        assertThat(host.on(LocalDate.of(2026, 2, 24)).isOpen()).isFalse();
        assertThat(host.on(LocalDate.of(2026, 2, 26)).isOpen()).isFalse();
        assertThat(say(host.on(LocalDate.of(2026, 2, 26)))).containsExactly("Works: the host keeps the hours closed");
        assertThat(country.on(MONDAY).hours()).as("the country is as it was").hasToString("08:30-16:30");
        assertThat(host.version()).isNotEqualTo(country.version());
    }

    @Test
    void a_host_that_works_on_holidays_stays_open() {
        WorkingCalendar host = office(SampleCalendars.kigali())
                .holiday(holiday("Day off", "2026-02-24"))
                .build()
                .forHost(List.of(new HostHours("Emergency", DateRange.always(), weekdays("00:00-24:00"), true)));

        CalendarDay day = host.on(LocalDate.of(2026, 2, 24));
        assertThat(day.hours()).isEqualTo(DayHours.of(TimeSpan.wholeDay()));
        assertThat(say(day)).contains("Day off is a holiday, and the host works");
    }

    @Test
    void a_calendar_can_be_seen_as_it_was_known() {
        Instant published = Instant.parse("2026-03-18T18:00:00Z");
        WorkingCalendar now = office(SampleCalendars.casablanca())
                .holiday(holiday("Day off", "2026-03-23").publishedAt(published))
                .build();

        assertThat(now.on(LocalDate.of(2026, 3, 23)).isOpen()).isFalse();
        assertThat(say(now.on(LocalDate.of(2026, 3, 23)))).contains("Day off was made known on 2026-03-18T18:00:00Z");
        WorkingCalendar before = now.knownAt(published.minusSeconds(1));
        assertThat(before.on(LocalDate.of(2026, 3, 23)).isOpen()).isTrue();
        assertThat(before.version()).isNotEqualTo(now.version());
        assertThat(now.knownAt(published)).isSameAs(now);
    }

    @Test
    void an_expected_date_is_marked_so() {
        WorkingCalendar calendar = office(SampleCalendars.kigali())
                .holiday(Holiday.of(
                        "Eid al-Fitr", HolidayRule.on(LocalDate.of(2027, 3, 9)), Provenance.expected("reckoned")))
                .build();

        assertThat(say(calendar.on(LocalDate.of(2027, 3, 9))))
                .contains("The date of Eid al-Fitr is reckoned, not taken from an announcement");
    }

    @Test
    void equal_facts_have_the_same_version_and_any_other_fact_another() {
        WorkingCalendar calendar = SampleCalendars.kigaliOffice();

        assertThat(SampleCalendars.kigaliOffice()).isEqualTo(calendar).hasSameHashCodeAs(calendar);
        assertThat(calendar.version()).matches("[0-9a-f]{64}");
        assertThat(calendar.with(holiday("a", "2026-01-05")))
                .isNotEqualTo(calendar)
                .isNotEqualTo(calendar.with(holiday("a", "2026-01-06")))
                .isNotEqualTo(calendar.with(holiday("b", "2026-01-05")))
                .isNotEqualTo(calendar.with(holiday("a", "2026-01-05").publishedAt(Instant.EPOCH)))
                .isNotEqualTo(calendar.with(holiday("a", "2026-01-05").closing(Closure.observed())));
        assertThat(office(SampleCalendars.casablanca()).build()).isNotEqualTo(calendar);
        assertThat(calendar.toBuilder().build()).isEqualTo(calendar);
        assertThat(calendar).hasToString("test " + calendar.version().substring(0, 8));
    }

    @Test
    void open_time_between_two_instants_leaves_nights_weekends_and_holidays_out() {
        WorkingCalendar calendar = office(SampleCalendars.kigali())
                .holiday(holiday("Day off", "2026-02-24"))
                .build();

        assertThat(calendar.openBetween(kigali("2026-02-20T12:00"), kigali("2026-02-25T10:00")))
                .isEqualTo(Duration.ofHours(14));
        assertThat(calendar.openBetween(kigali("2026-02-21T12:00"), kigali("2026-02-21T12:00")))
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.openBetween(kigali("2026-02-25T10:00"), kigali("2026-02-20T12:00")));
    }

    @Test
    void the_next_opening_is_at_once_inside_hours_and_later_outside() {
        WorkingCalendar calendar = SampleCalendars.kigaliOffice();

        assertThat(calendar.nextOpening(kigali("2026-02-20T12:00"))).contains(kigali("2026-02-20T12:00"));
        assertThat(calendar.nextOpening(kigali("2026-02-20T16:30"))).contains(kigali("2026-02-23T08:30"));
        assertThat(calendar.isOpen(kigali("2026-02-20T16:29"))).isTrue();
        assertThat(calendar.isOpen(kigali("2026-02-20T16:30"))).isFalse();
        WorkingCalendar closed = calendar.forHost(List.of(HostHours.closed("Gone", DateRange.always())));
        assertThat(closed.nextOpening(kigali("2026-02-20T12:00"))).isEmpty();
    }

    @Test
    void years_outside_its_range_are_refused() {
        WorkingCalendar calendar = SampleCalendars.kigaliOffice();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.on(LocalDate.of(1899, 12, 31)))
                .withMessageContaining("1900 to 2200");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.on(LocalDate.of(2201, 1, 1)));
        assertThat(calendar.on(LocalDate.of(2200, 12, 31)).isOpen()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.builder(" ", SampleCalendars.kigali(), SampleCalendars.OFFICE));
    }

    private static Holiday yearly(String name, Month month, int day) {
        return Holiday.of(name, HolidayRule.everyYear(month, day), TEST).withSubstitute();
    }

    private static List<String> offDays(WorkingCalendar calendar, String from, String until) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(until))
                .filter(date -> date.getDayOfWeek().getValue() < 6)
                .filter(date -> !calendar.on(date).isOpen())
                .map(LocalDate::toString)
                .toList();
    }

    private static List<String> say(CalendarDay day) {
        Wording wording = Wording.in(Locale.ENGLISH);
        return day.reasons().stream().map(wording::say).toList();
    }
}
