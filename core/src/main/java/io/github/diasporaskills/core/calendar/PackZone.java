package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time zone whose rules come from a country pack and not from the Java runtime, so that results are the same and
 * right on a runtime with old time-zone data. Immutable and thread-safe.
 *
 * <p>The first offset holds for all time before the first change, the last one for all time after the last change:
 * there are no rules that repeat every year. Conversions cost O(log n) for n changes.
 */
public final class PackZone {

    private static final long SECONDS_OF_DAY = 86_400;

    private final String id;
    private final ZoneOffset first;
    private final List<ZoneOffsetTransition> changes;
    private final ZoneRules rules;
    private final long[] changeSeconds;
    private final int[] offsetSeconds;

    private PackZone(String id, ZoneOffset first, List<ZoneOffsetTransition> changes) {
        this.id = id;
        this.first = first;
        this.changes = changes;
        this.rules = ZoneRules.of(first, first, List.of(), changes, List.of());
        this.changeSeconds =
                changes.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
        this.offsetSeconds = new int[changes.size() + 1];
        offsetSeconds[0] = first.getTotalSeconds();
        for (int i = 0; i < changes.size(); i++) {
            offsetSeconds[i + 1] = changes.get(i).getOffsetAfter().getTotalSeconds();
        }
    }

    /**
     * A zone with its changes.
     *
     * @param id the zone's name in the tz database, for example {@code Africa/Casablanca}; the runtime need not know it
     * @param first the offset before the first change
     * @param changes the changes in order of time, each from the offset that held before it
     * @return the zone
     * @throws IllegalArgumentException if the id is blank, a change is not after the one before it, or does not begin
     *     with the offset that held before it
     */
    public static PackZone of(String id, ZoneOffset first, List<ZoneOffsetTransition> changes) {
        requireNonNull(id, "id");
        requireNonNull(first, "first");
        if (id.isBlank()) {
            throw new IllegalArgumentException("A zone has an id such as Africa/Kigali; found blank");
        }
        List<ZoneOffsetTransition> copy = List.copyOf(changes);
        ZoneOffset before = first;
        @Nullable Instant last = null;
        for (ZoneOffsetTransition change : copy) {
            if (last != null && !change.getInstant().isAfter(last)) {
                throw new IllegalArgumentException("Clock changes of " + id + " are in order of time; found "
                        + change.getInstant() + " after " + last);
            }
            if (!change.getOffsetBefore().equals(before)) {
                throw new IllegalArgumentException("The clock change of " + id + " at " + change.getDateTimeBefore()
                        + " begins with the offset that held before it, " + before + "; found "
                        + change.getOffsetBefore());
            }
            before = change.getOffsetAfter();
            last = change.getInstant();
        }
        return new PackZone(id, first, copy);
    }

    /**
     * A zone whose clocks never change.
     *
     * @param id the zone's name in the tz database
     * @param offset its offset
     * @return the zone
     * @throws IllegalArgumentException if the id is blank
     */
    public static PackZone fixed(String id, ZoneOffset offset) {
        return of(id, offset, List.of());
    }

    /**
     * The zone's name in the tz database.
     *
     * @return for example {@code Africa/Casablanca}
     */
    public String id() {
        return id;
    }

    /**
     * The offset before the first change.
     *
     * @return the first offset
     */
    public ZoneOffset firstOffset() {
        return first;
    }

    /**
     * Every change of the clocks, in order of time.
     *
     * @return the changes, none if the clocks never change
     */
    public List<ZoneOffsetTransition> changes() {
        return changes;
    }

    /**
     * The rules as the JDK's type. They say nothing of daylight saving: only offsets are known here.
     *
     * @return the rules of this zone
     */
    public ZoneRules rules() {
        return rules;
    }

    /**
     * The offset at a moment.
     *
     * @param at the moment
     * @return the offset from UTC
     */
    public ZoneOffset offsetAt(Instant at) {
        return rules.getOffset(requireNonNull(at, "at"));
    }

    /**
     * The local time at a moment.
     *
     * @param at the moment
     * @return local time and offset
     */
    public OffsetDateTime at(Instant at) {
        ZoneOffset offset = offsetAt(at);
        return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), offset)
                .atOffset(offset);
    }

    /**
     * What a local time means here.
     *
     * @param local the local time
     * @return one moment, two, or none
     */
    public LocalResolution resolve(LocalDateTime local) {
        requireNonNull(local, "local");
        @Nullable ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return new LocalResolution.Once(OffsetDateTime.of(local, rules.getOffset(local)));
        }
        if (change.isOverlap()) {
            return new LocalResolution.Twice(
                    OffsetDateTime.of(local, change.getOffsetBefore()),
                    OffsetDateTime.of(local, change.getOffsetAfter()));
        }
        return new LocalResolution.Never(
                local,
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                OffsetDateTime.of(change.getDateTimeAfter(), change.getOffsetAfter()));
    }

    /**
     * The one moment of a local time.
     *
     * @param local the local time
     * @return the moment
     * @throws LocalTimeException if the local time occurred twice and an offset has to say which is meant, or was
     *     skipped when the clocks went forward
     */
    public OffsetDateTime at(LocalDateTime local) {
        return resolve(local)
                .fold(
                        LocalResolution.Once::moment,
                        twice -> {
                            throw new LocalTimeException(doubled(twice));
                        },
                        never -> {
                            throw new LocalTimeException(skipped(never));
                        });
    }

    /**
     * The moment of a local time with its offset.
     *
     * @param local the local time
     * @param offset the offset that somebody wrote with it
     * @return the moment
     * @throws LocalTimeException if the local time never had that offset here
     */
    public OffsetDateTime at(LocalDateTime local, ZoneOffset offset) {
        requireNonNull(offset, "offset");
        OffsetDateTime moment = OffsetDateTime.of(requireNonNull(local, "local"), offset);
        if (offsetAt(moment.toInstant()).equals(offset)) {
            return moment;
        }
        throw new LocalTimeException(Reason.of(CalendarReason.WRONG_OFFSET)
                .with("local", local.toString())
                .with("zone", id)
                .with("found", offset.toString())
                .with("valid", validOffsets(local)));
    }

    private Reason doubled(LocalResolution.Twice twice) {
        return Reason.of(CalendarReason.DOUBLED_TIME)
                .with("local", twice.earlier().toLocalDateTime().toString())
                .with("zone", id)
                .with("earlier", twice.earlier().toString())
                .with("later", twice.later().toString());
    }

    private Reason skipped(LocalResolution.Never never) {
        return Reason.of(CalendarReason.SKIPPED_TIME)
                .with("local", never.local().toString())
                .with("zone", id)
                .with("before", never.before().toString())
                .with("after", never.after().toString())
                .with("change", never.change().toString());
    }

    private List<String> validOffsets(LocalDateTime local) {
        return rules.getValidOffsets(local).stream().map(ZoneOffset::toString).toList();
    }

    /** The offset in seconds at an instant given in seconds since 1970. */
    int offsetAt(long epochSecond) {
        return offsetSeconds[segment(epochSecond)];
    }

    /** The first clock change after an instant, in seconds since 1970; {@link Long#MAX_VALUE} if there is none. */
    long nextChange(long epochSecond) {
        int segment = segment(epochSecond);
        return segment == changeSeconds.length ? Long.MAX_VALUE : changeSeconds[segment];
    }

    /**
     * The moments of a day's hours. A span over a clock change gives one stretch on each side; an hour that occurs
     * twice is open twice.
     */
    List<OpenTime> openTimes(LocalDate date, DayHours hours) {
        List<OpenTime> open = new ArrayList<>();
        if (!hours.isOpen()) {
            return open;
        }
        long localStart = date.toEpochDay() * SECONDS_OF_DAY;
        long reach = SECONDS_OF_DAY; // offsets reach 18 hours
        int from = segment(localStart - reach);
        int to = segment(localStart + SECONDS_OF_DAY + reach);
        for (int segment = from; segment <= to; segment++) {
            long begins = segment == 0 ? Long.MIN_VALUE : changeSeconds[segment - 1];
            long ends = segment == changeSeconds.length ? Long.MAX_VALUE : changeSeconds[segment];
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetSeconds[segment]);
            long dayStart = localStart - offsetSeconds[segment];
            for (TimeSpan span : hours.spans()) {
                long opens = Math.max(begins, dayStart + span.fromMinute() * 60L);
                long closes = Math.min(ends, dayStart + span.untilMinute() * 60L);
                if (opens < closes) {
                    open.add(new OpenTime(
                            Instant.ofEpochSecond(opens).atOffset(offset),
                            Instant.ofEpochSecond(closes).atOffset(offset)));
                }
            }
        }
        return open;
    }

    /** The changes that fall on a day, by the clock before the change. */
    List<ZoneOffsetTransition> changesOn(LocalDate date) {
        return changes.stream()
                .filter(change -> change.getDateTimeBefore().toLocalDate().equals(date))
                .toList();
    }

    private int segment(long epochSecond) {
        int found = Arrays.binarySearch(changeSeconds, epochSecond);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackZone zone
                && id.equals(zone.id)
                && first.equals(zone.first)
                && changes.equals(zone.changes);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + changes.hashCode();
    }

    /**
     * The zone's id and how many clock changes it knows.
     *
     * @return for example {@code Africa/Kigali (1 clock change)}
     */
    @Override
    public String toString() {
        return id + " (" + changes.size() + (changes.size() == 1 ? " clock change)" : " clock changes)");
    }
}
