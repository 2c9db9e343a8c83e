package io.github.diasporaskills.matching.scheduling;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.country.CountryPack;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;

/** People and hours that the tests of this room share. */
final class Experts {

    static final ZoneTable ZONES =
            ZoneTable.shipped().with(CountryPack.load("MA")).with(CountryPack.load("RW"));
    static final WorkingCalendar MOROCCO = CountryPack.load("MA").calendar();

    private Experts() {}

    static PackZone zone(String id) {
        return ZONES.zone(id).orElseThrow();
    }

    static Attendee in(String id, String zone) {
        return Attendee.of(ActorId.of(id), zone(zone));
    }

    /** The same hours on every day of the week. */
    static WorkingCalendar daily(String name, PackZone zone, String hours) {
        return WorkingCalendar.builder(
                        name, zone, WeeklyHours.of(EnumSet.allOf(DayOfWeek.class), DayHours.parse(hours)))
                .build();
    }

    static Attendee in(String id, String zone, String hours) {
        return Attendee.of(ActorId.of(id), daily(id, zone(zone), hours));
    }

    static OffsetDateTime casablanca(String local) {
        return zone("Africa/Casablanca").at(LocalDateTime.parse(local));
    }

    static List<String> starts(List<MeetingSlot> slots) {
        return slots.stream().map(slot -> slot.start().toString()).toList();
    }

    /** How often a property is tried: so many in the full run, a hundredth of it in verify. */
    static int times(int inFull) {
        return Math.max(1, inFull * Integer.getInteger("checks.percent", 1) / 100);
    }
}
