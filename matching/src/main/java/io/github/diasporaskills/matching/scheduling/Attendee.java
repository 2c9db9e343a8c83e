package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.TimeSpan;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Somebody who is asked to a meeting, under a pseudonym: where, and when he or she can come at all. Holds that keep a
 * person back are given as {@linkplain #busy(Instant, Instant) busy time} and look like any other. Immutable and
 * thread-safe.
 */
public final class Attendee {

    private final ActorId id;
    private final WorkingCalendar hours;
    private final DateRange days;
    private final List<BusyTime> busy;
    private final boolean required;
    private final InconvenienceScale scale;
    private final int carried;

    private Attendee(
            ActorId id,
            WorkingCalendar hours,
            DateRange days,
            List<BusyTime> busy,
            boolean required,
            InconvenienceScale scale,
            int carried) {
        this.id = requireNonNull(id, "id");
        this.hours = requireNonNull(hours, "hours");
        this.days = requireNonNull(days, "days");
        this.busy = List.copyOf(busy);
        this.required = required;
        this.scale = requireNonNull(scale, "scale");
        this.carried = carried;
    }

    /**
     * Somebody who can come on any day from 06:00 to 24:00 by the clock at home, if need be.
     *
     * @param id a pseudonym
     * @param zone where the person is, for example from a {@link ZoneTable}
     * @return an attendee who need not come, with the {@linkplain InconvenienceScale#usual() usual scale}
     */
    public static Attendee of(ActorId id, PackZone zone) {
        WeeklyHours waking = WeeklyHours.of(EnumSet.allOf(DayOfWeek.class), DayHours.of(TimeSpan.parse("06:00-24:00")));
        return of(id, WorkingCalendar.builder(id.value(), zone, waking).build());
    }

    /**
     * Somebody with hours of his or her own: a weekly pattern, dated changes, the holidays at home.
     *
     * @param id a pseudonym
     * @param hours when the person can come at all, in the zone where the person is
     * @return an attendee who need not come, with the {@linkplain InconvenienceScale#usual() usual scale}
     */
    public static Attendee of(ActorId id, WorkingCalendar hours) {
        return new Attendee(id, hours, DateRange.always(), List.of(), false, InconvenienceScale.usual(), 0);
    }

    /**
     * The same person, who can come on some days only.
     *
     * @param during days by the clock at home
     * @return a new value
     */
    public Attendee available(DateRange during) {
        return new Attendee(id, hours, during, busy, required, scale, carried);
    }

    /**
     * The same person, whose time is taken between two moments.
     *
     * @param from the first moment
     * @param until the first moment after it
     * @return a new value
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public Attendee busy(Instant from, Instant until) {
        List<BusyTime> more = new ArrayList<>(busy);
        more.add(new BusyTime(from, until));
        return new Attendee(id, hours, days, more, required, scale, carried);
    }

    /**
     * The same person, without whom the meeting cannot be held.
     *
     * @return a new value
     */
    public Attendee required() {
        return new Attendee(id, hours, days, busy, true, scale, carried);
    }

    /**
     * The same person with another scale of inconvenient hours.
     *
     * @param other the scale
     * @return a new value
     */
    public Attendee with(InconvenienceScale other) {
        return new Attendee(id, hours, days, busy, required, other, carried);
    }

    /**
     * The same person, who carries a burden from meetings before, so that turns go on where they stood.
     *
     * @param burden points, 0 or more
     * @return a new value
     * @throws IllegalArgumentException if the burden is negative or more than a million
     */
    public Attendee carrying(int burden) {
        if (burden < 0 || burden > 1_000_000) {
            throw new IllegalArgumentException("A burden carried over is 0 to 1000000 points; found " + burden);
        }
        return new Attendee(id, hours, days, busy, required, scale, burden);
    }

    /**
     * Who.
     *
     * @return the pseudonym
     */
    public ActorId id() {
        return id;
    }

    /**
     * When the person can come at all.
     *
     * @return hours in the person's own zone
     */
    public WorkingCalendar hours() {
        return hours;
    }

    /**
     * Where the person is.
     *
     * @return the zone of {@link #hours()}
     */
    public PackZone zone() {
        return hours.zone();
    }

    /**
     * On which days the person can come.
     *
     * @return days by the clock at home, open where nothing is known
     */
    public DateRange days() {
        return days;
    }

    /**
     * What is taken already.
     *
     * @return stretches in the order in which they were given
     */
    public List<BusyTime> busy() {
        return busy;
    }

    /**
     * Whether the meeting cannot be held without the person.
     *
     * @return false unless asked for
     */
    public boolean isRequired() {
        return required;
    }

    /**
     * How hours weigh for the person.
     *
     * @return the scale
     */
    public InconvenienceScale scale() {
        return scale;
    }

    /**
     * The burden of meetings before.
     *
     * @return points, 0 unless given
     */
    public int carried() {
        return carried;
    }

    /**
     * The pseudonym only: where somebody is and when is his or her own affair.
     *
     * @return for example {@code Attendee E-001}
     */
    @Override
    public String toString() {
        return "Attendee " + id;
    }
}
