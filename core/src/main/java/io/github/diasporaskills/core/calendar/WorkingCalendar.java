package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When an office is open: weekly hours, dated changes such as Ramadan hours, holidays, and the hours of one host on
 * top of them. Immutable and thread-safe.
 *
 * <p>For a date, the hours come from the last {@link HostHours} that has the date; else from the last
 * {@link HoursChange} that has it; else from the weekly hours. Holidays close what is left, except where the host works
 * on holidays.
 *
 * <p>A calendar carries its {@link #version()}, a hash over everything in it; deadlines keep it. Facts are instants,
 * plans are local times; the {@link PackZone} joins them.
 *
 * <p>Lunar feasts and days off by decree are listed day by day, so a calendar knows them for some years only. In any
 * other year it counts by what it knows and says so: the reasons of each day end with
 * {@link CalendarReason#YEAR_NOT_COVERED}, a deadline says it once for each such year, and {@link #covers} and
 * {@link #uncoveredYears} answer where only an instant or a duration is given.
 *
 * <p>The days of a year are worked out when the year is first asked for, in O(d + h) for d days and h holidays, and
 * kept; after that a day costs O(1).
 */
public final class WorkingCalendar {

    /** The first year a calendar can tell about. */
    public static final int FIRST_YEAR = 1900;

    /** The last year a calendar can tell about. */
    public static final int LAST_YEAR = 2200;

    private static final Instant EARLIEST =
            LocalDate.of(FIRST_YEAR - 1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LATEST =
            LocalDate.of(LAST_YEAR + 2, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    /** How long a calendar may stay closed before it counts as closed for good. */
    private static final int LONGEST_CLOSING_DAYS = 731;

    private final String name;
    private final PackZone zone;
    private final WeeklyHours hours;
    private final List<HoursChange> changes;
    private final List<Holiday> holidays;
    private final List<HostHours> hostHours;
    private final SortedSet<Integer> listedYears;
    private final String version;
    private final ConcurrentHashMap<Integer, YearPlan> years = new ConcurrentHashMap<>();

    private WorkingCalendar(Builder builder, List<HostHours> hostHours) {
        this.name = builder.name;
        this.zone = builder.zone;
        this.hours = builder.hours;
        this.changes = List.copyOf(builder.changes);
        this.holidays = List.copyOf(builder.holidays);
        this.hostHours = List.copyOf(hostHours);
        this.listedYears = listedYears(holidays);
        this.version = CalendarVersion.of(this);
    }

    private static SortedSet<Integer> listedYears(List<Holiday> holidays) {
        SortedSet<Integer> years = new TreeSet<>();
        for (Holiday holiday : holidays) {
            if (holiday.rule() instanceof HolidayRule.OnDates listed) {
                listed.dates().stream().filter(holiday.validity()::contains).forEach(date -> years.add(date.getYear()));
            }
        }
        return years;
    }

    /**
     * Begins a calendar.
     *
     * @param name whose calendar it is, for example {@code MA}; not blank
     * @param zone where it is
     * @param hours the usual office hours
     * @return a builder
     * @throws IllegalArgumentException if the name is blank
     */
    public static Builder builder(String name, PackZone zone, WeeklyHours hours) {
        return new Builder(name, zone, hours);
    }

    /**
     * Whose calendar it is.
     *
     * @return the name given to the builder
     */
    public String name() {
        return name;
    }

    /**
     * The zone that joins local times and instants.
     *
     * @return the zone
     */
    public PackZone zone() {
        return zone;
    }

    /**
     * The usual office hours.
     *
     * @return the week
     */
    public WeeklyHours hours() {
        return hours;
    }

    /**
     * The dated changes of office hours; a later one stands above an earlier one.
     *
     * @return the changes as they were given
     */
    public List<HoursChange> changes() {
        return changes;
    }

    /**
     * The holidays.
     *
     * @return the holidays as they were given
     */
    public List<Holiday> holidays() {
        return holidays;
    }

    /**
     * The hours of the host; a later entry stands above an earlier one.
     *
     * @return the hours as they were given, none for a country's calendar
     */
    public List<HostHours> hostHours() {
        return hostHours;
    }

    /**
     * A hash over everything in this calendar, zone rules included. Two calendars with the same version give the same
     * answers.
     *
     * @return SHA-256, 64 hexadecimal digits
     */
    public String version() {
        return version;
    }

    /**
     * A builder that holds everything of this calendar except the hours of the host.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name, zone, hours);
        changes.forEach(builder::change);
        holidays.forEach(builder::holiday);
        return builder;
    }

    /**
     * This calendar as it was known at an instant: without what was published later.
     *
     * @param at the instant
     * @return this calendar if everything was known then, else one with another version
     */
    public WorkingCalendar knownAt(Instant at) {
        requireNonNull(at, "at");
        Builder builder = new Builder(name, zone, hours);
        changes.stream().filter(change -> change.knownAt(at)).forEach(builder::change);
        holidays.stream().filter(holiday -> holiday.knownAt(at)).forEach(builder::holiday);
        boolean same = builder.changes.size() == changes.size() && builder.holidays.size() == holidays.size();
        return same ? this : new WorkingCalendar(builder, hostHours);
    }

    /**
     * This calendar with one more holiday, for example one decreed late.
     *
     * @param holiday the holiday
     * @return a calendar with another version
     */
    public WorkingCalendar with(Holiday holiday) {
        return new WorkingCalendar(toBuilder().holiday(holiday), hostHours);
    }

    /**
     * This calendar with the hours of one host in place of any it had.
     *
     * @param hours the host's hours; a later entry stands above an earlier one
     * @return a calendar with another version
     */
    public WorkingCalendar forHost(List<HostHours> hours) {
        return new WorkingCalendar(toBuilder(), hours);
    }

    /**
     * The office hours of a date and why they are so.
     *
     * @param date the date
     * @return the day
     * @throws IllegalArgumentException if the year is not {@link #FIRST_YEAR} to {@link #LAST_YEAR}
     */
    public CalendarDay on(LocalDate date) {
        int year = requireNonNull(date, "date").getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "A calendar tells about the years " + FIRST_YEAR + " to " + LAST_YEAR + "; found " + date);
        }
        return years.computeIfAbsent(year, y -> YearPlan.of(this, y)).day(date.getDayOfYear());
    }

    /** The local date of an instant; refuses one outside the years of a calendar. */
    LocalDate dateOf(Instant at) {
        // Far away, the JDK has no local date at all.
        boolean isFar = requireNonNull(at, "at").isBefore(EARLIEST) || at.isAfter(LATEST);
        int year = isFar ? 0 : zone.at(at).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "A calendar tells about the years " + FIRST_YEAR + " to " + LAST_YEAR + "; found " + at);
        }
        return zone.at(at).toLocalDate();
    }

    /**
     * Whether this calendar knows what it counts by in the year of a date: it lists at least one lunar, decreed or other
     * holiday by its date in that year, or lists none in any year, as in a country that has no such holidays. Reckoned
     * days count as known; each says that it is reckoned. O(log n) for n years.
     *
     * @param date the date
     * @return false if holidays of that kind may be missing in that year
     */
    public boolean covers(LocalDate date) {
        return listedYears.isEmpty()
                || listedYears.contains(requireNonNull(date, "date").getYear());
    }

    /**
     * The years of a period in which holidays may be missing.
     *
     * @param period the days
     * @return the years that it does not {@linkplain #covers cover}, in order, from {@link #FIRST_YEAR} to
     *     {@link #LAST_YEAR}; empty if there are none
     */
    public List<Integer> uncoveredYears(DateRange period) {
        int first = Math.max(period.first().getYear(), FIRST_YEAR);
        int last = Math.min(period.last().getYear(), LAST_YEAR);
        return IntStream.rangeClosed(first, last)
                .filter(year -> !covers(LocalDate.of(year, 1, 1)))
                .boxed()
                .toList();
    }

    /**
     * The moments in which the office is open on a date.
     *
     * @param date the date
     * @return stretches in order; a span over a clock change gives two
     * @throws IllegalArgumentException as {@link #on}
     */
    public List<OpenTime> openTimes(LocalDate date) {
        return zone.openTimes(date, on(date).hours());
    }

    /**
     * Whether the office is open at an instant.
     *
     * @param at the instant
     * @return true from the opening on, false from the closing on
     * @throws IllegalArgumentException as {@link #on}
     */
    public boolean isOpen(Instant at) {
        return on(dateOf(at)).hours().isOpenAt(zone.at(at).toLocalTime());
    }

    /**
     * The first instant from another on at which the office is open.
     *
     * @param from where to begin
     * @return that instant if it is open then, else the next opening; empty if there is none for two years
     * @throws IllegalArgumentException as {@link #on}
     */
    public Optional<Instant> nextOpening(Instant from) {
        OpenTimeline timeline = OpenTimeline.of(this, from);
        return timeline.next() ? Optional.of(timeline.from()) : Optional.empty();
    }

    /**
     * How long the office is open between two instants.
     *
     * @param from the first instant
     * @param until the first instant after it; not before the first
     * @return working time
     * @throws IllegalArgumentException if the end is before the beginning, or as {@link #on}
     */
    public Duration openBetween(Instant from, Instant until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Time runs forward; found " + from + " to " + until);
        }
        Duration open = Duration.ZERO;
        OpenTimeline timeline = OpenTimeline.of(this, from);
        while (timeline.next() && timeline.from().isBefore(until)) {
            Instant end = timeline.until().isBefore(until) ? timeline.until() : until;
            open = open.plus(Duration.between(timeline.from(), end));
        }
        return open;
    }

    /**
     * When time given at an instant runs out, without pauses. The same as {@link Deadline#due()} of a deadline, without
     * its explanation.
     *
     * @param start when the clock was started
     * @param allowance how much time
     * @return the deadline; empty if the office stays closed for two years or the calendar ends before
     * @throws IllegalArgumentException as {@link #on}
     */
    public Optional<Instant> due(Instant start, Allowance allowance) {
        return Optional.ofNullable(
                DeadlineRun.of(this, start, allowance, List.of()).due());
    }

    static int longestClosingDays() {
        return LONGEST_CLOSING_DAYS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingCalendar calendar && version.equals(calendar.version);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    /**
     * The calendar's name and the beginning of its version.
     *
     * @return for example {@code MA 3f2a91c0}
     */
    @Override
    public String toString() {
        return name + " " + version.substring(0, 8);
    }

    /** Gathers the parts of a calendar. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final PackZone zone;
        private final WeeklyHours hours;
        private final List<HoursChange> changes = new ArrayList<>();
        private final List<Holiday> holidays = new ArrayList<>();

        private Builder(String name, PackZone zone, WeeklyHours hours) {
            this.name = requireNonNull(name, "name");
            this.zone = requireNonNull(zone, "zone");
            this.hours = requireNonNull(hours, "hours");
            if (name.isBlank()) {
                throw new IllegalArgumentException("A calendar has a name such as MA; found blank");
            }
        }

        /**
         * Adds a dated change of office hours above those added before.
         *
         * @param change the change
         * @return this builder
         */
        public Builder change(HoursChange change) {
            changes.add(requireNonNull(change, "change"));
            return this;
        }

        /**
         * Adds a holiday.
         *
         * @param holiday the holiday
         * @return this builder
         */
        public Builder holiday(Holiday holiday) {
            holidays.add(requireNonNull(holiday, "holiday"));
            return this;
        }

        /**
         * Makes the calendar.
         *
         * @return a calendar without hours of a host
         */
        public WorkingCalendar build() {
            return new WorkingCalendar(this, List.of());
        }
    }
}
