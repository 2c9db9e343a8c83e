package io.github.diasporaskills.core.actor;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A precaution: for a time nobody offers work to a person or shows files to that person. It is no finding, gives no
 * reason, and has a day on which it is looked at again. To everybody else it looks like ordinary unavailability,
 * so only {@link Holds#stops(ActorId, Instant)} is asked outside the sensitive route, and {@code toString} shows
 * nothing. It stays in force until it is lifted, reviewed or not. Immutable and thread-safe.
 */
public final class Hold {

    private final ActorId subject;
    private final ActorId placedBy;
    private final Instant from;
    private final LocalDate reviewOn;
    private final @Nullable Instant liftedAt;

    private Hold(ActorId subject, ActorId placedBy, Instant from, LocalDate reviewOn, @Nullable Instant liftedAt) {
        this.subject = subject;
        this.placedBy = placedBy;
        this.from = from;
        this.reviewOn = reviewOn;
        this.liftedAt = liftedAt;
    }

    /**
     * Places a hold.
     *
     * @param subject on whom
     * @param by a recipient of sensitive cases
     * @param from when it begins to hold
     * @param reviewOn the day on which it is looked at again, after the day on which it begins in UTC
     * @return the hold, or why it is not placed
     */
    public static Parsed<Hold> place(ActorId subject, Actor by, Instant from, LocalDate reviewOn) {
        requireNonNull(subject, "subject");
        return decide(by, from, reviewOn, new Hold(subject, by.id(), from, reviewOn, null));
    }

    /**
     * Sets a new day on which the hold is looked at again.
     *
     * @param by a recipient of sensitive cases
     * @param at when it was reviewed
     * @param nextReviewOn the next day, after the day of this review in UTC
     * @return the hold, or why it stays as it is
     */
    public Parsed<Hold> review(Actor by, Instant at, LocalDate nextReviewOn) {
        return decide(by, at, nextReviewOn, new Hold(subject, placedBy, from, nextReviewOn, liftedAt));
    }

    /**
     * Lifts the hold.
     *
     * @param by a recipient of sensitive cases
     * @param at when; not before the hold
     * @return the hold that has ended, or why it stays
     * @throws IllegalArgumentException if the instant lies before the hold, or it was lifted already
     */
    public Parsed<Hold> lift(Actor by, Instant at) {
        if (liftedAt != null || at.isBefore(from)) {
            throw new IllegalArgumentException("A hold is lifted once, after it began; found " + at
                    + (liftedAt == null ? " before its beginning" : " for a hold that was lifted"));
        }
        return decide(by, at, LocalDate.MAX, new Hold(subject, placedBy, from, reviewOn, at));
    }

    private static Parsed<Hold> decide(Actor by, Instant at, LocalDate reviewOn, Hold hold) {
        requireNonNull(reviewOn, "reviewOn");
        if (by.role() != Role.SENSITIVE_CASE_RECIPIENT) {
            return Parsed.refused(Reason.of(ActorReason.HOLD_ROLE).with("role", by.role()));
        }
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        if (!reviewOn.isAfter(day)) {
            return Parsed.refused(
                    Reason.of(ActorReason.HOLD_REVIEW).with("placedOn", day).with("reviewOn", reviewOn));
        }
        return Parsed.of(hold);
    }

    /**
     * Whether it stops its subject at an instant.
     *
     * @param instant any instant
     * @return true from its beginning until it is lifted
     */
    public boolean isInForceAt(Instant instant) {
        return !instant.isBefore(from) && (liftedAt == null || instant.isBefore(liftedAt));
    }

    /**
     * On whom.
     *
     * @return a pseudonym
     */
    public ActorId subject() {
        return subject;
    }

    /**
     * Who placed it.
     *
     * @return a recipient of sensitive cases
     */
    public ActorId placedBy() {
        return placedBy;
    }

    /**
     * When it began.
     *
     * @return the instant
     */
    public Instant from() {
        return from;
    }

    /**
     * When it is looked at again.
     *
     * @return the day
     */
    public LocalDate reviewOn() {
        return reviewOn;
    }

    /**
     * When it was lifted.
     *
     * @return the instant, or empty while it stands
     */
    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hold h
                && subject.equals(h.subject)
                && placedBy.equals(h.placedBy)
                && from.equals(h.from)
                && reviewOn.equals(h.reviewOn)
                && Objects.equals(liftedAt, h.liftedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, placedBy, from, reviewOn, liftedAt);
    }

    /**
     * The word only.
     *
     * @return {@code hold}
     */
    @Override
    public String toString() {
        return "hold";
    }
}
