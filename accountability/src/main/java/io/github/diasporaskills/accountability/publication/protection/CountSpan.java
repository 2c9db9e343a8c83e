package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days on which something was counted: from the beginning, or after a day, up to and with a day. Immutable. */
public final class CountSpan {

    private final @Nullable LocalDate after;
    private final LocalDate until;

    private CountSpan(@Nullable LocalDate after, LocalDate until) {
        this.after = after;
        this.until = requireNonNull(until, "until");
        if (after != null && !after.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A span ends after the day after which it begins; found " + after + " and " + until);
        }
    }

    /**
     * Everything from the beginning: cumulative counts.
     *
     * @param day the last day counted
     * @return the span
     */
    public static CountSpan upTo(LocalDate day) {
        return new CountSpan(null, day);
    }

    /**
     * A period by itself.
     *
     * @param day the last day not counted
     * @param until the last day counted
     * @return the span
     * @throws IllegalArgumentException if the days are swapped or the same
     */
    public static CountSpan after(LocalDate day, LocalDate until) {
        return new CountSpan(requireNonNull(day, "day"), until);
    }

    /**
     * The last day not counted.
     *
     * @return empty for cumulative counts
     */
    public Optional<LocalDate> after() {
        return Optional.ofNullable(after);
    }

    /**
     * The last day counted.
     *
     * @return the day
     */
    public LocalDate until() {
        return until;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountSpan s && Objects.equals(after, s.after) && until.equals(s.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(after, until);
    }

    /**
     * Both days.
     *
     * @return for example {@code ..2025-06-30}
     */
    @Override
    public String toString() {
        return (after == null ? "" : after.toString()) + ".." + until;
    }
}
