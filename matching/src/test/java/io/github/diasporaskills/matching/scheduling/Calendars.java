package io.github.diasporaskills.matching.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a program that knows nothing of this library makes of its files. */
final class Calendars {

    /** An event as others see it. */
    record Seen(Instant start, Instant end, int sequence, String status, String title) {}

    private Calendars() {}

    static Map<String, Seen> seen(String file) {
        List<List<ParseWarning>> warnings = new java.util.ArrayList<>();
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
                            event.getDateStart().getValue().toInstant(),
                            event.getDateEnd().getValue().toInstant(),
                            event.getSequence().getValue(),
                            event.getStatus().getValue(),
                            event.getSummary().getValue()));
        }
        assertThat(seen).hasSameSizeAs(calendar.getEvents());
        return seen;
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
