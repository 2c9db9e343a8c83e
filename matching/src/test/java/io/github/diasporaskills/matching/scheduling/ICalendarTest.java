package io.github.diasporaskills.matching.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.MatchingWording;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant DECIDED = Instant.parse("2026-09-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-09-02T10:00:00.5Z");
    private static final Instant BEFORE = Instant.parse("2026-09-18T13:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-09-25T14:00:00Z");

    /** 14:00 in Casablanca on both sides of 2026-09-20. */
    private static final MeetingSeries SERIES = MeetingSeries.of("MA.0585.T-01", "Cardiologie : lire un ECG")
            .titledIn(Locale.FRENCH)
            .schedule("one", BEFORE, HOUR, DECIDED)
            .schedule("two", AFTER, HOUR, DECIDED);

    @Test
    void a_session_is_an_event_in_utc() {
        assertThat(ICalendar.of(SERIES).text())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Diaspora Skills//Scheduling//EN\r\n")
                .contains("DTSTART:20260918T130000Z\r\nDTEND:20260918T140000Z\r\n")
                .contains("DTSTART:20260925T140000Z\r\n")
                .contains("SUMMARY;LANGUAGE=fr:Cardiologie : lire un ECG\r\n")
                .contains("DTSTAMP:20260901T100000Z\r\n")
                .contains("SEQUENCE:0\r\nSTATUS:CONFIRMED\r\n")
                .doesNotContain("METHOD", "RRULE", "ATTENDEE");
    }

    @Test
    void in_the_zone_of_the_host_the_hour_is_the_same_and_the_moment_right_over_the_change_of_2026_09_20() {
        String file =
                ICalendar.of(SERIES).inZone(Experts.zone("Africa/Casablanca")).text();
        assertThat(file)
                .contains(":20260918T140000\r\n", ":20260925T140000\r\n")
                .contains("BEGIN:STANDARD\r\nDTSTART:20260920T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n");
        assertThat(Calendars.seen(file).values())
                .extracting(Calendars.Seen::start)
                .containsExactlyInAnyOrder(BEFORE, AFTER);
        // A runtime with old rules has 13:00Z for the second one: the file does not lean on the zone's bare name.
        assertThat(file).doesNotContain("TZID=Africa/Casablanca:").contains("TZID=Africa/Casablanca rules ");
    }

    @Test
    void an_hour_that_the_clock_shows_twice_is_written_in_utc() {
        Instant first = Instant.parse("2026-09-20T00:30:00Z");
        MeetingSeries twice = MeetingSeries.of("S", "Night")
                .schedule("first", first, Duration.ofMinutes(15), DECIDED)
                .schedule("second", first.plusSeconds(3600), Duration.ofMinutes(15), DECIDED);
        String file =
                ICalendar.of(twice).inZone(Experts.zone("Africa/Casablanca")).text();
        assertThat(file).contains("DTSTART:20260920T003000Z", "DTSTART:20260920T013000Z");
        assertThat(Calendars.seen(file).values())
                .extracting(Calendars.Seen::start)
                .containsExactlyInAnyOrder(first, first.plusSeconds(3600));
    }

    @Test
    void summer_time_in_europe_and_america_moves_the_moment_and_not_the_hour() {
        for (String id : List.of("Europe/Paris", "America/New_York", "Australia/Sydney", "Asia/Tokyo")) {
            var zone = Experts.zone(id);
            MeetingSeries series = MeetingSeries.of("S", "Weekly");
            for (int week = 0; week < 60; week++) {
                Instant start = zone.at(LocalDate.of(2027, 1, 6).plusWeeks(week).atTime(16, 0))
                        .toInstant();
                series = series.schedule("w" + week, start, HOUR, DECIDED);
            }
            String file = ICalendar.of(series).inZone(zone).text();
            assertThat(file.lines().filter(line -> line.startsWith("DTSTART;TZID")))
                    .allSatisfy(line -> assertThat(line).endsWith("T160000"));
            assertThat(Calendars.seen(file).values())
                    .extracting(Calendars.Seen::start)
                    .containsExactlyInAnyOrderElementsOf(series.sessions().stream()
                            .map(ScheduledSession::start)
                            .toList());
        }
    }

    @Test
    void a_session_keeps_its_identity_when_it_moves_and_its_number_grows() {
        MeetingSeries moved = SERIES.schedule("one", BEFORE.plusSeconds(1800), HOUR, LATER);
        String uid = SERIES.uid("one");
        Calendars.Seen old = Calendars.seen(ICalendar.of(SERIES).text()).get(uid);
        Calendars.Seen now = Calendars.seen(ICalendar.of(moved).text()).get(uid);
        assertThat(old.sequence()).isZero();
        assertThat(now.sequence()).isEqualTo(1);
        assertThat(now.start()).isEqualTo(BEFORE.plusSeconds(1800));
        assertThat(moved.session("two")).isEqualTo(SERIES.session("two"));
        assertThat(moved.session("one").orElseThrow().changed()).isEqualTo("2026-09-02T10:00:00Z");
        assertThat(SERIES.schedule("one", BEFORE, HOUR, LATER)).isSameAs(SERIES);
        assertThat(uid)
                .isEqualTo("%s", MeetingSeries.of("MA.0585.T-01", "Other").uid("one"));
        assertThat(uid).isNotEqualTo(SERIES.uid("two"));
    }

    @Test
    void a_session_that_is_called_off_stays_in_the_file_as_cancelled() {
        MeetingSeries off = SERIES.cancel("two", LATER);
        Calendars.Seen seen = Calendars.seen(ICalendar.of(off).text()).get(off.uid("two"));
        assertThat(seen.status()).isEqualTo("CANCELLED");
        assertThat(seen.sequence()).isEqualTo(1);
        assertThat(off.cancel("two", LATER)).isSameAs(off);
        assertThat(off.schedule("two", AFTER, HOUR, LATER).session("two").orElseThrow())
                .extracting(ScheduledSession::sequence, ScheduledSession::isOn)
                .containsExactly(2, true);
        assertThatThrownBy(() -> SERIES.cancel("three", LATER)).hasMessageContaining("none of three");
    }

    @Test
    void a_series_follows_a_new_plan_and_leaves_what_has_begun() {
        SeriesPlan plan = MeetingSearch.of(MeetingRequest.builder(Experts.MOROCCO, HOUR)
                        .session("two", DateRange.of(LocalDate.of(2026, 9, 24), LocalDate.of(2026, 9, 25)))
                        .session("three", DateRange.of(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 18)))
                        .attendee(Experts.in("E-1", "Europe/Paris"))
                        .build())
                .series();
        MeetingSeries known = SERIES.schedule("three", Instant.parse("2026-11-17T10:00:00Z"), HOUR, DECIDED);
        MeetingSeries before = known.follow(plan, LATER);
        assertThat(before.sessions())
                .extracting(ScheduledSession::key, ScheduledSession::sequence, ScheduledSession::isOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("one", 1, false),
                        org.assertj.core.groups.Tuple.tuple("two", 1, true),
                        org.assertj.core.groups.Tuple.tuple("three", 1, false));
        MeetingSeries after = known.follow(plan, BEFORE.plusSeconds(60));
        assertThat(after.session("one")).isEqualTo(known.session("one"));
        assertThat(before.follow(plan, LATER)).isEqualTo(before);
    }

    @Test
    void lines_are_folded_and_text_is_escaped() {
        String title = "Échographie, niveau 2; suite \\ fin – " + "تدريب القلب ".repeat(12) + "\u0007";
        MeetingSeries series = MeetingSeries.of("S", title).schedule("one", BEFORE, HOUR, DECIDED);
        String file = ICalendar.of(series)
                .in(MatchingWording.in(Locale.forLanguageTag("ar")))
                .text();
        Calendars.assertLines(file);
        assertThat(file).contains("SUMMARY:Échographie\\, niveau 2\\; suite \\\\ fin");
        assertThat(Calendars.seen(file).get(series.uid("one")).title()).isEqualTo(title.replace("\u0007", ""));
    }

    @Test
    void the_hours_of_those_who_meet_stand_in_the_description_and_their_names_nowhere() {
        String file = ICalendar.of(SERIES)
                .showing(List.of(Experts.zone("Europe/Paris"), Experts.zone("America/Toronto")))
                .text()
                .replace("\r\n ", "");
        assertThat(file)
                .contains("DESCRIPTION;LANGUAGE=en:2026-09-25 10:00 in America/Toronto\\n"
                        + "2026-09-25 16:00 in Europe/Paris");
    }

    @Test
    void a_publication_names_its_organiser() {
        assertThat(ICalendar.of(SERIES)
                        .publishedBy(URI.create("mailto:unit@example.org"))
                        .text())
                .contains("METHOD:PUBLISH\r\n", "ORGANIZER:mailto:unit@example.org\r\n")
                .doesNotContain("ATTENDEE");
    }

    @Test
    void an_invitation_asks_to_one_session_and_tells_when_it_is_called_off() {
        URI office = URI.create("mailto:unit@example.org");
        List<URI> asked = List.of(URI.create("mailto:e-1@example.org"), URI.create("mailto:e-2@example.org"));
        String asks = ICalendar.of(SERIES).invitation("MA.0585.T-01", "two", office, asked);
        assertThat(asks.replace("\r\n ", ""))
                .contains("METHOD:REQUEST\r\n", "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:e-2@example.org\r\n");
        assertThat(Calendars.seen(asks)).containsOnlyKeys(SERIES.uid("two"));
        String off = ICalendar.of(SERIES.cancel("two", LATER)).invitation("MA.0585.T-01", "two", office, asked);
        assertThat(off).contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n");
        ICalendar file = ICalendar.of(SERIES);
        assertThatThrownBy(() -> file.invitation("other", "two", office, asked)).hasMessageContaining("none of other");
        assertThatThrownBy(() -> file.invitation("MA.0585.T-01", "six", office, asked))
                .hasMessageContaining("none of six");
        assertThatThrownBy(() -> file.invitation("MA.0585.T-01", "two", office, List.of()))
                .hasMessageContaining("found nobody");
    }

    @Test
    void a_file_is_read_back_as_it_was_written() {
        MeetingSeries other = MeetingSeries.of("S,2", "Suite; fin")
                .schedule("a;b", AFTER, HOUR, LATER)
                .cancel("a;b", LATER);
        List<MeetingSeries> both = List.of(SERIES, other);
        assertThat(ICalendar.read(ICalendar.of(both).text()).orThrow()).isEqualTo(both);
        assertThat(ICalendar.read(ICalendar.of(both)
                                .inZone(Experts.zone("Africa/Casablanca"))
                                .text()
                                .replace("\r\n", "\n"))
                        .orThrow())
                .isEqualTo(both);
    }

    @Test
    void a_title_keeps_its_language_whatever_that_of_the_file_is() {
        MeetingSeries untold = MeetingSeries.of("S-4", "ECG").schedule("one", BEFORE, HOUR, DECIDED);
        String arabic = ICalendar.of(List.of(SERIES, untold))
                .in(MatchingWording.in(Locale.forLanguageTag("ar")))
                .showing(List.of(Experts.zone("Europe/Paris")))
                .text();
        assertThat(arabic)
                .contains("SUMMARY;LANGUAGE=fr:Cardiologie", "SUMMARY:ECG\r\n", "DESCRIPTION;LANGUAGE=ar:")
                .doesNotContain("SUMMARY;LANGUAGE=ar");
        assertThat(ICalendar.read(arabic).orThrow())
                .containsExactly(SERIES, untold)
                .extracting(MeetingSeries::language)
                .containsExactly(Optional.of(Locale.FRENCH), Optional.empty());
        assertThat(ICalendar.read(arabic.replace("LANGUAGE=fr", "LANGUAGE=\"fr\""))
                        .orThrow())
                .containsExactly(SERIES, untold);
    }

    @Test
    void an_alarm_that_a_person_added_hides_nothing_of_the_event() {
        String file = ICalendar.of(SERIES).text();
        String alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nSUMMARY:Soon\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n";
        assertThat(ICalendar.read(file.replace("END:VEVENT", alarm + "END:VEVENT"))
                        .orThrow())
                .containsExactly(SERIES);
        assertThat(refusal(file.replaceFirst("END:VEVENT", "BEGIN:VALARM\r\nEND:VEVENT")))
                .as("an alarm without an end would hide all that follows")
                .isEqualTo(Reason.of(SchedulingReason.FILE_LINE).with("line", file.split("\r\n", -1).length));
    }

    @Test
    void a_file_has_at_least_one_session() {
        ICalendar none = ICalendar.of(MeetingSeries.of("S-3", "Nobody can come"));
        assertThat(none.isEmpty()).isTrue();
        assertThat(ICalendar.of(SERIES).isEmpty()).isFalse();
        assertThatThrownBy(none::text).isInstanceOf(IllegalStateException.class).hasMessageContaining("found none");
    }

    @Test
    void a_file_that_is_damaged_or_of_others_is_refused_with_its_line() {
        String file = ICalendar.of(SERIES).text();
        assertThat(refusal("hello"))
                .isEqualTo(Reason.of(SchedulingReason.FILE_LINE).with("line", 1));
        assertThat(refusal(file.replace("SEQUENCE:0", "SEQUENCE")).is(SchedulingReason.FILE_LINE))
                .isTrue();
        assertThat(refusal(file.replace("SEQUENCE:0", "SEQUENCE:x")).is(SchedulingReason.FILE_PROPERTY))
                .isTrue();
        assertThat(refusal(file.replace("DTSTART:20260918T130000Z", "DTSTART:20260931T130000Z")))
                .isEqualTo(Reason.of(SchedulingReason.FILE_PROPERTY)
                        .with("line", 17)
                        .with("name", "DTSTART"));
        assertThat(refusal(file.substring(0, file.indexOf("END:VEVENT") + 12)).is(SchedulingReason.FILE_LINE))
                .as("cut after the first event, whose sequence would begin anew")
                .isTrue();
        String event = file.substring(file.indexOf("BEGIN:VEVENT"), file.indexOf("END:VEVENT") + 12);
        assertThat(refusal(file.replace("END:VCALENDAR", event + "END:VCALENDAR"))
                        .is(SchedulingReason.FILE_PROPERTY))
                .as("one event twice")
                .isTrue();
        assertThat(refusal(file.replace("SEQUENCE:0", "SEQUENCE:2147483647")).is(SchedulingReason.FILE_PROPERTY))
                .isTrue();
        assertThat(refusal(file.replace("X-DIASPORA-SKILLS-SERIES", "X-OTHER")).is(SchedulingReason.FILE_FOREIGN))
                .isTrue();
        assertThat(refusal(file.replace(SERIES.uid("one"), "me@example.org")).is(SchedulingReason.FILE_PROPERTY))
                .isTrue();
        String local =
                ICalendar.of(SERIES).inZone(Experts.zone("Africa/Casablanca")).text();
        assertThat(refusal(local.replace("TZOFFSETTO:+0000", "TZOFFSETTO:zero")).is(SchedulingReason.FILE_PROPERTY))
                .isTrue();
    }

    private static Reason refusal(String file) {
        return ICalendar.read(file).reason().orElseThrow();
    }

    @Test
    void what_is_no_series_is_refused() {
        assertThatThrownBy(() -> MeetingSeries.of("S", " ")).hasMessageContaining("found blank");
        assertThatThrownBy(() -> ICalendar.of(List.of(SERIES, SERIES))).hasMessageContaining("MA.0585.T-01");
        assertThatThrownBy(() -> SERIES.schedule("x", BEFORE, Duration.ZERO, DECIDED))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> SERIES.schedule("x", BEFORE.plusMillis(1), HOUR, DECIDED))
                .hasMessageContaining("whole seconds");
        assertThat(SERIES)
                .hasToString("MeetingSeries MA.0585.T-01 of 2 sessions")
                .hasSameHashCodeAs(SERIES);
        assertThat(ICalendar.of(SERIES)).hasToString("ICalendar of 1 series");
    }
}
