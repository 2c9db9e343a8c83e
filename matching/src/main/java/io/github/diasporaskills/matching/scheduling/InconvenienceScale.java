package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much of a burden an hour of the day is, in points: none in the working day, most in the night. A meeting weighs as
 * much as its worst half hour. Immutable and thread-safe.
 *
 * <p>Points have no unit but each other: {@link #usual()} is a convention of this library and no finding of research, to
 * be replaced where people say otherwise.
 */
public final class InconvenienceScale {

    /** The most points of a half hour or a day of rest. */
    public static final int MOST = 1000;

    private static final int CELL_MINUTES = 30;
    private static final int CELLS = 24 * 60 / CELL_MINUTES;

    private final int[] points;
    private final Set<DayOfWeek> restDays;
    private final int restPoints;

    private InconvenienceScale(int[] points, Set<DayOfWeek> restDays, int restPoints) {
        this.points = points;
        this.restDays = Collections.unmodifiableSet(new TreeSet<>(restDays));
        this.restPoints = restPoints;
    }

    /**
     * Every hour of every day is as good as any other.
     *
     * @return a scale without points
     */
    public static InconvenienceScale none() {
        return new InconvenienceScale(new int[CELLS], Set.of(), 0);
    }

    /**
     * The usual scale: nothing from 08:00 to 18:00; 1 from 07:00 and until 20:00; 2 until 22:00; 4 from 06:00 and until
     * 23:00; 8 in the night; 2 more on Saturdays and Sundays.
     *
     * @return the scale that is taken where nobody asks for another
     */
    public static InconvenienceScale usual() {
        return none().with(TimeSpan.parse("00:00-06:00"), 8)
                .with(TimeSpan.parse("06:00-07:00"), 4)
                .with(TimeSpan.parse("07:00-08:00"), 1)
                .with(TimeSpan.parse("18:00-20:00"), 1)
                .with(TimeSpan.parse("20:00-22:00"), 2)
                .with(TimeSpan.parse("22:00-23:00"), 4)
                .with(TimeSpan.parse("23:00-24:00"), 8)
                .resting(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 2);
    }

    /**
     * This scale with other points in a part of the day.
     *
     * @param span begins and ends on a half hour
     * @param burden from 0 to {@link #MOST}
     * @return a new scale
     * @throws IllegalArgumentException if the span is not of half hours or the points are out of range
     */
    public InconvenienceScale with(TimeSpan span, int burden) {
        int from = cell(span.from(), span);
        int until = span.until().equals(LocalTime.MIDNIGHT) ? CELLS : cell(span.until(), span);
        inRange(burden);
        int[] changed = points.clone();
        Arrays.fill(changed, from, until, burden);
        return new InconvenienceScale(changed, restDays, restPoints);
    }

    /**
     * This scale with other days of rest, on which every hour weighs more.
     *
     * @param days days of the week by the person's own clock, possibly none
     * @param burden points on top of those of the hour, from 0 to {@link #MOST}
     * @return a new scale
     * @throws IllegalArgumentException if the points are out of range
     */
    public InconvenienceScale resting(Set<DayOfWeek> days, int burden) {
        return new InconvenienceScale(points, days, inRange(burden));
    }

    private static int cell(LocalTime time, TimeSpan span) {
        if (time.getMinute() % CELL_MINUTES != 0) {
            throw new IllegalArgumentException("A scale goes by half hours such as 20:00-22:30; found " + span);
        }
        return time.toSecondOfDay() / 60 / CELL_MINUTES;
    }

    private static int inRange(int burden) {
        if (burden < 0 || burden > MOST) {
            throw new IllegalArgumentException("A burden is from 0 to " + MOST + " points; found " + burden);
        }
        return burden;
    }

    /**
     * The points of a moment.
     *
     * @param local by the person's own clock
     * @return 0 or more
     */
    public int at(OffsetDateTime local) {
        int hour = points[local.toLocalTime().toSecondOfDay() / 60 / CELL_MINUTES];
        return isRestDay(local) ? hour + restPoints : hour;
    }

    /**
     * The points of a meeting: those of its worst half hour.
     *
     * @param zone where the person is
     * @param from its first moment
     * @param until the first moment after it
     * @return 0 or more; O(m) for m half hours
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public int of(PackZone zone, Instant from, Instant until) {
        requireNonNull(zone, "zone");
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("A meeting ends after it begins; found " + from + " to " + until);
        }
        int worst = 0;
        Instant at = from;
        while (at.isBefore(until)) {
            OffsetDateTime local = zone.at(at);
            worst = Math.max(worst, at(local));
            int past = local.getMinute() % CELL_MINUTES * 60 + local.getSecond();
            at = Instant.ofEpochSecond(at.getEpochSecond() + CELL_MINUTES * 60L - past);
        }
        return worst;
    }

    boolean isRestDay(OffsetDateTime local) {
        return restDays.contains(local.getDayOfWeek());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InconvenienceScale scale
                && Arrays.equals(points, scale.points)
                && restDays.equals(scale.restDays)
                && restPoints == scale.restPoints;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(points) + restDays.hashCode() + restPoints;
    }

    /**
     * The points of each half hour and of days of rest.
     *
     * @return for example {@code [8, 8, …], [SATURDAY, SUNDAY] +2}
     */
    @Override
    public String toString() {
        return Arrays.toString(points) + ", " + restDays + " +" + restPoints;
    }
}
