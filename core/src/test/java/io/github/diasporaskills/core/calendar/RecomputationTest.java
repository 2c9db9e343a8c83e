package io.github.diasporaskills.core.calendar;

import static io.github.diasporaskills.core.calendar.SampleCalendars.PLUS_1;
import static io.github.diasporaskills.core.calendar.SampleCalendars.holiday;
import static io.github.diasporaskills.core.calendar.SampleCalendars.office;
import static io.github.diasporaskills.core.calendar.SampleCalendars.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.calendar.Recomputation.Movement;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecomputationTest {

    private static final Instant DECREED = Instant.parse("2026-03-18T18:00:00Z");

    private final WorkingCalendar now = office(SampleCalendars.casablanca())
            .holiday(holiday("Aïd al-Fitr", "2026-03-20"))
            .holiday(holiday("Congé exceptionnel", "2026-03-23").publishedAt(DECREED))
            .build();

    private final Instant start = utc("2026-03-17T10:00");

    @Test
    void a_day_off_decreed_late_moves_the_deadline_and_is_named() {
        Deadline before = Deadline.of(start, Allowance.workingDays(3), now.knownAt(start));
        assertThat(before.due()).contains(utc("2026-03-23T15:30"));

        Recomputation recomputed = before.recomputed(now);

        assertThat(recomputed.movement()).isEqualTo(Movement.LATER);
        assertThat(recomputed.by()).contains(Duration.ofDays(1));
        assertThat(recomputed.after().due()).contains(utc("2026-03-24T15:30"));
        assertThat(recomputed.before()).isEqualTo(before);
        assertThat(recomputed.after().calendarVersion()).isEqualTo(now.version());
        assertThat(recomputed.differences()).hasSize(1);
        assertThat(recomputed.differences().get(0).day()).isEqualTo("2026-03-23");
        assertThat(say(Locale.ENGLISH, recomputed))
                .containsExactly(
                        "The deadline moved to a later time, from 2026-03-23T15:30:00Z to 2026-03-24T15:30:00Z",
                        "2026-03-23: open 08:30-16:30 +01:00 before, 0 h now",
                        "Congé exceptionnel: offices are closed",
                        "Congé exceptionnel was made known on 2026-03-18T18:00:00Z");
        assertThat(say(Locale.FRENCH, recomputed)).contains("Congé exceptionnel : les bureaux sont fermés");
    }

    @Test
    void a_day_off_taken_back_moves_it_earlier() {
        Deadline before = Deadline.of(start, Allowance.workingDays(3), now);

        Recomputation recomputed = before.recomputed(now.knownAt(start));

        assertThat(recomputed.movement()).isEqualTo(Movement.EARLIER);
        assertThat(recomputed.by()).contains(Duration.ofDays(-1));
        assertThat(recomputed.differences().get(0).noLonger()).hasSize(2);
    }

    @Test
    void a_change_after_the_deadline_moves_nothing() {
        Deadline before = Deadline.of(start, Allowance.workingHours(4), now.knownAt(start));

        Recomputation recomputed = before.recomputed(now);

        assertThat(recomputed.movement()).isEqualTo(Movement.UNMOVED);
        assertThat(recomputed.by()).contains(Duration.ZERO);
        assertThat(recomputed.differences()).isEmpty();
        assertThat(say(Locale.ENGLISH, recomputed)).containsExactly("The deadline has not moved");
        assertThat(recomputed.after().calendarVersion()).isNotEqualTo(before.calendarVersion());
    }

    @Test
    void new_zone_rules_move_the_instant_of_the_same_local_hours() {
        WorkingCalendar stale =
                office(PackZone.fixed("Africa/Casablanca", PLUS_1)).build();
        WorkingCalendar right = office(SampleCalendars.casablanca()).build();
        Deadline before = Deadline.of(utc("2026-10-05T09:00"), Allowance.workingDays(1), stale);

        Recomputation recomputed = before.recomputed(right);

        assertThat(recomputed.movement()).isEqualTo(Movement.LATER);
        assertThat(recomputed.by()).contains(Duration.ofHours(1));
        assertThat(say(Locale.ENGLISH, recomputed))
                .contains("2026-10-06: open 08:30-16:30 +01:00 before, 08:30-16:30 +00:00 now");
    }

    @Test
    void an_office_that_closes_for_good_loses_its_deadlines_and_gains_them_back() {
        WorkingCalendar closed =
                now.forHost(List.of(HostHours.closed("Gone", DateRange.from(LocalDate.of(2026, 3, 18)))));
        Deadline before = Deadline.of(start, Allowance.workingDays(3), now);

        Recomputation lost = before.recomputed(closed);
        assertThat(lost.movement()).isEqualTo(Movement.LOST);
        assertThat(lost.by()).isEmpty();
        assertThat(say(Locale.ENGLISH, lost)).contains("There is no deadline any more; it was 2026-03-24T15:30:00Z");

        Recomputation gained = lost.after().recomputed(now);
        assertThat(gained.movement()).isEqualTo(Movement.GAINED);
        assertThat(gained.after()).isEqualTo(before);
        assertThat(say(Locale.ENGLISH, gained)).contains("There was no deadline and now it is 2026-03-24T15:30:00Z");
    }

    @Test
    void pauses_stay_as_they_were_recorded() {
        List<Pause> pauses = List.of(Pause.of(utc("2026-03-17T12:00"), utc("2026-03-17T13:00")));
        Deadline before = Deadline.of(start, Allowance.workingHours(30), pauses, now.knownAt(start));

        assertThat(before.recomputed(now).after().pauses()).isEqualTo(pauses);
        assertThat(before.recomputed(now).after().start()).isEqualTo(start);
    }

    private static List<String> say(Locale locale, Recomputation recomputed) {
        Wording wording = Wording.in(locale);
        return recomputed.reasons().stream().map(wording::say).toList();
    }
}
