package io.github.diasporaskills.matching.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FairSeriesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> PLACES = List.of(
            "Europe/Paris",
            "America/Toronto",
            "America/Los_Angeles",
            "Asia/Dubai",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Africa/Casablanca",
            "Asia/Kolkata");

    /** A host that is open from early to late, so that somebody can always be spared. */
    private static final WorkingCalendar LONG_DAYS =
            Experts.daily("CHU", Experts.zone("Africa/Casablanca"), "06:00-20:00");

    private static MeetingRequest.Builder weeks(WorkingCalendar host, int weeks) {
        MeetingRequest.Builder builder = MeetingRequest.builder(host, HOUR).step(HOUR);
        for (int i = 0; i < weeks; i++) {
            LocalDate day = LocalDate.of(2026, 10, 6).plusWeeks(i);
            builder.session("week-" + (i + 1), DateRange.of(day, day));
        }
        return builder;
    }

    @Test
    void two_experts_half_the_world_apart_take_turns() {
        SeriesPlan plan = MeetingSearch.of(weeks(LONG_DAYS, 4)
                        .attendee(Experts.in("LA", "America/Los_Angeles", "00:00-24:00"))
                        .attendee(Experts.in("SYD", "Australia/Sydney", "00:00-24:00"))
                        .build())
                .series();
        assertThat(plan.isProvenFairest()).isTrue();
        assertThat(plan.bound()).isEqualTo(plan.worstBurden());
        int difference = plan.burdens().get(ActorId.of("LA")) - plan.burdens().get(ActorId.of("SYD"));
        assertThat(Math.abs(difference)).isLessThanOrEqualTo(4);
        assertThat(plan.sessions().stream()
                        .flatMap(session -> session.slot().orElseThrow().turn().stream())
                        .map(presence -> presence.attendee().value()))
                .contains("LA", "SYD");
        assertThat(plan.sessions())
                .allSatisfy(session -> assertThat(session.slot()).isPresent());
    }

    @Test
    void who_carries_a_burden_from_before_is_spared() {
        Attendee first = Experts.in("LA", "America/Los_Angeles", "00:00-24:00");
        Attendee second = Experts.in("SYD", "Australia/Sydney", "00:00-24:00");
        SeriesPlan plan = MeetingSearch.of(weeks(LONG_DAYS, 1)
                        .attendee(first.carrying(20))
                        .attendee(second)
                        .build())
                .series();
        assertThat(plan.sessions().get(0).slot().orElseThrow().turn())
                .extracting(presence -> presence.attendee().value())
                .containsExactly("SYD");
        SeriesPlan other = MeetingSearch.of(weeks(LONG_DAYS, 1)
                        .attendee(first)
                        .attendee(second.carrying(20))
                        .build())
                .series();
        assertThat(other.sessions().get(0).slot().orElseThrow().turn())
                .extracting(presence -> presence.attendee().value())
                .containsExactly("LA");
    }

    @Test
    void between_hours_at_which_as_many_can_come_they_take_turns_in_staying_away() {
        SeriesPlan plan = MeetingSearch.of(weeks(Experts.MOROCCO, 4)
                        .attendee(Experts.in("E-1", "Europe/Paris", "10:00-13:00"))
                        .attendee(Experts.in("E-2", "Europe/Paris", "14:00-17:00"))
                        .build())
                .series();
        assertThat(plan.burdens().values()).containsExactly(16, 16);
    }

    /** The plan's own words, tried on every choice of hours. */
    private static List<MeetingSlot> fairestByTrial(MeetingRequest request) {
        MeetingSearch search = MeetingSearch.of(request);
        List<List<MeetingSlot>> sessions = new ArrayList<>();
        for (String key : request.sessions().keySet()) {
            List<MeetingSlot> slots = new ArrayList<>(search.slots(key, Integer.MAX_VALUE));
            int most = slots.stream().mapToInt(MeetingSlot::attendance).max().orElse(0);
            slots.removeIf(slot -> slot.attendance() < most);
            slots.sort(java.util.Comparator.comparing(MeetingSlot::begins));
            if (!slots.isEmpty()) {
                sessions.add(slots);
            }
        }
        List<MeetingSlot> best = new ArrayList<>();
        tryAll(request, sessions, new ArrayList<>(), best);
        return best;
    }

    private static void tryAll(
            MeetingRequest request,
            List<List<MeetingSlot>> sessions,
            List<MeetingSlot> chosen,
            List<MeetingSlot> best) {
        if (chosen.size() == sessions.size()) {
            if (best.isEmpty() || compare(weights(request, chosen), weights(request, best)) < 0) {
                best.clear();
                best.addAll(chosen);
            }
            return;
        }
        for (MeetingSlot slot : sessions.get(chosen.size())) {
            chosen.add(slot);
            tryAll(request, sessions, chosen, best);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static List<Integer> weights(MeetingRequest request, List<MeetingSlot> chosen) {
        List<Integer> sums = new ArrayList<>();
        for (int i = 0; i < request.attendees().size(); i++) {
            int person = i;
            sums.add(request.attendees().get(i).carried()
                    + chosen.stream()
                            .mapToInt(slot -> slot.presences().get(person).burden())
                            .sum());
        }
        sums.sort(Collections.reverseOrder());
        return sums;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i).compareTo(other.get(i));
            }
        }
        return 0;
    }

    private static MeetingRequest random(Random random, int sessions, int people, boolean wide) {
        int opens = random.nextInt(6, 11);
        WorkingCalendar host = Experts.daily(
                "H",
                Experts.zone(PLACES.get(random.nextInt(PLACES.size()))),
                String.format("%02d:00-%02d:00", opens, opens + random.nextInt(3, wide ? 12 : 7)));
        MeetingRequest.Builder builder = MeetingRequest.builder(host, HOUR).step(HOUR);
        LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2200));
        for (int i = 0; i < sessions; i++) {
            LocalDate day = first.plusDays(3L * i);
            builder.session("s" + i, DateRange.of(day, wide ? day.plusDays(random.nextInt(2)) : day));
        }
        for (int i = 0; i < people; i++) {
            int from = random.nextInt(0, 10);
            Attendee attendee = Experts.in(
                    "E-" + i,
                    PLACES.get(random.nextInt(PLACES.size())),
                    String.format("%02d:00-%02d:00", from, random.nextInt(from + 6, 25)));
            if (random.nextInt(5) == 0) {
                attendee = attendee.carrying(random.nextInt(12));
            }
            builder.attendee(random.nextInt(6) == 0 ? attendee.required() : attendee);
        }
        return builder.build();
    }

    @Test
    void no_choice_of_hours_of_a_small_series_is_fairer() {
        Random random = new Random(20_261_122);
        int times = Experts.times(20_000);
        for (int i = 0; i < times; i++) {
            MeetingRequest request = random(random, random.nextInt(1, 5), random.nextInt(1, 5), false);
            SeriesPlan plan = MeetingSearch.of(request).series();
            List<MeetingSlot> chosen = plan.sessions().stream()
                    .flatMap(session -> session.slot().stream())
                    .toList();
            assertThat(plan.isProvenFairest()).isTrue();
            assertThat(chosen).as("request %d", i).isEqualTo(fairestByTrial(request));
        }
    }

    @Test
    void past_its_limit_the_search_says_what_no_plan_can_be_under() {
        Random random = new Random(7);
        int times = Experts.times(5_000);
        int inexact = 0;
        for (int i = 0; i < times; i++) {
            MeetingRequest exact = random(random, 6, 4, true);
            SeriesPlan fairest = MeetingSearch.of(exact).series();
            SeriesPlan quick = MeetingSearch.of(limited(exact, 2)).series();
            inexact += quick.isProvenFairest() ? 0 : 1;
            assertThat(fairest.isProvenFairest()).isTrue();
            assertThat(quick.worstBurden()).isGreaterThanOrEqualTo(fairest.worstBurden());
            assertThat(quick.bound()).isLessThanOrEqualTo(fairest.worstBurden());
        }
        assertThat(inexact).isPositive();
    }

    private static MeetingRequest limited(MeetingRequest request, int limit) {
        MeetingRequest.Builder builder = MeetingRequest.builder(request.host(), request.length())
                .step(request.step())
                .limit(limit);
        request.sessions().forEach(builder::session);
        request.attendees().forEach(builder::attendee);
        return builder.build();
    }

    /** Every minute of a meeting, by the calendars alone. */
    private static boolean canAttend(Attendee attendee, Instant start, Duration length) {
        for (Instant at = start; at.isBefore(start.plus(length)); at = at.plusSeconds(60)) {
            Instant minute = at;
            if (!attendee.hours().isOpen(at)
                    || !attendee.days().contains(attendee.zone().at(at).toLocalDate())
                    || attendee.busy().stream()
                            .anyMatch(busy -> !minute.isBefore(busy.from()) && minute.isBefore(busy.until()))) {
                return false;
            }
        }
        return true;
    }

    @Test
    void who_can_come_is_what_the_calendars_say_minute_by_minute() {
        Random random = new Random(99);
        int times = Experts.times(2_000);
        for (int i = 0; i < times; i++) {
            MeetingRequest plain = random(random, 2, 3, true);
            MeetingRequest.Builder builder = MeetingRequest.builder(plain.host(), plain.length());
            plain.sessions().forEach(builder::session);
            for (Attendee attendee : plain.attendees()) {
                LocalDate day = plain.sessions().get("s1").first();
                Instant taken =
                        day.atStartOfDay().plusMinutes(random.nextInt(1440)).toInstant(java.time.ZoneOffset.UTC);
                builder.attendee(attendee.busy(taken, taken.plusSeconds(60L * random.nextInt(1, 300)))
                        .available(DateRange.from(day.minusDays(random.nextInt(4)))));
            }
            MeetingRequest request = builder.build();
            MeetingSearch search = MeetingSearch.of(request);
            for (String key : request.sessions().keySet()) {
                for (MeetingSlot slot : search.slots(key, Integer.MAX_VALUE)) {
                    for (int p = 0; p < request.attendees().size(); p++) {
                        Attendee attendee = request.attendees().get(p);
                        assertThat(slot.presences().get(p).attends())
                                .isEqualTo(canAttend(attendee, slot.begins(), request.length()));
                    }
                }
            }
        }
    }

    @Test
    void a_series_over_half_a_year_with_eight_experts_is_proven_or_bounded() {
        MeetingRequest.Builder builder = MeetingRequest.builder(LONG_DAYS, HOUR).weekly(LocalDate.of(2026, 9, 7), 26);
        for (int i = 0; i < PLACES.size(); i++) {
            builder.attendee(Experts.in("E-" + i, PLACES.get(i), "00:00-24:00"));
        }
        SeriesPlan plan = MeetingSearch.of(builder.limit(500).build()).series();
        assertThat(plan.sessions())
                .allSatisfy(session -> assertThat(session.slot()).isPresent());
        assertThat(plan.bound()).isPositive().isLessThanOrEqualTo(plan.worstBurden());
        // Nobody bears much more than the bound that holds for every choice of hours.
        assertThat(plan.worstBurden()).isLessThanOrEqualTo(plan.bound() * 5 / 4 + 2);
        int[] sums =
                plan.burdens().values().stream().mapToInt(Integer::intValue).toArray();
        assertThat(Arrays.stream(sums).max()).hasValue(plan.worstBurden());
    }

    @Test
    void the_same_request_has_the_same_plan() {
        MeetingRequest request = random(new Random(3), 6, 5, true);
        assertThat(MeetingSearch.of(request).series().sessions().toString())
                .isEqualTo(MeetingSearch.of(request).series().sessions().toString());
    }
}
