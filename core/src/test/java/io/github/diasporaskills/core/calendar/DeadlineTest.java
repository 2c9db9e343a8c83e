package io.github.diasporaskills.core.calendar;

import static io.github.diasporaskills.core.calendar.SampleCalendars.TEST;
import static io.github.diasporaskills.core.calendar.SampleCalendars.holiday;
import static io.github.diasporaskills.core.calendar.SampleCalendars.kigali;
import static io.github.diasporaskills.core.calendar.SampleCalendars.office;
import static io.github.diasporaskills.core.calendar.SampleCalendars.utc;
import static io.github.diasporaskills.core.calendar.SampleCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    /** Open Monday to Friday, 08:30 to 16:30, in Kigali. */
    private final WorkingCalendar calendar = SampleCalendars.kigaliOffice();

    @Test
    void working_hours_pass_only_while_the_office_is_open() {
        Deadline deadline = Deadline.of(kigali("2026-02-20T15:30"), Allowance.workingHours(3), calendar);

        assertThat(deadline.due()).contains(kigali("2026-02-23T10:30"));
        assertThat(deadline.calendarVersion()).isEqualTo(calendar.version());
    }

    @Test
    void time_that_runs_out_at_closing_is_due_at_closing_not_at_the_next_opening() {
        Deadline deadline = Deadline.of(kigali("2026-02-20T08:30"), Allowance.workingHours(8), calendar);

        assertThat(deadline.due()).contains(kigali("2026-02-20T16:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-20T16:30", "2026-02-21T12:00", "2026-02-22T23:59", "2026-02-23T08:30"})
    void a_case_created_outside_hours_starts_at_the_next_opening(String created) {
        Deadline deadline = Deadline.of(kigali(created), Allowance.workingHours(1), calendar);

        assertThat(deadline.due()).contains(kigali("2026-02-23T09:30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "1899-12-31T12:00:00Z",
                "2201-01-01T12:00:00Z"
            })
    void an_instant_beyond_the_years_of_a_calendar_is_refused_in_words(String text) {
        Instant beyond = Instant.parse(text);
        Instant fine = kigali("2026-02-20T15:30");
        String words = "A calendar tells about the years 1900 to 2200; found " + beyond;
        List<Pause> paused = List.of(Pause.since(beyond));
        for (Allowance allowance :
                List.of(Allowance.workingHours(3), Allowance.workingDays(1), Allowance.elapsedHours(48))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Deadline.of(beyond, allowance, calendar))
                    .withMessage(words);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> calendar.due(beyond, allowance))
                    .withMessage(words);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.of(fine, Allowance.workingHours(3), paused, calendar))
                .withMessage(words);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.isOpen(beyond))
                .withMessage(words);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.nextOpening(beyond))
                .withMessage(words);
    }

    @Test
    void a_start_inside_a_minute_is_kept_to_the_nanosecond() {
        Instant start = kigali("2026-02-20T16:29").plusNanos(1_500_000_001);

        assertThat(Deadline.of(start, Allowance.workingTime(Duration.ofMinutes(1)), calendar)
                        .due())
                .contains(kigali("2026-02-23T08:30").plusNanos(1_500_000_001));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-20T10:00, 1, 2026-02-23T16:30",
        "2026-02-20T16:29, 1, 2026-02-23T16:30",
        "2026-02-20T17:00, 1, 2026-02-24T16:30",
        "2026-02-21T10:00, 1, 2026-02-24T16:30",
        "2026-02-23T08:30, 1, 2026-02-24T16:30",
        "2026-02-20T10:00, 5, 2026-02-27T16:30",
    })
    void working_days_end_at_closing_and_the_first_day_is_not_counted(String start, int days, String due) {
        assertThat(Deadline.of(kigali(start), Allowance.workingDays(days), calendar)
                        .due())
                .contains(kigali(due));
    }

    @Test
    void an_earlier_start_never_gives_a_later_deadline() {
        for (Allowance allowance : List.of(Allowance.workingDays(3), Allowance.workingHours(20))) {
            Instant last = Instant.MIN;
            for (Instant start = kigali("2026-02-16T00:00");
                    start.isBefore(kigali("2026-03-02T00:00"));
                    start = start.plusSeconds(600)) {
                Instant due = calendar.due(start, allowance).orElseThrow();
                assertThat(due).isAfterOrEqualTo(last);
                last = due;
            }
        }
    }

    @Test
    void breach_clocks_run_day_and_night_and_follow_no_calendar() {
        Deadline deadline = Deadline.of(kigali("2026-02-20T17:00"), Allowance.elapsedHours(48), calendar);

        assertThat(deadline.due()).contains(kigali("2026-02-22T17:00"));
        assertThat(deadline.calendarVersion()).isEqualTo(Deadline.ROUND_THE_CLOCK);
        assertThat(say(deadline, 0))
                .containsExactly(
                        "48 h round the clock from 2026-02-20 17:00 +02:00: no calendar and no pause applies",
                        "The time runs out at 2026-02-22 17:00 +02:00");
        assertThat(deadline.recomputed(calendar.with(holiday("Day off", "2026-02-21")))
                        .after())
                .isEqualTo(deadline);
    }

    @Test
    void a_breach_clock_takes_no_pause() {
        Allowance elapsed = Allowance.elapsedHours(48);
        Pause pause = Pause.since(kigali("2026-02-20T18:00"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.of(kigali("2026-02-20T17:00"), elapsed, List.of(pause), calendar))
                .withMessageContaining("takes no pause");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.of(kigali("2026-02-20T17:00"), elapsed, calendar)
                        .paused(pause, calendar));
        assertThat(elapsed.canBePaused()).isFalse();
    }

    @Test
    void elapsed_time_is_not_stretched_by_the_doubled_hour() {
        WorkingCalendar casablanca = office(SampleCalendars.casablanca()).build();

        assertThat(Deadline.of(utc("2026-09-19T23:00"), Allowance.elapsedHours(24), casablanca)
                        .due())
                .contains(utc("2026-09-20T23:00"));
    }

    @Test
    void office_hours_follow_the_local_clock_over_its_changes() {
        WorkingCalendar casablanca = office(SampleCalendars.casablanca()).build();

        assertThat(Deadline.of(utc("2026-09-18T07:30"), Allowance.workingHours(16), casablanca)
                        .due())
                .as("Friday opens at 07:30Z, Monday at 08:30Z and closes at 16:30Z")
                .contains(utc("2026-09-21T16:30"));
    }

    @Test
    void an_office_open_at_night_works_the_doubled_hour_twice() {
        WorkingCalendar night = office(SampleCalendars.casablanca())
                .build()
                .forHost(List.of(new HostHours(
                        "Night shift",
                        DateRange.always(),
                        WeeklyHours.of(
                                java.util.EnumSet.allOf(java.time.DayOfWeek.class), DayHours.parse("01:00-02:00")),
                        true)));

        assertThat(Deadline.of(utc("2026-09-20T00:00"), Allowance.workingHours(2), night)
                        .due())
                .contains(utc("2026-09-20T02:00"));
        assertThat(Deadline.of(utc("2026-09-21T01:00"), Allowance.workingHours(2), night)
                        .due())
                .contains(utc("2026-09-22T02:00"));
    }

    @Test
    void a_pause_stops_working_time() {
        Deadline deadline = Deadline.of(
                kigali("2026-02-23T09:00"),
                Allowance.workingHours(4),
                List.of(Pause.of(kigali("2026-02-23T10:00"), kigali("2026-02-24T12:00"))),
                calendar);

        assertThat(deadline.due()).contains(kigali("2026-02-24T15:00"));
        assertThat(deadline.isPaused(kigali("2026-02-24T11:59"))).isTrue();
        assertThat(deadline.isPaused(kigali("2026-02-24T12:00"))).isFalse();
    }

    @Test
    void time_in_two_pauses_is_left_out_once() {
        List<Pause> overlapping = List.of(
                Pause.of(kigali("2026-02-23T11:00"), kigali("2026-02-23T13:00")),
                Pause.of(kigali("2026-02-23T10:00"), kigali("2026-02-23T12:00")));

        assertThat(Deadline.of(kigali("2026-02-23T09:00"), Allowance.workingHours(2), overlapping, calendar)
                        .due())
                .contains(kigali("2026-02-23T14:00"));
    }

    @Test
    void an_open_pause_leaves_no_deadline_until_the_clock_runs_again() {
        Deadline running = Deadline.of(kigali("2026-02-23T09:00"), Allowance.workingHours(4), calendar);

        Deadline paused = running.paused(Pause.since(kigali("2026-02-23T10:00")), calendar);
        assertThat(paused.due()).isEmpty();
        assertThat(paused.isOverdue(Instant.MAX)).isFalse();
        assertThat(sayAll(paused)).contains("No deadline yet: the clock is paused since 2026-02-23 10:00 +02:00");

        Deadline resumed = paused.resumed(kigali("2026-02-23T15:00"), calendar);
        assertThat(resumed.due()).contains(kigali("2026-02-24T10:00"));
        assertThatIllegalStateException().isThrownBy(() -> resumed.resumed(kigali("2026-02-24T09:00"), calendar));
    }

    @Test
    void an_open_pause_after_the_deadline_changes_nothing() {
        Deadline deadline = Deadline.of(
                kigali("2026-02-23T09:00"),
                Allowance.workingHours(1),
                List.of(Pause.since(kigali("2026-02-23T11:00"))),
                calendar);

        assertThat(deadline.due()).contains(kigali("2026-02-23T10:00"));
    }

    @Test
    void a_day_counts_unless_the_clock_is_paused_when_the_office_closes() {
        Pause overClosing = Pause.of(kigali("2026-02-24T16:00"), kigali("2026-02-24T16:30"));
        Pause midday = Pause.of(kigali("2026-02-24T09:00"), kigali("2026-02-24T16:00"));
        Instant start = kigali("2026-02-23T09:00");

        Deadline moved = Deadline.of(start, Allowance.workingDays(1), List.of(overClosing), calendar);
        assertThat(moved.due()).contains(kigali("2026-02-25T16:30"));
        assertThat(sayAll(moved)).contains("Not counted: the clock was paused when the office closed");
        assertThat(Deadline.of(start, Allowance.workingDays(1), List.of(midday), calendar)
                        .due())
                .contains(kigali("2026-02-24T16:30"));
        assertThat(Deadline.of(start, Allowance.workingDays(1), List.of(Pause.since(start)), calendar)
                        .due())
                .isEmpty();
    }

    @Test
    void overdue_is_asked_for_an_instant_and_not_yet_true_at_the_deadline() {
        Deadline deadline = Deadline.of(kigali("2026-02-23T09:00"), Allowance.workingHours(1), calendar);

        assertThat(deadline.isOverdue(kigali("2026-02-23T09:59"))).isFalse();
        assertThat(deadline.isOverdue(kigali("2026-02-23T10:00"))).isFalse();
        assertThat(deadline.isOverdue(kigali("2026-02-23T10:00").plusNanos(1))).isTrue();
    }

    @Test
    void an_office_that_never_opens_gives_no_deadline_and_says_so() {
        WorkingCalendar closed = calendar.forHost(List.of(HostHours.closed("Gone", DateRange.always())));

        Deadline hours = Deadline.of(kigali("2026-02-23T09:00"), Allowance.workingHours(1), closed);
        assertThat(hours.due()).isEmpty();
        assertThat(sayAll(hours)).anyMatch(words -> words.startsWith("No deadline: the office does not open"));
        assertThat(Deadline.of(kigali("2026-02-23T09:00"), Allowance.workingDays(1), closed)
                        .due())
                .isEmpty();
    }

    @Test
    void the_explanation_names_every_day_and_why_it_counts_or_not() {
        WorkingCalendar ramadan = office(SampleCalendars.casablanca())
                .change(HoursChange.of(
                        "Ramadan 1447",
                        DateRange.of(LocalDate.of(2026, 2, 19), LocalDate.of(2026, 3, 19)),
                        weekdays("09:00-15:00"),
                        TEST))
                .holiday(holiday("Aïd al-Fitr", "2026-03-20"))
                .build();

        Deadline deadline = Deadline.of(utc("2026-03-18T18:00"), Allowance.workingHours(8), ramadan);

        assertThat(deadline.due()).contains(utc("2026-03-23T09:30"));
        assertThat(deadline.explanation())
                .extracting(step -> step.day().toString())
                .containsExactly("2026-03-18", "2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23");
        assertThat(say(deadline, 0))
                .containsExactly(
                        "Ramadan 1447: office hours 09:00-15:00",
                        "Started 2026-03-18 18:00 +00:00, outside office hours: the clock runs from the next opening,"
                                + " 2026-03-19 09:00 +00:00");
        assertThat(say(deadline, 1)).containsExactly("Ramadan 1447: office hours 09:00-15:00", "Counted: 6 h");
        assertThat(say(deadline, 2)).contains("Aïd al-Fitr: offices are closed");
        assertThat(say(deadline, 3)).containsExactly("A day of the week without office hours");
        assertThat(say(deadline, 4)).contains("The clocks change at 02:00, from +00:00 to +01:00");
        assertThat(say(deadline, 5))
                .containsExactly(
                        "Office hours 08:30-16:30", "Counted: 2 h", "The time runs out at 2026-03-23 10:30 +01:00");
        assertThat(deadline.explanation().stream().map(DeadlineStep::counted).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void the_explanation_of_working_days_numbers_them() {
        Deadline deadline = Deadline.of(kigali("2026-02-20T10:00"), Allowance.workingDays(2), calendar);

        assertThat(say(deadline, 0)).contains("The day on which the clock starts is not counted");
        assertThat(say(deadline, 3)).contains("Counted: working day 1 of 2");
        assertThat(say(deadline, 4))
                .contains("Counted: working day 2 of 2", "The time runs out at 2026-02-24 16:30 +02:00");
        Wording french = Wording.in(Locale.FRENCH);
        assertThat(deadline.explanation().get(4).reasons().stream().map(french::say))
                .contains("Compté : jour ouvré 2 sur 2");
    }

    @Test
    void a_closing_at_midnight_belongs_to_the_day_it_closes() {
        WorkingCalendar late =
                calendar.forHost(List.of(HostHours.of("Late", DateRange.always(), weekdays("16:00-24:00"))));

        Deadline deadline = Deadline.of(kigali("2026-02-23T16:00"), Allowance.workingHours(8), late);

        assertThat(deadline.due()).contains(kigali("2026-02-24T00:00"));
        assertThat(deadline.explanation()).hasSize(1);
    }

    @Test
    void a_stored_deadline_is_the_same_as_when_it_was_made() {
        Deadline made = Deadline.of(
                kigali("2026-02-23T09:00"),
                Allowance.workingHours(20),
                List.of(Pause.of(kigali("2026-02-23T10:00"), kigali("2026-02-23T11:00"))),
                calendar);

        Deadline restored = Deadline.restored(
                made.start(),
                made.allowance(),
                made.pauses(),
                made.calendarVersion(),
                made.due().orElseThrow(),
                made.explanation());

        assertThat(restored).isEqualTo(made).hasSameHashCodeAs(made).hasToString(made.toString());
        assertThat(made).hasToString("2026-02-25T12:00:00Z (PT20H working from 2026-02-23T07:00:00Z)");
    }

    @Test
    void a_stored_deadline_that_contradicts_itself_is_refused() {
        Instant start = kigali("2026-02-23T09:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.restored(
                        start, Allowance.workingHours(1), List.of(), Deadline.ROUND_THE_CLOCK, null, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.restored(
                        start, Allowance.elapsedHours(1), List.of(), calendar.version(), null, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.restored(
                        start,
                        Allowance.workingHours(1),
                        List.of(),
                        calendar.version(),
                        start.minusSeconds(1),
                        List.of()))
                .withMessageContaining("not before its start");
    }

    @Test
    void pausing_asks_for_the_calendar_the_deadline_was_made_with() {
        Deadline deadline = Deadline.of(kigali("2026-02-23T09:00"), Allowance.workingHours(1), calendar);
        WorkingCalendar other = calendar.with(holiday("Day off", "2026-02-24"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadline.paused(Pause.since(kigali("2026-02-23T09:30")), other))
                .withMessageContaining("Maybe recompute it first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT48H elapsed", "PT16H working", "P5D working"})
    void allowances_are_read_as_they_are_written(String text) {
        assertThat(Allowance.parse(text)).hasToString(text);
    }

    @Test
    void days_of_elapsed_time_are_24_hours_each() {
        assertThat(Allowance.parse("P21D elapsed")).isEqualTo(Allowance.elapsed(Duration.ofDays(21)));
        assertThat(Allowance.parse("P5D working")).isEqualTo(Allowance.workingDays(5));
        assertThat(Allowance.parse("PT30M working")).isEqualTo(Allowance.workingTime(Duration.ofMinutes(30)));
        assertThat(Allowance.workingDays(5).<String>fold(time -> "time", days -> "days", elapsed -> "elapsed"))
                .isEqualTo("days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48h",
                "PT48H",
                "PT48H calendar",
                "P1DT2H working",
                "P0D working",
                "PT0S elapsed",
                "PT-1H working",
                "P40000D working",
                "P9999999D working",
                "P5W working",
                "elapsed",
                ""
            })
    void allowances_of_another_form_or_length_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.parse(text));
    }

    @Test
    void pauses_that_end_before_they_begin_are_refused() {
        Instant at = kigali("2026-02-23T09:00");

        assertThatIllegalArgumentException().isThrownBy(() -> Pause.of(at, at));
        assertThatIllegalStateException()
                .isThrownBy(() -> Pause.of(at, at.plusSeconds(1)).resumed(at.plusSeconds(2)));
        assertThat(Pause.since(at).end()).isEmpty();
        assertThat(Pause.since(at).resumed(at.plusSeconds(1)).end()).contains(at.plusSeconds(1));
    }

    private static List<String> say(Deadline deadline, int step) {
        Wording wording = Wording.in(Locale.ENGLISH);
        return deadline.explanation().get(step).reasons().stream()
                .map(wording::say)
                .toList();
    }

    private static List<String> sayAll(Deadline deadline) {
        Wording wording = Wording.in(Locale.ENGLISH);
        return deadline.explanation().stream()
                .flatMap(step -> step.reasons().stream())
                .map(wording::say)
                .toList();
    }
}
