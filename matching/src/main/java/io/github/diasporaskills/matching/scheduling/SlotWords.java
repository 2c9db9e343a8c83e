package io.github.diasporaskills.matching.scheduling;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.CalendarDay;
import io.github.diasporaskills.core.calendar.CalendarReason;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says of hours who can come and who cannot, and why. */
final class SlotWords {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MORNING = 6;
    private static final int NOON = 12;
    private static final int NIGHT = 23;

    private final MeetingRequest request;

    SlotWords(MeetingRequest request) {
        this.request = request;
    }

    private String host() {
        return request.host().name();
    }

    /** A local time as people write it. */
    static String local(OffsetDateTime time) {
        return LOCAL.format(time);
    }

    MeetingSlot slot(SlotTable.Row row) {
        Instant start = Instant.ofEpochSecond(row.start());
        List<Presence> presences = new ArrayList<>();
        for (int i = 0; i < request.attendees().size(); i++) {
            Attendee attendee = request.attendees().get(i);
            presences.add(new Presence(
                    attendee.id(),
                    attendee.zone().at(start),
                    row.attends(i),
                    row.burdens()[i],
                    row.attends(i) ? List.of(comes(attendee, start, row.burdens()[i])) : absent(attendee, start)));
        }
        return new MeetingSlot(start.atOffset(row.offset()), request.length(), presences);
    }

    private Reason comes(Attendee attendee, Instant start, int burden) {
        OffsetDateTime begins = attendee.zone().at(start);
        OffsetDateTime ends = attendee.zone().at(start.plus(request.length()).minusSeconds(1));
        if (burden == 0) {
            return about(SchedulingReason.COMES, attendee, begins);
        }
        SchedulingReason code;
        if (begins.getHour() < MORNING || ends.getHour() < MORNING || ends.getHour() >= NIGHT) {
            code = SchedulingReason.COMES_AT_NIGHT;
        } else if (attendee.scale().isRestDay(begins)) {
            code = SchedulingReason.COMES_ON_REST_DAY;
        } else {
            code = ends.getHour() < NOON ? SchedulingReason.COMES_EARLY : SchedulingReason.COMES_LATE;
        }
        return about(code, attendee, begins).with("points", burden);
    }

    private List<Reason> absent(Attendee attendee, Instant start) {
        OffsetDateTime begins = attendee.zone().at(start);
        Instant end = start.plus(request.length());
        if (attendee.busy().stream().anyMatch(busy -> busy.meets(start.getEpochSecond(), end.getEpochSecond()))) {
            return List.of(about(SchedulingReason.TAKEN, attendee, begins));
        }
        LocalDate last = attendee.zone().at(end.minusSeconds(1)).toLocalDate();
        if (!attendee.days().encloses(DateRange.of(begins.toLocalDate(), last))) {
            return List.of(about(SchedulingReason.NOT_AVAILABLE, attendee, begins));
        }
        CalendarDay day = attendee.hours().on(begins.toLocalDate());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(about(SchedulingReason.OUTSIDE_HOURS, attendee, begins)
                .with("hours", day.hours().toString()));
        day.reasons().stream()
                .filter(reason -> !reason.is(CalendarReason.OFFICE_HOURS) && !reason.is(CalendarReason.REST_DAY))
                .forEach(reasons::add);
        return reasons;
    }

    private static Reason about(SchedulingReason code, Attendee attendee, OffsetDateTime local) {
        return Reason.of(code)
                .with("member", attendee.id().value())
                .with("local", local(local))
                .with("zone", attendee.zone().id());
    }

    /** How many come, who cannot, whose turn it is. */
    List<Reason> reasons(MeetingSlot slot) {
        int attending = slot.attendance();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(SchedulingReason.ATTENDANCE)
                .with("attending", attending)
                .with("asked", slot.presences().size()));
        if (attending < slot.presences().size()) {
            reasons.add(Reason.of(SchedulingReason.NOT_MORE).with("attending", attending));
        }
        slot.presences().stream().filter(each -> !each.attends()).forEach(each -> reasons.addAll(each.reasons()));
        List<Presence> turn = slot.turn();
        if (turn.isEmpty()) {
            reasons.add(Reason.of(SchedulingReason.CONVENIENT));
        } else {
            reasons.add(Reason.of(SchedulingReason.TURN)
                    .with(
                            "attendees",
                            names(turn.stream().map(Presence::attendee).toList()))
                    .with("points", turn.get(0).burden()));
            turn.forEach(each -> reasons.addAll(each.reasons()));
        }
        return reasons;
    }

    private static List<String> names(List<ActorId> ids) {
        return ids.stream().map(ActorId::value).toList();
    }

    /** Why there is no hour on some days, of which these are the host's. */
    List<Reason> none(DateRange days, List<SlotTable.Row> hours, boolean taken) {
        List<Reason> reasons = new ArrayList<>();
        if (taken) {
            reasons.add(Reason.of(SchedulingReason.HOST_TAKEN)
                    .with("host", host())
                    .with("from", days.first())
                    .with("until", days.last()));
            return reasons;
        }
        if (hours.isEmpty()) {
            reasons.add(Reason.of(SchedulingReason.HOST_CLOSED)
                    .with("host", host())
                    .with("minutes", request.length().toMinutes())
                    .with("from", days.first())
                    .with("until", days.last()));
            for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
                request.host().on(day).reasons().stream()
                        .filter(reason -> !reasons.contains(reason))
                        .forEach(reasons::add);
            }
            return reasons;
        }
        List<ActorId> required = new ArrayList<>();
        for (int i = 0; i < request.attendees().size(); i++) {
            int person = i;
            Attendee attendee = request.attendees().get(i);
            if (!attendee.isRequired()) {
                continue;
            }
            required.add(attendee.id());
            if (hours.stream().noneMatch(row -> row.attends(person))) {
                reasons.add(Reason.of(SchedulingReason.REQUIRED_NEVER)
                        .with("member", attendee.id().value())
                        .with("hours", hours.size()));
            }
        }
        if (reasons.isEmpty()) {
            int most = hours.stream()
                    .filter(row -> row.hasRequired(request))
                    .mapToInt(SlotTable.Row::attendance)
                    .max()
                    .orElse(-1);
            reasons.add(
                    most < 0
                            ? Reason.of(SchedulingReason.REQUIRED_APART)
                                    .with("attendees", names(required))
                                    .with("hours", hours.size())
                            : Reason.of(SchedulingReason.TOO_FEW)
                                    .with("most", most)
                                    .with("quorum", request.quorum()));
        }
        return reasons;
    }
}
