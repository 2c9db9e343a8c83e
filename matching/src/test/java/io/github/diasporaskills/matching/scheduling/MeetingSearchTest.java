package io.github.diasporaskills.matching.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.calendar.CalendarReason;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.HostHours;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.MatchingWording;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeetingSearchTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static MeetingRequest.Builder inMorocco(String first, String last) {
        return MeetingRequest.builder(Experts.MOROCCO, HOUR)
                .session("one", DateRange.of(LocalDate.parse(first), LocalDate.parse(last)));
    }

    private static List<MeetingSlot> all(MeetingRequest request) {
        return MeetingSearch.of(request).slots("one", Integer.MAX_VALUE);
    }

    @Test
    void the_best_hour_is_in_the_working_day_of_all() {
        // Casablanca is an hour behind Paris in October 2026 and four hours ahead of Toronto's summer time.
        List<MeetingSlot> slots = all(inMorocco("2026-10-06", "2026-10-06")
                .attendee(Experts.in("E-1", "Europe/Paris"))
                .attendee(Experts.in("E-2", "America/Toronto"))
                .build());
        assertThat(slots.get(0).start()).isEqualTo(Experts.casablanca("2026-10-06T12:00"));
        assertThat(slots.get(0).worstBurden()).isZero();
        assertThat(slots.get(0).presences())
                .extracting(presence -> presence.local().toString())
                .containsExactly("2026-10-06T14:00+02:00", "2026-10-06T08:00-04:00");
    }

    @Test
    void hours_shift_with_the_host_on_the_day_morocco_left_its_summer_time_for_good() {
        // 2026-09-20: from +01:00 to +00:00. On Friday the 18th 08:30 is 09:30 in Paris, on Monday the 21st 10:30.
        MeetingRequest request = MeetingRequest.builder(Experts.MOROCCO, HOUR)
                .session("before", DateRange.of(LocalDate.of(2026, 9, 18), LocalDate.of(2026, 9, 18)))
                .session("after", DateRange.of(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 21)))
                .attendee(Experts.in("E-1", "Europe/Paris"))
                .build();
        MeetingSearch search = MeetingSearch.of(request);
        assertThat(search.slots("before", 1).get(0).begins()).isEqualTo(Instant.parse("2026-09-18T07:30:00Z"));
        assertThat(search.slots("after", 1).get(0).begins()).isEqualTo(Instant.parse("2026-09-21T08:30:00Z"));
        assertThat(search.slots("after", 1).get(0).presences().get(0).local()).hasToString("2026-09-21T10:30+02:00");
    }

    @Test
    void an_hour_that_the_clock_shows_twice_can_be_had_twice() {
        var nightDuty = Experts.MOROCCO.forHost(List.of(new HostHours(
                "Night duty",
                DateRange.always(),
                WeeklyHours.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), DayHours.parse("00:00-24:00")),
                true)));
        MeetingRequest request = MeetingRequest.builder(nightDuty, Duration.ofMinutes(30))
                .session("one", DateRange.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 20)))
                .attendee(Experts.in("E-1", "Asia/Tokyo", "00:00-24:00"))
                .build();
        assertThat(Experts.starts(all(request)))
                .contains("2026-09-20T01:30+01:00", "2026-09-20T01:30Z")
                .hasSize(50);
        MeetingRequest long2 = MeetingRequest.builder(nightDuty, Duration.ofHours(3))
                .session("one", DateRange.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 20)))
                .attendee(Experts.in("E-1", "Asia/Tokyo", "00:00-24:00"))
                .build();
        assertThat(all(long2))
                .filteredOn(slot -> slot.start().toString().equals("2026-09-20T00:00+01:00"))
                .singleElement()
                .extracting(MeetingSlot::ends)
                .isEqualTo(Instant.parse("2026-09-20T02:00:00Z"));
    }

    @Test
    void in_ramadan_the_host_keeps_shorter_hours() {
        List<MeetingSlot> slots = all(inMorocco("2026-03-03", "2026-03-03")
                .attendee(Experts.in("E-1", "Europe/Paris"))
                .build());
        assertThat(slots)
                .extracting(slot -> slot.start().toLocalTime().toString())
                .contains("09:00", "14:00");
        assertThat(slots)
                .allSatisfy(
                        slot -> assertThat(slot.start().toLocalTime().getHour()).isBetween(9, 14));
        assertThat(slots).hasSize(11);
    }

    @Test
    void on_a_holiday_there_is_no_hour_and_the_holiday_is_named() {
        SeriesPlan plan = MeetingSearch.of(inMorocco("2026-11-18", "2026-11-18")
                        .attendee(Experts.in("E-1", "Europe/Paris"))
                        .build())
                .series();
        SessionProposal session = plan.session("one").orElseThrow();
        assertThat(session.slot()).isEmpty();
        assertThat(session.reasons().get(0).is(SchedulingReason.HOST_CLOSED)).isTrue();
        assertThat(session.reasons()).anyMatch(reason -> reason.is(CalendarReason.HOLIDAY));
        assertThat(plan.reasons()).extracting(Reason::code).containsExactly("scheduling.plan.nothing");
    }

    @Test
    void more_people_count_before_better_hours() {
        List<MeetingSlot> slots = all(inMorocco("2026-10-06", "2026-10-06")
                .attendee(Experts.in("E-1", "Europe/Paris", "08:00-16:00"))
                .attendee(Experts.in("E-2", "America/Los_Angeles"))
                .build());
        // 13:00 in Casablanca is 06:00 in Los Angeles: hard, and yet both come.
        assertThat(slots.get(0).attendance()).isEqualTo(2);
        assertThat(slots.get(0).start()).isEqualTo(Experts.casablanca("2026-10-06T13:00"));
        assertThat(slots.get(0).turn())
                .singleElement()
                .extracting(presence -> presence.attendee().value())
                .isEqualTo("E-2");
        assertThat(slots.get(slots.size() - 1).attendance()).isEqualTo(1);
    }

    @Test
    void somebody_who_has_to_come_decides_which_hours_there_are() {
        assertThat(all(inMorocco("2026-10-06", "2026-10-06")
                        .attendee(Experts.in("E-1", "Europe/Paris"))
                        .attendee(Experts.in("E-2", "America/Los_Angeles").required())
                        .build()))
                .hasSize(6)
                .allSatisfy(slot -> assertThat(slot.attendance()).isEqualTo(2));
    }

    @Test
    void who_cannot_come_is_named_with_the_reason() {
        Instant noon = Instant.parse("2026-10-06T08:00:00Z");
        SeriesPlan plan = MeetingSearch.of(inMorocco("2026-10-06", "2026-10-06")
                        .attendee(Experts.in("E-1", "Europe/Paris"))
                        .attendee(Experts.in("E-2", "America/Los_Angeles", "18:00-22:00"))
                        .attendee(Experts.in("E-3", "Europe/Paris").busy(noon, noon.plusSeconds(86_400)))
                        .attendee(
                                Experts.in("E-4", "Europe/Paris").available(DateRange.until(LocalDate.of(2026, 10, 5))))
                        .build())
                .series();
        List<Reason> reasons = plan.session("one").orElseThrow().reasons();
        assertThat(reasons)
                .extracting(Reason::code)
                .contains(
                        "scheduling.session.attendance",
                        "scheduling.session.not-more",
                        "scheduling.attendee.outside-hours",
                        "scheduling.attendee.taken",
                        "scheduling.attendee.not-available",
                        "scheduling.session.convenient");
        var words = MatchingWording.in(Locale.ENGLISH);
        assertThat(reasons.stream().map(words::say))
                .contains("Can come: 1 of 4")
                .anyMatch(
                        line -> line.startsWith("E-2 cannot come: 2026-10-06 01:30 in America/Los_Angeles is outside"));
    }

    @Test
    void why_no_session_can_be_held_is_said_of_those_who_have_to_come() {
        SeriesPlan never = MeetingSearch.of(inMorocco("2026-10-06", "2026-10-06")
                        .attendee(
                                Experts.in("E-1", "Europe/Paris", "20:00-22:00").required())
                        .build())
                .series();
        assertThat(never.session("one").orElseThrow().reasons())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.is(SchedulingReason.REQUIRED_NEVER)).isTrue());
        SeriesPlan apart = MeetingSearch.of(inMorocco("2026-10-06", "2026-10-06")
                        .attendee(
                                Experts.in("E-1", "Europe/Paris", "10:00-13:00").required())
                        .attendee(
                                Experts.in("E-2", "Europe/Paris", "14:00-17:00").required())
                        .build())
                .series();
        assertThat(apart.session("one").orElseThrow().reasons())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.is(SchedulingReason.REQUIRED_APART)).isTrue());
        SeriesPlan few = MeetingSearch.of(inMorocco("2026-10-06", "2026-10-06")
                        .attendee(Experts.in("E-1", "Europe/Paris", "10:00-13:00"))
                        .attendee(Experts.in("E-2", "Europe/Paris", "14:00-17:00"))
                        .quorum(2)
                        .build())
                .series();
        assertThat(few.session("one").orElseThrow().reasons())
                .singleElement()
                .isEqualTo(Reason.of(SchedulingReason.TOO_FEW).with("most", 1).with("quorum", 2));
        SeriesPlan soon = MeetingSearch.of(inMorocco("2026-10-06", "2026-10-06")
                        .attendee(Experts.in("E-1", "Europe/Paris"))
                        .notBefore(Instant.parse("2026-10-06T15:40:00Z"))
                        .build())
                .series();
        assertThat(soon.session("one").orElseThrow().reasons())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.is(SchedulingReason.HOST_TAKEN)).isTrue());
    }

    @Test
    void what_the_host_has_planned_and_what_is_too_soon_is_left_aside() {
        List<MeetingSlot> slots = all(inMorocco("2026-10-06", "2026-10-06")
                .attendee(Experts.in("E-1", "Europe/Paris"))
                .notBefore(Instant.parse("2026-10-06T10:00:00Z"))
                .hostBusy(Instant.parse("2026-10-06T12:00:00Z"), Instant.parse("2026-10-06T15:00:00Z"))
                .step(HOUR)
                .build());
        assertThat(Experts.starts(slots))
                .containsExactlyInAnyOrder("2026-10-06T10:00Z", "2026-10-06T11:00Z", "2026-10-06T15:00Z");
    }

    @Test
    void what_is_no_request_is_refused() {
        LocalDate day = LocalDate.of(2026, 10, 6);
        assertThatThrownBy(() -> MeetingRequest.builder(Experts.MOROCCO, Duration.ofMinutes(4)))
                .hasMessageContaining("PT4M");
        assertThatThrownBy(() -> MeetingRequest.builder(Experts.MOROCCO, Duration.ofSeconds(3601)))
                .hasMessageContaining("whole minutes");
        MeetingRequest.Builder builder = inMorocco("2026-10-06", "2026-10-06");
        assertThatThrownBy(builder::build).hasMessageContaining("0 attendees");
        assertThatThrownBy(() -> builder.session("two", DateRange.of(day, day)))
                .hasMessageContaining("in order of time");
        assertThatThrownBy(() -> builder.session("two", DateRange.from(day.plusDays(1))))
                .hasMessageContaining("begin and end");
        assertThatThrownBy(() -> builder.session("two", DateRange.of(day.plusDays(1), day.plusYears(4))))
                .hasMessageContaining("three years");
        assertThatThrownBy(() -> builder.session("one", DateRange.of(day.plusDays(1), day.plusDays(1))))
                .hasMessageContaining("found again one");
        builder.attendee(Experts.in("E-1", "Europe/Paris"));
        assertThatThrownBy(() -> builder.attendee(Experts.in("E-1", "Europe/Rome")))
                .hasMessageContaining("found again E-1");
        assertThatThrownBy(() -> builder.quorum(0)).hasMessageContaining("quorum of 0");
        assertThatThrownBy(() -> builder.step(Duration.ZERO)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> builder.limit(0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> builder.missing(-1)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> builder.weekly(day, 0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> builder.quorum(2).build()).hasMessageContaining("found 2 of 1");
        assertThatThrownBy(() -> MeetingSearch.of(builder.quorum(1).build()).slots("two", 1))
                .hasMessageContaining("found 1 of two");
        assertThatThrownBy(() -> Experts.in("E-1", "Europe/Paris").carrying(-1)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> new BusyTime(Instant.EPOCH, Instant.EPOCH)).hasMessageContaining("ends after");
    }

    @Test
    void a_pseudonym_is_all_that_is_shown_of_an_attendee() {
        assertThat(Experts.in("E-1", "Europe/Paris")).hasToString("Attendee E-1");
    }
}
