package io.github.diasporaskills.core.calendar;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a day counts or does not, why a deadline stands where it stands, and what is wrong with a clock. */
public enum CalendarReason implements ReasonCode {
    /** An ordinary working day. */
    OFFICE_HOURS("calendar.day.office-hours"),
    /** A day of the week without office hours. */
    REST_DAY("calendar.day.rest"),
    /** Other hours hold for some weeks, such as Ramadan hours. */
    SPECIAL_HOURS("calendar.day.special-hours"),
    /** The host keeps other hours than its country. */
    HOST_HOURS("calendar.day.host-hours"),
    /** The host works although the day is a holiday. */
    HOST_WORKS("calendar.day.host-works"),
    /** A holiday for the whole day. */
    HOLIDAY("calendar.day.holiday"),
    /** A holiday for a part of the day. */
    HOLIDAY_PART("calendar.day.holiday-part"),
    /** A day off in place of a holiday that fell on a rest day or on another holiday. */
    SUBSTITUTE("calendar.day.substitute"),
    /** A day that is marked and leaves offices open. */
    OBSERVED("calendar.day.observed"),
    /** When the holiday was made known. */
    PUBLISHED("calendar.day.published"),
    /** The date is reckoned and not yet announced. */
    EXPECTED("calendar.day.expected"),
    /** The calendar lists no holiday by its date in this year, as it does in others. Argument: year. */
    YEAR_NOT_COVERED("calendar.day.year-not-covered"),
    /** The clocks change that day. */
    CLOCK_CHANGE("calendar.day.clock-change"),
    /** The clock starts when it is received. */
    STARTS_AT_ONCE("calendar.start.at-once"),
    /** The clock starts at the next opening. */
    STARTS_AT_OPENING("calendar.start.at-opening"),
    /** The day on which the clock starts is not counted. */
    START_DAY("calendar.start.day-not-counted"),
    /** Working time of this day was counted. */
    TIME_COUNTED("calendar.clock.time-counted"),
    /** The day was counted as a working day. */
    DAY_COUNTED("calendar.clock.day-counted"),
    /** Nothing was counted because the clock was paused. */
    PAUSED("calendar.clock.paused"),
    /** The day was not counted because the clock was paused when the office closed. */
    PAUSED_AT_CLOSING("calendar.clock.paused-at-closing"),
    /** The clock runs day and night, whatever the calendar says. */
    ROUND_THE_CLOCK("calendar.clock.round-the-clock"),
    /** The deadline. */
    DUE("calendar.due.at"),
    /** The clock is paused and nobody knows yet until when. */
    STILL_PAUSED("calendar.due.still-paused"),
    /** The calendar never opens long enough. */
    NEVER("calendar.due.never"),
    /** The deadline is where it was. */
    NOT_MOVED("calendar.recomputed.not-moved"),
    /** The deadline is later than it was. */
    MOVED_LATER("calendar.recomputed.later"),
    /** The deadline is earlier than it was. */
    MOVED_EARLIER("calendar.recomputed.earlier"),
    /** There was a deadline and now there is none. */
    DUE_LOST("calendar.recomputed.lost"),
    /** There was no deadline and now there is one. */
    DUE_GAINED("calendar.recomputed.gained"),
    /** A day has other hours than before. */
    HOURS_DIFFER("calendar.recomputed.hours-differ"),
    /** The clocks went forward over this local time. */
    SKIPPED_TIME("calendar.zone.skipped-time"),
    /** This local time occurred twice. */
    DOUBLED_TIME("calendar.zone.doubled-time"),
    /** The local time never had this offset. */
    WRONG_OFFSET("calendar.zone.wrong-offset"),
    /** The Java runtime agrees with every known instant. */
    ZONE_AGREES("calendar.zone.agrees"),
    /** The Java runtime has another offset at a known instant. */
    ZONE_DISAGREES("calendar.zone.disagrees"),
    /** The Java runtime does not know the zone. */
    ZONE_UNKNOWN("calendar.zone.unknown"),
    /** How to update the Java runtime. */
    ZONE_UPDATE("calendar.zone.update"),
    /** A pack has a calendar and no zone for it. */
    PACK_NO_ZONE("calendar.pack.no-zone"),
    /** No zone has this name, as far as this Java knows. */
    PACK_UNKNOWN_ZONE("calendar.pack.unknown-zone"),
    /** A zone that this Java does not know, and that is said to be new in the tz database. Arguments: zone, since. */
    PACK_NEW_ZONE("calendar.pack.new-zone"),
    /** A zone is said to be newer than the release that is right for the country. Argument: tzdata. */
    PACK_ZONE_AFTER_TZDATA("calendar.pack.zone-after-tzdata"),
    /** The usual week of a pack has no office hours. */
    PACK_NEVER_OPEN("calendar.pack.never-open"),
    /** A holiday of a pack has no rule, or several. */
    PACK_ONE_RULE("calendar.pack.one-rule"),
    /** A clock change of a pack keeps the offset. */
    PACK_NO_CHANGE("calendar.pack.no-change"),
    /** A clock change of a pack is not after the one before it. */
    PACK_CHANGE_ORDER("calendar.pack.change-order"),
    /** A known instant of a pack contradicts its clock changes. */
    PACK_KNOWN_DISAGREES("calendar.pack.known-disagrees");

    private final String id;

    CalendarReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
