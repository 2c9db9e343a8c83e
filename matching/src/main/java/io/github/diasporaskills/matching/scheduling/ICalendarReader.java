package io.github.diasporaskills.matching.scheduling;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the files that {@link ICalendar} writes. For one file; not thread-safe. */
final class ICalendarReader {

    static final String SERIES = "X-DIASPORA-SKILLS-SERIES";
    static final String SESSION = "X-DIASPORA-SKILLS-SESSION";

    private static final Pattern LINE =
            Pattern.compile("([A-Za-z0-9-]+)((?:;[^:\"]*|;[^=]+=\"[^\"]*\")*):(.*)", Pattern.DOTALL);
    private static final Pattern ZONE = Pattern.compile(";TZID=\"?([^\";]+)\"?");
    private static final Pattern LANGUAGE =
            Pattern.compile(";LANGUAGE=\"?([A-Za-z0-9-]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OWN = Set.of("VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, PackZone> zones = new HashMap<>();
    private final Map<String, List<ScheduledSession>> sessions = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Locale> languages = new HashMap<>();
    private Map<String, String> properties = new HashMap<>();
    private Map<String, String> parameters = new HashMap<>();
    private List<Map<String, String>> observances = new ArrayList<>();

    Parsed<List<MeetingSeries>> read(String file) {
        List<ICalendarLines.Numbered> lines = ICalendarLines.unfolded(file);
        if (lines.isEmpty() || !lines.get(0).text().equals("BEGIN:VCALENDAR")) {
            return line(1);
        }
        ICalendarLines.Numbered last = lines.get(lines.size() - 1);
        if (!last.text().equals("END:VCALENDAR")) {
            return line(last.number());
        }
        String zoneName = "";
        @Nullable String within = null;
        for (ICalendarLines.Numbered line : lines) {
            Matcher parts = LINE.matcher(line.text());
            if (!parts.matches()) {
                return line(line.number());
            }
            String name = parts.group(1).toUpperCase(Locale.ROOT);
            String value = parts.group(3);
            if (within != null) {
                within = name.equals("END") && value.equals(within) ? null : within;
            } else if (name.equals("BEGIN") && !OWN.contains(value)) {
                within = value; // an alarm, say, that a person added to an event
            } else if (name.equals("BEGIN")) {
                if (value.equals("VTIMEZONE")) {
                    observances = new ArrayList<>();
                }
                properties = new HashMap<>();
                parameters = new HashMap<>();
            } else if (name.equals("END")) {
                @Nullable Reason wrong = null;
                if (value.equals("STANDARD") || value.equals("DAYLIGHT")) {
                    observances.add(properties);
                } else if (value.equals("VTIMEZONE")) {
                    wrong = zone(zoneName, line.number());
                } else if (value.equals("VEVENT")) {
                    wrong = event(line.number());
                }
                if (wrong != null) {
                    return Parsed.refused(wrong);
                }
            } else {
                zoneName = name.equals("TZID") ? ICalendarLines.unescaped(value) : zoneName;
                properties.put(name, value);
                parameters.put(name, parts.group(2));
            }
        }
        if (within != null) {
            return line(last.number());
        }
        List<MeetingSeries> series = new ArrayList<>();
        sessions.forEach((id, list) ->
                series.add(MeetingSeries.recorded(id, titles.getOrDefault(id, id), languages.get(id), list)));
        return Parsed.of(List.copyOf(series));
    }

    private static Parsed<List<MeetingSeries>> line(int number) {
        return Parsed.refused(Reason.of(SchedulingReason.FILE_LINE).with("line", number));
    }

    private static Reason property(int line, String name) {
        return Reason.of(SchedulingReason.FILE_PROPERTY).with("line", line).with("name", name);
    }

    private @Nullable Reason zone(String name, int line) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        @Nullable ZoneOffset first = null;
        try {
            for (Map<String, String> each : observances) {
                ZoneOffset before = ZoneOffset.of(each.getOrDefault("TZOFFSETFROM", ""));
                ZoneOffset after = ZoneOffset.of(each.getOrDefault("TZOFFSETTO", ""));
                first = first == null ? before : first;
                if (!before.equals(after)) {
                    changes.add(ZoneOffsetTransition.of(
                            LocalDateTime.parse(each.getOrDefault("DTSTART", ""), LOCAL), before, after));
                }
            }
            if (first == null) {
                return property(line, "TZOFFSETFROM");
            }
            zones.put(name, PackZone.of(name, first, changes));
            return null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return property(line, "VTIMEZONE");
        }
    }

    private @Nullable Reason event(int line) {
        String id = ICalendarLines.unescaped(properties.getOrDefault(SERIES, ""));
        String key = ICalendarLines.unescaped(properties.getOrDefault(SESSION, ""));
        if (id.isEmpty() || key.isEmpty()) {
            return Reason.of(SchedulingReason.FILE_FOREIGN);
        }
        @Nullable Instant start = moment("DTSTART");
        @Nullable Instant end = moment("DTEND");
        @Nullable Instant changed = moment("DTSTAMP");
        String title = ICalendarLines.unescaped(properties.getOrDefault("SUMMARY", ""));
        if (start == null || end == null || changed == null || title.isBlank()) {
            return property(
                    line, start == null ? "DTSTART" : end == null ? "DTEND" : changed == null ? "DTSTAMP" : "SUMMARY");
        }
        try {
            int sequence = Integer.parseInt(properties.getOrDefault("SEQUENCE", ""));
            if (sequence >= ScheduledSession.MOST_CHANGES) {
                return property(line, "SEQUENCE");
            }
            ScheduledSession session = new ScheduledSession(
                    key,
                    start,
                    Duration.between(start, end),
                    sequence,
                    SessionState.valueOf(properties.getOrDefault("STATUS", "")),
                    changed);
            MeetingSeries series = MeetingSeries.of(id, title);
            if (!series.uid(key).equals(properties.get("UID"))) {
                return property(line, "UID");
            }
            List<ScheduledSession> known = sessions.computeIfAbsent(id, any -> new ArrayList<>());
            if (known.stream().anyMatch(each -> each.key().equals(key))) {
                return property(line, "UID");
            }
            titles.put(id, title);
            language().ifPresent(tongue -> languages.put(id, tongue));
            known.add(session);
            return null;
        } catch (IllegalArgumentException e) {
            return property(line, "SEQUENCE, STATUS, DTEND");
        }
    }

    /** The language of the title, if the file tells it. */
    private Optional<Locale> language() {
        Matcher tag = LANGUAGE.matcher(parameters.getOrDefault("SUMMARY", ""));
        return tag.find()
                ? Optional.of(Locale.forLanguageTag(tag.group(1)))
                        .filter(found -> !found.getLanguage().isEmpty())
                : Optional.empty();
    }

    private @Nullable Instant moment(String name) {
        String value = properties.getOrDefault(name, "");
        try {
            if (value.endsWith("Z")) {
                return LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL)
                        .toInstant(ZoneOffset.UTC);
            }
            Matcher zone = ZONE.matcher(parameters.getOrDefault(name, ""));
            @Nullable PackZone known = zone.find() ? zones.get(zone.group(1)) : null;
            return known == null
                    ? null
                    : known.at(LocalDateTime.parse(value, LOCAL)).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
