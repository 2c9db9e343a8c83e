package io.github.diasporaskills.matching.scheduling;

import io.github.diasporaskills.core.calendar.PackZone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A zone in a calendar file: each change of the clocks by itself, without a rule that repeats, as no rule holds in every
 * year.
 *
 * <p>Its name is that of the zone and a digest of its rules: a program that knows a zone of the bare name would take its
 * own rules, which may be older, in place of these.
 */
final class ZoneComponent {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final PackZone zone;
    private final String name;

    ZoneComponent(PackZone zone) {
        this.zone = zone;
        this.name = zone.id() + " rules " + digest(zone);
    }

    private static String digest(PackZone zone) {
        StringBuilder rules = new StringBuilder(zone.firstOffset().toString());
        zone.changes()
                .forEach(change ->
                        rules.append('/').append(change.toEpochSecond()).append(change.getOffsetAfter()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(rules.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    String name() {
        return name;
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    /** Whether the clock shows the local time of a moment only once, so that no program can take it for another. */
    boolean showsOnce(Instant moment) {
        return zone.resolve(zone.at(moment).toLocalDateTime()).fold(once -> true, twice -> false, never -> false);
    }

    String local(Instant moment) {
        return LOCAL.format(zone.at(moment));
    }

    /**
     * Writes the changes from the last two before the first moment to the last one before the last moment, so that there
     * is a standard time and, where the zone has one, a summer time: programs of many kinds expect both.
     */
    void write(ICalendarLines lines, Instant first, Instant last) {
        lines.add("BEGIN", "VTIMEZONE");
        lines.addText("TZID", name);
        List<ZoneOffsetTransition> changes = zone.changes();
        int from = Math.max(0, upTo(changes, first) - 2);
        int until = upTo(changes, last);
        if (changes.subList(from, until).stream().allMatch(ZoneOffsetTransition::isGap)) {
            ZoneOffset begins =
                    from == until ? zone.offsetAt(first) : changes.get(from).getOffsetBefore();
            observance(lines, "STANDARD", BEGINNING, begins, begins);
        }
        for (ZoneOffsetTransition change : changes.subList(from, until)) {
            observance(
                    lines,
                    change.isGap() ? "DAYLIGHT" : "STANDARD",
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
        }
        lines.add("END", "VTIMEZONE");
    }

    /** How many of the changes have come by a moment. */
    private static int upTo(List<ZoneOffsetTransition> changes, Instant moment) {
        int count = 0;
        while (count < changes.size() && !changes.get(count).getInstant().isAfter(moment)) {
            count++;
        }
        return count;
    }

    private static void observance(
            ICalendarLines lines, String kind, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        lines.add("BEGIN", kind);
        lines.add("DTSTART", local(from));
        lines.add("TZOFFSETFROM", offset(before));
        lines.add("TZOFFSETTO", offset(after));
        lines.add("END", kind);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = offset.getTotalSeconds();
        int rest = Math.abs(seconds);
        String text = String.format(Locale.ROOT, "%s%02d%02d", seconds < 0 ? "-" : "+", rest / 3600, rest / 60 % 60);
        return rest % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", rest % 60);
    }
}
