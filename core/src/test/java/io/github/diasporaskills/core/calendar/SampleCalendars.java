package io.github.diasporaskills.core.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;

/** Small calendars that the tests of this package share. */
final class SampleCalendars {

    static final ZoneOffset PLUS_1 = ZoneOffset.ofHours(1);
    static final ZoneOffset PLUS_2 = ZoneOffset.ofHours(2);
    static final Provenance TEST = Provenance.unverified("test");

    /** Monday to Friday, 08:30 to 16:30. */
    static final WeeklyHours OFFICE = weekdays("08:30-16:30");

    private SampleCalendars() {}

    static WeeklyHours weekdays(String hours) {
        return WeeklyHours.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), DayHours.parse(hours));
    }

    /** Morocco's clock in 2026: back for Ramadan, forward again, back for good. */
    static PackZone casablanca() {
        return PackZone.of(
                "Africa/Casablanca",
                PLUS_1,
                List.of(
                        change("2026-02-15T03:00", PLUS_1, ZoneOffset.UTC),
                        change("2026-03-22T02:00", ZoneOffset.UTC, PLUS_1),
                        change("2026-09-20T02:00", PLUS_1, ZoneOffset.UTC)));
    }

    static PackZone kigali() {
        return PackZone.fixed("Africa/Kigali", PLUS_2);
    }

    static ZoneOffsetTransition change(String local, ZoneOffset before, ZoneOffset after) {
        return ZoneOffsetTransition.of(LocalDateTime.parse(local), before, after);
    }

    static WorkingCalendar.Builder office(PackZone zone) {
        return WorkingCalendar.builder("test", zone, OFFICE);
    }

    static WorkingCalendar kigaliOffice() {
        return office(kigali()).build();
    }

    static Instant kigali(String local) {
        return LocalDateTime.parse(local).toInstant(PLUS_2);
    }

    static Instant utc(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }

    static Holiday holiday(String name, String date) {
        return Holiday.of(name, HolidayRule.on(LocalDate.parse(date)), TEST);
    }
}
