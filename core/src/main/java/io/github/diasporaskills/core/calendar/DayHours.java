package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The office hours of one day: spans in order, apart from one another, or none. Immutable and thread-safe.
 *
 * @param spans sorted; two spans neither overlap nor touch
 */
public record DayHours(List<TimeSpan> spans) {

    /**
     * Sorts the spans and checks that they stand apart.
     *
     * @throws IllegalArgumentException if two spans overlap or touch
     */
    public DayHours {
        List<TimeSpan> sorted = new ArrayList<>(spans);
        Collections.sort(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).fromMinute() <= sorted.get(i - 1).untilMinute()) {
                throw new IllegalArgumentException("Spans of one day stand apart; found " + sorted.get(i - 1) + " and "
                        + sorted.get(i) + ". Maybe they are one span");
            }
        }
        spans = List.copyOf(sorted);
    }

    /**
     * Hours of one or more spans.
     *
     * @param spans in any order
     * @return the hours
     * @throws IllegalArgumentException if two spans overlap or touch
     */
    public static DayHours of(TimeSpan... spans) {
        return new DayHours(List.of(spans));
    }

    /**
     * Closed all day.
     *
     * @return hours without a span
     */
    public static DayHours closed() {
        return new DayHours(List.of());
    }

    /**
     * Reads hours.
     *
     * @param text spans separated by commas, for example {@code 08:30-12:00, 14:00-18:00}; {@code closed} for none
     * @return the hours
     * @throws IllegalArgumentException if a span has another form, or two overlap or touch
     */
    public static DayHours parse(String text) {
        requireNonNull(text, "text");
        if (text.strip().equals("closed")) {
            return closed();
        }
        List<TimeSpan> spans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            spans.add(TimeSpan.parse(part.strip()));
        }
        return new DayHours(spans);
    }

    /**
     * Whether the office opens at all.
     *
     * @return true if there is a span
     */
    public boolean isOpen() {
        return !spans.isEmpty();
    }

    /**
     * Whether the office is open at a local time.
     *
     * @param time the time
     * @return true inside a span
     */
    public boolean isOpenAt(LocalTime time) {
        return spans.stream().anyMatch(span -> span.contains(time));
    }

    /**
     * The sum of all spans.
     *
     * @return minutes on a day without clock change, 0 to 1440
     */
    public int minutes() {
        return spans.stream().mapToInt(TimeSpan::minutes).sum();
    }

    /**
     * These hours without a part of the day.
     *
     * @param closed what is taken out
     * @return the hours that are left, perhaps none
     */
    public DayHours without(TimeSpan closed) {
        List<TimeSpan> left = new ArrayList<>();
        for (TimeSpan span : spans) {
            if (span.fromMinute() < Math.min(span.untilMinute(), closed.fromMinute())) {
                left.add(TimeSpan.ofMinutes(span.fromMinute(), Math.min(span.untilMinute(), closed.fromMinute())));
            }
            if (Math.max(span.fromMinute(), closed.untilMinute()) < span.untilMinute()) {
                left.add(TimeSpan.ofMinutes(Math.max(span.fromMinute(), closed.untilMinute()), span.untilMinute()));
            }
        }
        return new DayHours(left);
    }

    /**
     * As it is written in a pack.
     *
     * @return for example {@code 08:30-12:00, 14:00-18:00}, or {@code closed}
     */
    @Override
    public String toString() {
        return spans.isEmpty()
                ? "closed"
                : spans.stream().map(TimeSpan::toString).collect(Collectors.joining(", "));
    }
}
