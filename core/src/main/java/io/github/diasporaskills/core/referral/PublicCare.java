package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the public sector gives the care that somebody needs, as found by a person, and perhaps why the case goes on
 * although it does. Immutable and thread-safe.
 */
public final class PublicCare {

    private final boolean available;
    private final ActorId foundBy;
    private final Instant foundAt;
    private final @Nullable Actor overriddenBy;
    private final @Nullable StepReason why;

    private PublicCare(
            boolean available,
            ActorId foundBy,
            Instant foundAt,
            @Nullable Actor overriddenBy,
            @Nullable StepReason why) {
        this.available = available;
        this.foundBy = requireNonNull(foundBy, "foundBy");
        this.foundAt = requireNonNull(foundAt, "foundAt");
        this.overriddenBy = overriddenBy;
        this.why = why;
    }

    /**
     * The public sector gives the care.
     *
     * @param foundBy who looked, a pseudonym
     * @param foundAt when
     * @return a finding that stands against a referral where the rule holds
     */
    public static PublicCare available(ActorId foundBy, Instant foundAt) {
        return new PublicCare(true, foundBy, foundAt, null, null);
    }

    /**
     * The public sector does not give the care, or not in time.
     *
     * @param foundBy who looked, a pseudonym
     * @param foundAt when
     * @return a finding that lets a referral go on
     */
    public static PublicCare lacking(ActorId foundBy, Instant foundAt) {
        return new PublicCare(false, foundBy, foundAt, null, null);
    }

    /**
     * The same finding, and somebody decided that the case goes on nonetheless.
     *
     * @param by who decided, a person
     * @param reason why; only its code is shown
     * @return a new value
     */
    public PublicCare overridden(Actor by, StepReason reason) {
        return new PublicCare(available, foundBy, foundAt, requireNonNull(by, "by"), requireNonNull(reason, "reason"));
    }

    /** What stands against passing care on at an instant. */
    List<Reason> against(boolean ruleHolds, Instant at) {
        if (ruleHolds && foundAt.isAfter(at)) {
            return List.of(Reason.of(ReferralReason.PUBLIC_CARE_FOUND_LATER).with("found", foundAt));
        }
        if (!ruleHolds || !available) {
            return List.of();
        }
        if (overriddenBy == null) {
            return List.of(Reason.of(ReferralCondition.SUBSIDIARY));
        }
        return overriddenBy.role() == Role.SYSTEM
                ? List.of(Reason.of(ReferralReason.OVERRIDE_NEEDS_A_PERSON))
                : List.of();
    }

    /**
     * Whether the public sector gives the care.
     *
     * @return true if it does
     */
    public boolean isAvailable() {
        return available;
    }

    /**
     * Who looked.
     *
     * @return a pseudonym
     */
    public ActorId foundBy() {
        return foundBy;
    }

    /**
     * When somebody looked.
     *
     * @return the instant
     */
    public Instant foundAt() {
        return foundAt;
    }

    /**
     * Who decided that the case goes on although the public sector gives the care.
     *
     * @return empty if nobody did
     */
    public Optional<Actor> overriddenBy() {
        return Optional.ofNullable(overriddenBy);
    }

    /**
     * Why.
     *
     * @return the reason, whose note may hold personal data; empty if nobody decided so
     */
    public Optional<StepReason> why() {
        return Optional.ofNullable(why);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublicCare p
                && available == p.available
                && foundBy.equals(p.foundBy)
                && foundAt.equals(p.foundAt)
                && Objects.equals(overriddenBy, p.overriddenBy)
                && Objects.equals(why, p.why);
    }

    @Override
    public int hashCode() {
        return Objects.hash(available, foundBy, foundAt, overriddenBy, why);
    }

    /**
     * What was found, and whether somebody decided otherwise.
     *
     * @return for example {@code available, overridden}
     */
    @Override
    public String toString() {
        return (available ? "available" : "lacking") + (overriddenBy == null ? "" : ", overridden");
    }
}
