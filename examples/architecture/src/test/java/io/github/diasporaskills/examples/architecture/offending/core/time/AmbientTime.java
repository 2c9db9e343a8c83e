package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.Supplier;

/** Reads the time of the machine in every way known. */
final class AmbientTime {
    LocalDate today() {
        return LocalDate.now();
    }

    LocalDate todayThere(ZoneId zone) {
        return LocalDate.now(zone);
    }

    Instant now() {
        return Instant.now();
    }

    Year thisYear() {
        return Year.now();
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }

    HijrahDate hijrah() {
        return HijrahDate.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    Clock utc() {
        return Clock.systemUTC();
    }

    Clock local() {
        return Clock.systemDefaultZone();
    }

    Clock ticking(ZoneId zone) {
        return Clock.tickSeconds(zone);
    }

    InstantSource source() {
        return InstantSource.system();
    }

    Date date() {
        return new Date();
    }

    Calendar calendar() {
        return Calendar.getInstance();
    }

    Calendar gregorian() {
        return new GregorianCalendar();
    }
}
