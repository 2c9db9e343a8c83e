package io.github.diasporaskills.core.worklist;

import io.github.diasporaskills.core.calendar.PackZone;
import java.time.Instant;
import java.time.LocalDate;

/** Now, and how far a worklist looks ahead. Immutable. */
final class Horizon {

    private final PackZone zone;
    private final Instant now;
    private final LocalDate today;
    private final LocalDate last;

    Horizon(PackZone zone, Instant now, int ahead) {
        this.zone = zone;
        this.now = now;
        this.today = zone.at(now).toLocalDate();
        this.last = today.plusDays(ahead);
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    LocalDate day(Instant at) {
        return zone.at(at).toLocalDate();
    }

    /** Whether something due on a day is to be listed, or was due before. */
    boolean reaches(LocalDate day) {
        return !day.isAfter(last);
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(today);
    }
}
