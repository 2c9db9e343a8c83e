package io.github.diasporaskills.matching.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.UtcOffsetProperty;
import biweekly.util.DateTimeComponents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a program that knows nothing of this library makes of its files. The structure is read by biweekly, the moment of
 * a local time by the rule of RFC 5545, 3.6.5: biweekly 0.6.8 itself takes local times for UTC when it looks for what
 * clocks show, and so is an hour off for some hours after a change, also in a textbook America/Denver.
 */
final class Calendars {

    /** An event as others see it. */
    record Seen(Instant start, Instant end, int sequence, String status, String title) {}

    private Calendars() {}

    static Map<String, Seen> seen(String file) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> calendars = Biweekly.parse(file).warnings(warnings).all();
        assertThat(warnings).allSatisfy(list -> assertThat(list).isEmpty());
        ICalendar calendar = calendars.get(0);
        assertThat(calendars).hasSize(1);
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        Map<String, Seen> seen = new TreeMap<>();
        for (VEvent event : calendar.getEvents()) {
            seen.put(
                    event.getUid().getValue(),
                    new Seen(
                            moment(calendar, event.getDateStart()),
                            moment(calendar, event.getDateEnd()),
                            event.getSequence().getValue(),
                            event.getStatus().getValue(),
                            event.getSummary().getValue()));
        }
        assertThat(seen).hasSameSizeAs(calendar.getEvents());
        return seen;
    }

    private static Instant moment(ICalendar calendar, DateOrDateTimeProperty time) {
        DateTimeComponents shown = time.getValue().getRawComponents();
        TimezoneAssignment zone = calendar.getTimezoneInfo().getTimezone(time);
        if (zone == null) {
            assertThat(shown.isUtc()).isTrue();
            return local(shown).toInstant(ZoneOffset.UTC);
        }
        List<Observance> changes = new ArrayList<>(zone.getComponent().getStandardTimes());
        changes.addAll(zone.getComponent().getDaylightSavingsTime());
        changes.sort(Comparator.comparing(Calendars::onset));
        Instant found = null;
        for (int i = 0; i < changes.size(); i++) {
            assertThat(changes.get(i).getRecurrenceRule()).isNull();
            assertThat(changes.get(i).getRecurrenceDates()).isEmpty();
            Instant here = local(shown).toInstant(offset(changes.get(i).getTimezoneOffsetTo()));
            boolean begun = !here.isBefore(onset(changes.get(i)));
            boolean lasts = i + 1 == changes.size() || here.isBefore(onset(changes.get(i + 1)));
            if (begun && lasts) {
                assertThat(found).as("%s is shown twice", shown).isNull();
                found = here;
            }
        }
        assertThat(found).as("%s is never shown", shown).isNotNull();
        return found;
    }

    private static Instant onset(Observance change) {
        return local(change.getDateStart().getValue().getRawComponents())
                .toInstant(offset(change.getTimezoneOffsetFrom()));
    }

    private static ZoneOffset offset(UtcOffsetProperty offset) {
        return ZoneOffset.ofTotalSeconds((int) (offset.getValue().getMillis() / 1000));
    }

    private static LocalDateTime local(DateTimeComponents shown) {
        return LocalDateTime.of(
                shown.getYear(),
                shown.getMonth(),
                shown.getDate(),
                shown.getHour(),
                shown.getMinute(),
                shown.getSecond());
    }

    /** What RFC 5545, 3.1, demands of lines. */
    static void assertLines(String file) {
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        for (String line : file.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r").doesNotContain("\uFFFD");
        }
    }
}
