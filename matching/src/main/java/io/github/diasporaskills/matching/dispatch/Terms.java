package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days on which something about a member may change. It knows no rule: on such a day core is asked again. */
final class Terms {

    private Terms() {}

    /** The first instant after one at which something may change; empty if nothing does any more. */
    static Optional<Instant> next(DiasporaMember member, PackZone home, @Nullable PackZone there, Instant after) {
        @Nullable Instant next = null;
        for (LocalDate day : days(member)) {
            next = earlier(next, begin(day, home), after);
            if (there != null) {
                next = earlier(next, begin(day, there), after);
            }
        }
        return Optional.ofNullable(next);
    }

    private static @Nullable Instant earlier(@Nullable Instant known, Instant other, Instant after) {
        return other.isAfter(after) && (known == null || other.isBefore(known)) ? other : known;
    }

    private static List<LocalDate> days(DiasporaMember member) {
        List<LocalDate> days = new ArrayList<>();
        member.availability().forEach(each -> addTerm(each.during(), days));
        member.residences().forEach(each -> addTerm(each.during(), days));
        member.authorisations().forEach(each -> addTerm(each.term(), days));
        member.credentials().forEach(each -> {
            addTerm(each.term(), days);
            each.verification().ifPresent(check -> {
                days.add(check.verifiedOn());
                days.add(check.recheckOn());
                addAfter(check.recheckOn(), days);
            });
        });
        days.addAll(member.declarations().values());
        return days;
    }

    private static void addTerm(DateRange term, List<LocalDate> days) {
        if (term.hasFirst()) {
            days.add(term.first());
        }
        if (term.hasLast()) {
            addAfter(term.last(), days);
        }
    }

    private static void addAfter(LocalDate day, List<LocalDate> days) {
        if (day.isBefore(LocalDate.MAX)) {
            days.add(day.plusDays(1));
        }
    }

    /** When a day begins in a zone, also where the clock jumps over midnight. */
    private static Instant begin(LocalDate day, PackZone zone) {
        return instant(day.atStartOfDay(), zone);
    }

    /** The first instant at which the clock shows a local time, or one after it that it jumps to. */
    static Instant instant(LocalDateTime local, PackZone zone) {
        @Nullable ZoneOffsetTransition jump = zone.rules().getTransition(local);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : local.toInstant(zone.rules().getOffset(local));
    }
}
