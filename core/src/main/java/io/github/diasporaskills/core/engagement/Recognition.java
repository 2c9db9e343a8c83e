package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a member is given for an engagement. Immutable and thread-safe. */
public final class Recognition {

    private final LocalDate on;
    private final Set<RecognitionKind> kinds;
    private final int hours;
    private final @Nullable CpdAward cpd;

    private Recognition(LocalDate on, Set<RecognitionKind> kinds, int hours, @Nullable CpdAward cpd) {
        this.on = requireNonNull(on, "on");
        this.kinds = kinds;
        this.hours = hours;
        this.cpd = cpd;
    }

    /**
     * A recognition without points.
     *
     * @param on the day
     * @param kinds what is given, at least one
     * @param hours the hours worked that it states, 0 to 10000
     * @return the recognition
     * @throws IllegalArgumentException if nothing is given or the hours are out of range
     */
    public static Recognition of(LocalDate on, Set<RecognitionKind> kinds, int hours) {
        if (kinds.isEmpty() || hours < 0 || hours > 10_000) {
            throw new IllegalArgumentException("A recognition gives something and states 0 to 10000 hours; found "
                    + kinds.size() + " kinds and " + hours + " hours");
        }
        return new Recognition(on, Collections.unmodifiableSet(EnumSet.copyOf(kinds)), hours, null);
    }

    /**
     * The same recognition with points of continuing education.
     *
     * @param award the points
     * @return a new value
     */
    public Recognition with(CpdAward award) {
        return new Recognition(on, kinds, hours, requireNonNull(award, "award"));
    }

    /**
     * The day.
     *
     * @return the day
     */
    public LocalDate on() {
        return on;
    }

    /**
     * What is given.
     *
     * @return at least one kind
     */
    public Set<RecognitionKind> kinds() {
        return kinds;
    }

    /**
     * The hours worked that it states.
     *
     * @return 0 or more
     */
    public int hours() {
        return hours;
    }

    /**
     * The points.
     *
     * @return the award, or empty if there is none
     */
    public Optional<CpdAward> cpd() {
        return Optional.ofNullable(cpd);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recognition r
                && on.equals(r.on)
                && kinds.equals(r.kinds)
                && hours == r.hours
                && Objects.equals(cpd, r.cpd);
    }

    @Override
    public int hashCode() {
        return Objects.hash(on, kinds, hours, cpd);
    }

    @Override
    public String toString() {
        return "Recognition of " + on + ": " + kinds + ", " + hours + " hours";
    }
}
