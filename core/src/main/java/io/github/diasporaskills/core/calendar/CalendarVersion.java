package io.github.diasporaskills.core.calendar;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.diasporaskills.core.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/** Hashes a calendar field by field; each field is preceded by its length, so that no two calendars look alike. */
final class CalendarVersion {

    private final Hasher hasher = Hashing.sha256().newHasher();

    private CalendarVersion() {}

    static String of(WorkingCalendar calendar) {
        CalendarVersion version = new CalendarVersion();
        version.text("calendar 1").text(calendar.name());
        version.zone(calendar.zone());
        version.week(calendar.hours());
        version.count(calendar.changes().size());
        for (HoursChange change : calendar.changes()) {
            version.text(change.name()).range(change.days()).week(change.hours());
            version.moment(change.published()).provenance(change.provenance());
        }
        version.count(calendar.holidays().size());
        for (Holiday holiday : calendar.holidays()) {
            version.text(holiday.name()).text(rule(holiday.rule())).text(closure(holiday.closure()));
            version.text(Boolean.toString(holiday.substituted())).range(holiday.validity());
            version.moment(holiday.published()).provenance(holiday.provenance());
        }
        version.count(calendar.hostHours().size());
        for (HostHours host : calendar.hostHours()) {
            version.text(host.name()).range(host.days()).week(host.hours()).text(Boolean.toString(host.onHolidays()));
        }
        return version.hasher.hash().toString();
    }

    private static String rule(HolidayRule rule) {
        return rule.fold(
                every -> "every " + every.day(),
                days -> "days " + days.first() + " " + days.length(),
                nth -> "nth " + nth.months().stream().sorted().toList() + " " + nth.nth() + " " + nth.day(),
                easter -> "easter " + easter.days(),
                dates -> "dates " + dates.dates());
    }

    private static String closure(Closure closure) {
        return closure.fold(() -> "day", TimeSpan::toString, () -> "observed");
    }

    private void zone(PackZone zone) {
        text(zone.id()).text(zone.firstOffset().getId()).count(zone.changes().size());
        for (ZoneOffsetTransition change : zone.changes()) {
            text(change.getInstant().toString()).text(change.getOffsetAfter().getId());
        }
    }

    private CalendarVersion week(WeeklyHours week) {
        for (DayOfWeek day : DayOfWeek.values()) {
            text(week.on(day).toString());
        }
        return this;
    }

    private CalendarVersion range(DateRange range) {
        return text(range.toString());
    }

    private CalendarVersion moment(@Nullable Instant moment) {
        return text(moment == null ? "always" : moment.toString());
    }

    private CalendarVersion provenance(Provenance provenance) {
        return text(provenance.source()).text(provenance.status().name());
    }

    private CalendarVersion count(int count) {
        hasher.putInt(count);
        return this;
    }

    private CalendarVersion text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length).putBytes(bytes);
        return this;
    }
}
