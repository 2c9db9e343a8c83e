package io.github.diasporaskills.matching.scheduling;

import io.github.diasporaskills.core.calendar.OpenTime;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Every hour of the host at which a session can begin, with who can come and what it weighs, in numbers. */
final class SlotTable {

    /** One hour: what it weighs for each attendee, in the order of the request. */
    static final class Row {

        private final long start;
        private final ZoneOffset offset;
        private final int[] burdens;
        private final boolean[] attends;
        private final int attendance;

        private Row(long start, ZoneOffset offset, int[] burdens, boolean[] attends) {
            this.start = start;
            this.offset = offset;
            this.burdens = burdens;
            this.attends = attends;
            int count = 0;
            for (boolean each : attends) {
                count += each ? 1 : 0;
            }
            this.attendance = count;
        }

        long start() {
            return start;
        }

        ZoneOffset offset() {
            return offset;
        }

        /** Not to be written to. */
        int[] burdens() {
            return burdens;
        }

        boolean attends(int person) {
            return attends[person];
        }

        int attendance() {
            return attendance;
        }

        /** Whether all who have to come can. */
        boolean hasRequired(MeetingRequest request) {
            for (int i = 0; i < attends.length; i++) {
                if (request.attendees().get(i).isRequired() && !attends[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final MeetingRequest request;
    private final List<OpenStretches> attendees = new ArrayList<>();
    private final OpenStretches host;
    private final long seconds;

    SlotTable(MeetingRequest request) {
        this.request = request;
        this.seconds = request.length().toSeconds();
        List<DateRange> days = List.copyOf(request.sessions().values());
        LocalDate first = days.get(0).first().minusDays(2);
        LocalDate last = days.get(days.size() - 1).last().plusDays(3);
        this.host = OpenStretches.of(request.host(), first, last, DateRange.always());
        for (Attendee each : request.attendees()) {
            attendees.add(OpenStretches.of(each.hours(), first, last, each.days()));
        }
    }

    /** All hours of some days that the host has, in order of time, whoever can come. */
    List<Row> rows(DateRange days) {
        List<Row> rows = new ArrayList<>();
        long step = request.step().toSeconds();
        WorkingCalendar calendar = request.host();
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            for (OpenTime open : calendar.openTimes(day)) {
                int past = open.from().toLocalTime().toSecondOfDay();
                long wait = Math.floorMod(-past, step);
                long end = open.until().toEpochSecond();
                for (long start = open.from().toEpochSecond() + wait; start < end; start += step) {
                    if (host.encloses(start, start + seconds)) {
                        rows.add(row(start, open.from().getOffset()));
                    }
                }
            }
        }
        return rows;
    }

    /** Whether an hour is neither too soon nor taken. */
    boolean isFree(Row row) {
        return !Instant.ofEpochSecond(row.start()).isBefore(request.notBefore())
                && request.hostBusy().stream().noneMatch(busy -> busy.meets(row.start(), row.start() + seconds));
    }

    private Row row(long start, ZoneOffset offset) {
        int size = attendees.size();
        int[] burdens = new int[size];
        boolean[] attends = new boolean[size];
        for (int i = 0; i < size; i++) {
            Attendee attendee = request.attendees().get(i);
            attends[i] = attendees.get(i).encloses(start, start + seconds) && !isTaken(attendee, start);
            if (attends[i]) {
                burdens[i] = attendee.scale()
                        .of(attendee.zone(), Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + seconds));
            } else {
                burdens[i] = request.missing();
            }
        }
        return new Row(start, offset, burdens, attends);
    }

    private boolean isTaken(Attendee attendee, long start) {
        return attendee.busy().stream().anyMatch(busy -> busy.meets(start, start + seconds));
    }
}
