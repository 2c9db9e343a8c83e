package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.CalendarDay;
import io.github.diasporaskills.core.calendar.CalendarReason;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.calendar.Holiday;
import io.github.diasporaskills.core.calendar.LocalTimeException;
import io.github.diasporaskills.core.calendar.Provenance;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.calendar.ZoneRulesReport;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSectionTest {

    private static final String ZONE = """
            {"schema": "1.0", "sources": {"s": {"text": "tz database 2026c", "status": "VERIFIED"}}, "tzdata": "2026c",
             "zones": [{"id": "Africa/Dakar", "firstOffset": "+00:00", "source": "s",
                        "changes": [],
                        "known": [{"instant": "2026-11-21T12:00:00Z", "offset": "+00:00"}]}]}""";
    private static final String CALENDAR = """
            {"schema": "1.0", "sources": {"s": {"text": "decree", "status": "VERIFIED"}},
             "hours": {"MONDAY": "08:00-17:00", "source": "s"},
             "holidays": [%s]}""";

    @Test
    void morocco_keeps_ramadan_hours_holidays_and_their_sources() {
        WorkingCalendar calendar = CountryPack.load("MA").calendar();

        assertThat(calendar.name()).isEqualTo("MA");
        assertThat(calendar.on(LocalDate.of(2026, 3, 2)).hours()).hasToString("09:00-15:00");
        assertThat(calendar.on(LocalDate.of(2026, 3, 30)).hours()).hasToString("08:30-16:30");
        assertThat(say(calendar.on(LocalDate.of(2026, 3, 2))))
                .containsExactly(
                        "Ramadan 1447: office hours 09:00-15:00",
                        "Ramadan 1447 was made known on 2026-02-11T00:00:00Z");
        assertThat(say(calendar.on(LocalDate.of(2027, 2, 8))))
                .containsExactly(
                        "Ramadan 1448: office hours 09:00-15:00",
                        "The date of Ramadan 1448 is reckoned, not taken from an announcement");
        assertThat(closed(calendar, 2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-01-14",
                        "2026-03-20",
                        "2026-03-23",
                        "2026-05-01",
                        "2026-05-27",
                        "2026-05-28",
                        "2026-06-17",
                        "2026-07-30",
                        "2026-08-14",
                        "2026-08-20",
                        "2026-08-21",
                        "2026-08-26",
                        "2026-08-27",
                        "2026-11-06",
                        "2026-11-18");
        assertThat(calendar.holidays())
                .filteredOn(holiday -> holiday.provenance().status() == Provenance.Status.EXPECTED)
                .extracting(Holiday::name)
                .contains("Aïd al-Fitr", "Aïd al-Adha");
    }

    @Test
    void rwanda_makes_up_for_holidays_on_weekends_and_closes_on_umuganda_until_noon() {
        WorkingCalendar calendar = CountryPack.load("RW").calendar();

        assertThat(closed(calendar, 2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-01-02",
                        "2026-02-02",
                        "2026-03-20",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-04-07",
                        "2026-05-01",
                        "2026-05-27",
                        "2026-07-01",
                        "2026-07-06",
                        "2026-08-07",
                        "2026-08-17",
                        "2026-12-25",
                        "2026-12-28");
        assertThat(say(calendar.on(LocalDate.of(2026, 4, 8))))
                .contains("Icyunamo (week of mourning): marked, and offices are open");
        assertThat(say(calendar.on(LocalDate.of(2026, 4, 25)))).contains("Umuganda: offices are closed 00:00-12:00");
    }

    @Test
    void the_deadline_of_a_pack_carries_the_version_of_its_calendar() {
        WorkingCalendar calendar = CountryPack.load("MA").calendar();

        Deadline deadline = Deadline.of(Instant.parse("2026-03-18T09:00:00Z"), Allowance.workingDays(2), calendar);

        assertThat(deadline.due()).contains(Instant.parse("2026-03-24T15:30:00Z"));
        assertThat(deadline.calendarVersion())
                .isEqualTo(CountryPack.load("MA").calendar().version());
    }

    @Test
    @Tag("bad-input-18")
    @DisplayName(
            "bad input 18: stale tzdata fails the self-check of the pack, and 01:30 on 2026-09-20 demands an offset")
    void the_pack_of_morocco_finds_a_stale_runtime_and_is_right_on_it() {
        ZoneSection zones = CountryPack.load("MA").section(ZoneSection.class);

        ZoneRulesReport stale = zones.checks().get(0).check(id -> ZoneRules.of(ZoneOffset.ofHours(1)));
        assertThat(stale.agrees()).isFalse();
        assertThat(stale.reasons().stream().map(Wording.in(Locale.ENGLISH)::say))
                .anyMatch(words -> words.contains("2026-11-21T12:00:00Z; right is +00:00"))
                .anyMatch(words -> words.contains("tzdata 2026c or newer"));
        assertThat(zones.checks())
                .allSatisfy(check -> assertThat(
                                check.check(id -> zones.zone(id).orElseThrow().rules())
                                        .agrees())
                        .isTrue());
        assertThatExceptionOfType(LocalTimeException.class)
                .isThrownBy(() -> zones.zone().at(LocalDateTime.of(2026, 9, 20, 1, 30)));
    }

    @Test
    void the_self_check_at_start_reports_on_every_zone() {
        ZoneSection zones = CountryPack.load("MA").section(ZoneSection.class);

        assertThat(zones.checkRuntime())
                .extracting(report -> report.check().zone())
                .containsExactly("Africa/Casablanca", "Africa/El_Aaiun");
        assertThat(CountryPack.load("RW").section(ZoneSection.class).checkRuntime())
                .allMatch(ZoneRulesReport::agrees);
    }

    /** Offsets as the tz database 2026c gives them. */
    @ParameterizedTest
    @CsvSource({
        "Africa/Casablanca, 1900-01-01T00:00:00Z, -00:30:20",
        "Africa/Casablanca, 1985-06-01T00:00:00Z, +01:00",
        "Africa/Casablanca, 2000-06-01T00:00:00Z, +00:00",
        "Africa/Casablanca, 2017-07-15T00:00:00Z, +01:00",
        "Africa/Casablanca, 2024-03-10T01:59:59Z, +01:00",
        "Africa/Casablanca, 2024-03-10T02:00:00Z, +00:00",
        "Africa/Casablanca, 2024-04-14T02:00:00Z, +01:00",
        "Africa/Casablanca, 2025-02-23T02:00:00Z, +00:00",
        "Africa/Casablanca, 2025-04-06T02:00:00Z, +01:00",
        "Africa/Casablanca, 2026-02-15T02:00:00Z, +00:00",
        "Africa/Casablanca, 2026-03-22T02:00:00Z, +01:00",
        "Africa/Casablanca, 2026-09-20T00:59:59Z, +01:00",
        "Africa/Casablanca, 2026-09-20T01:00:00Z, +00:00",
        "Africa/Casablanca, 2027-06-01T12:00:00Z, +00:00",
        "Africa/Casablanca, 2030-01-15T12:00:00Z, +00:00",
        "Africa/El_Aaiun, 1950-01-01T00:00:00Z, -01:00",
        "Africa/El_Aaiun, 2026-11-21T12:00:00Z, +00:00",
        "Africa/Kigali, 1930-01-01T00:00:00Z, +02:00:16",
        "Africa/Kigali, 2030-06-01T00:00:00Z, +02:00",
    })
    void zones_have_the_offsets_of_the_tz_database_on_any_runtime(String id, Instant at, String offset) {
        CountryPack pack = CountryPack.load(id.equals("Africa/Kigali") ? "RW" : "MA");

        assertThat(pack.section(ZoneSection.class).zone(id).orElseThrow().offsetAt(at))
                .isEqualTo(ZoneOffset.of(offset));
    }

    @Test
    void a_small_calendar_of_ones_own_is_read() {
        WorkingCalendar calendar = read("""
                        {"name": "Independence", "everyYear": "04-04", "source": "s"},
                        {"name": "Magal", "dates": ["2026-08-03"], "published": "2026-07-20", "source": "s"},
                        {"name": "Korité", "dates": ["2026-03-20"], "published": "2026-03-19T20:00:00Z", "source": "s"},
                        {"name": "Pentecost", "easter": 50, "source": "s"},
                        {"name": "Clean-up", "weekday": {"nth": 1, "day": "MONDAY"}, "closes": "08:00-12:00", "source": "s"},
                        {"name": "Week", "row": {"first": "06-01", "days": 5}, "closes": "NOTHING", "source": "s"}""").calendar();

        assertThat(calendar.zone().id()).isEqualTo("Africa/Dakar");
        assertThat(calendar.on(LocalDate.of(2026, 5, 25)).isOpen())
                .as("Whit Monday")
                .isFalse();
        assertThat(calendar.on(LocalDate.of(2026, 6, 1)).hours()).hasToString("12:00-17:00");
        assertThat(calendar.knownAt(Instant.parse("2026-07-20T23:59:59Z"))
                        .on(LocalDate.of(2026, 8, 3))
                        .hours())
                .hasToString("12:00-17:00");
        assertThat(calendar.knownAt(Instant.parse("2026-07-21T00:00:00Z"))
                        .on(LocalDate.of(2026, 8, 3))
                        .isOpen())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'A', 'source': 's'} | calendar.pack.one-rule | $.holidays[0]",
                "{'name': 'A', 'easter': 1, 'everyYear': '01-01', 'source': 's'} | calendar.pack.one-rule | $.holidays[0]",
                "{'name': 'A', 'everyYear': '13-01', 'source': 's'} | document.value.not-form | $.holidays[0].everyYear",
                "{'name': 'A', 'dates': ['2026-02-30'], 'source': 's'} | document.value.not-date | $.holidays[0].dates[0]",
                "{'name': 'A', 'dates': ['2026-02-03', '2026-02-03'], 'source': 's'} | document.value.repeated | $.holidays[0].dates[1]",
                "{'name': 'A', 'dates': [], 'source': 's'} | document.value.refused | $.holidays[0].dates",
                "{'name': 'A', 'weekday': {'nth': 0, 'day': 'MONDAY'}, 'source': 's'} | document.value.refused | $.holidays[0].weekday",
                "{'name': 'A', 'weekday': {'nth': 1, 'day': 'MOONDAY'}, 'source': 's'} | document.value.not-listed | $.holidays[0].weekday.day",
                "{'name': 'A', 'easter': 101, 'source': 's'} | document.value.out-of-range | $.holidays[0].easter",
                "{'name': 'A', 'row': {'first': '01-01', 'days': 61}, 'source': 's'} | document.value.out-of-range | $.holidays[0].row.days",
                "{'name': 'A', 'easter': 1, 'closes': 'MORNING', 'source': 's'} | document.value.not-form | $.holidays[0].closes",
                "{'name': 'A', 'easter': 1, 'closes': 'NOTHING', 'substituted': true, 'source': 's'} | document.value.refused | $.holidays[0]",
                "{'name': 'A', 'easter': 1, 'validFrom': '2026-01-01', 'validUntil': '2025-01-01', 'source': 's'} | document.value.refused | $.holidays[0]",
                "{'name': 'A', 'easter': 1, 'published': 'soon', 'source': 's'} | document.value.not-form | $.holidays[0].published",
                "{'name': 'A', 'easter': 1} | country.source.missing | $.holidays[0]",
                "{'name': 'A', 'easter': 1, 'closed': 'DAY', 'source': 's'} | document.field.unknown | $.holidays[0].closed",
            })
    void a_mistake_in_a_holiday_is_reported_at_its_place(String holiday, String code, String path) {
        List<Problem> problems = problems(ZONE, CALENDAR.formatted(holiday.replace('\'', '"')));

        assertThat(problems).filteredOn(Problem::isError).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.reason().code()).isEqualTo(code);
            assertThat(problem.location().file()).isEqualTo("calendar.json");
            assertThat(problem.location().field()).isEqualTo(path);
        });
    }

    @Test
    void every_mistake_is_reported_and_not_the_first_only() {
        String calendar = """
                {"schema": "1.0", "sources": {"s": {"text": "decree", "status": "VERIFIED"}},
                 "hours": {"MONDAY": "17:00-08:00", "source": "s"},
                 "changes": [{"name": "Ramadan", "from": "2026-03-19", "until": "2026-02-19", "hours": {}, "source": "s"}],
                 "holidays": [{"name": "A", "easter": "x", "source": "s"}, {"everyYear": "01-01", "source": "s"}]}""";

        assertThat(problems(ZONE, calendar))
                .filteredOn(Problem::isError)
                .extracting(problem -> problem.location().field())
                .contains("$.hours.MONDAY", "$.changes[0]", "$.holidays[0].easter", "$.holidays[1].name");
    }

    @Test
    void a_week_without_hours_and_a_calendar_without_zone_are_refused() {
        String calendar = """
                {"schema": "1.0", "sources": {"s": {"text": "decree", "status": "VERIFIED"}},
                 "hours": {"source": "s"}, "holidays": []}""";
        Map<String, String> files = files("", calendar);
        files.put("pack.json", files.get("pack.json").replace("\"zone\", ", ""));
        files.remove("zone.json");

        assertThat(codes(CountryPackReader.standard().check(files).problems()))
                .containsExactly(CalendarReason.PACK_NEVER_OPEN.id());
        files.put("calendar.json", CALENDAR.formatted(""));
        assertThat(codes(CountryPackReader.standard().check(files).problems()))
                .containsExactly(CalendarReason.PACK_NO_ZONE.id());
    }

    @Test
    void a_pack_without_calendar_says_so_when_asked_for_one() {
        Map<String, String> files = files("", "");
        files.put("pack.json", files.get("pack.json").replace("\"zone\", ", "").replace(", \"calendar\"", ""));
        files.remove("zone.json");
        files.remove("calendar.json");
        CountryPack pack = CountryPack.from(files);

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(pack::calendar)
                .withMessageContaining("no section calendar");
        assertThatExceptionOfType(ProblemsException.class).isThrownBy(pack::zone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'tzdata': '2026c' | 'tzdata': 'new' | document.value.not-form | $.tzdata",
                "'firstOffset': '+00:00' | 'firstOffset': 'GMT' | document.value.not-form | $.zones[0].firstOffset",
                "'offset': '+00:00' | 'offset': '+01:00' | calendar.pack.known-disagrees | $.zones[0].known[0]",
                "'changes': [] | 'changes': [{'local': '2026-01-01T00:00', 'to': '+00:00'}] | calendar.pack.no-change | $.zones[0].changes[0]",
                "'changes': [] | 'changes': [{'local': '2026-01-01', 'to': '+01:00'}] | document.value.not-form | $.zones[0].changes[0].local",
                "'changes': [] | 'changes': [{'local': '2026-01-01T00:00', 'to': '+01:00'}, {'local': '2025-01-01T00:00', 'to': '+02:00'}, {'local': '2026-02-01T00:00', 'to': '+00:00'}] | calendar.pack.change-order | $.zones[0].changes[1]",
                "'known': [{'instant': '2026-11-21T12:00:00Z', 'offset': '+00:00'}] | 'known': [] | document.value.refused | $.zones[0]",
                "'instant': '2026-11-21T12:00:00Z' | 'instant': '2026-11-21' | document.value.not-form | $.zones[0].known[0].instant",
            })
    void a_mistake_in_a_zone_is_reported_at_its_place(String right, String wrong, String code, String path) {
        String broken = ZONE.replace(right.replace('\'', '"'), wrong.replace('\'', '"'));

        assertThat(broken).isNotEqualTo(ZONE);
        assertThat(problems(broken, CALENDAR.formatted("")))
                .filteredOn(problem ->
                        problem.isError() && problem.location().file().equals("zone.json"))
                .hasSize(1)
                .allSatisfy(problem -> {
                    assertThat(problem.reason().code()).isEqualTo(code);
                    assertThat(problem.location().field()).isEqualTo(path);
                });
    }

    @Test
    void a_zone_given_twice_and_a_pack_with_no_zone_are_refused() {
        String entry = ZONE.substring(ZONE.indexOf("{\"id\""), ZONE.lastIndexOf("]}"));

        assertThat(codes(problems(ZONE.replace(entry, entry + ", " + entry), CALENDAR.formatted(""))))
                .contains(DocumentReason.REPEATED.id());
        assertThat(codes(problems(ZONE.replace(entry, ""), CALENDAR.formatted(""))))
                .contains(DocumentReason.NO_ENTRY.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW", "synthetic"})
    void every_shipped_calendar_names_the_source_of_each_fact_and_has_no_warning(String name) {
        CountryPack pack = CountryPack.load(name);

        assertThat(pack.warnings())
                .filteredOn(warning -> warning.location().file().matches("(zone|calendar).json"))
                .isEmpty();
        assertThat(pack.facts())
                .filteredOn(fact -> fact.location().file().equals("calendar.json"))
                .hasSizeGreaterThanOrEqualTo(pack.calendar().holidays().size());
    }

    private static CountryPack read(String holidays) {
        return CountryPack.from(files(ZONE, CALENDAR.formatted(holidays)));
    }

    private static List<Problem> problems(String zone, String calendar) {
        return CountryPackReader.standard().check(files(zone, calendar)).problems();
    }

    /** A shipped pack with another zone and calendar. */
    private static Map<String, String> files(String zone, String calendar) {
        Map<String, String> files = PackTexts.of("synthetic");
        files.put("zone.json", zone);
        files.put("calendar.json", calendar);
        return files;
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::isError)
                .map(problem -> problem.reason().code())
                .toList();
    }

    private static List<String> closed(WorkingCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> date.getDayOfWeek().getValue() < 6)
                .filter(date -> !calendar.on(date).isOpen())
                .map(LocalDate::toString)
                .toList();
    }

    private static List<String> say(CalendarDay day) {
        return day.reasons().stream().map(Wording.in(Locale.ENGLISH)::say).toList();
    }
}
