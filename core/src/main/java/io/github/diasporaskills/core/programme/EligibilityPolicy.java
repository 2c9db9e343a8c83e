package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may take part in a programme at all. As a rule everybody; a programme for women, such as WMIDA, says so in its
 * data, with the reason, the body that approved it and the day, so that the restriction can be audited. Immutable and
 * thread-safe.
 */
public final class EligibilityPolicy {

    private static final EligibilityPolicy OPEN = new EligibilityPolicy(EnumSet.allOf(Gender.class), null, null, null);

    private final Set<Gender> genders;
    private final @Nullable String reason;
    private final @Nullable String approvedBy;
    private final @Nullable LocalDate approvedOn;

    private EligibilityPolicy(
            Set<Gender> genders, @Nullable String reason, @Nullable String approvedBy, @Nullable LocalDate approvedOn) {
        this.genders = Collections.unmodifiableSet(EnumSet.copyOf(genders));
        this.reason = reason;
        this.approvedBy = approvedBy;
        this.approvedOn = approvedOn;
    }

    /**
     * The rule of almost every programme: gender decides nothing.
     *
     * @return an open policy
     */
    public static EligibilityPolicy open() {
        return OPEN;
    }

    /**
     * A restriction to some genders.
     *
     * @param genders those who may take part, at least one
     * @param reason why, not blank
     * @param approvedBy the body that approved it, not blank
     * @param approvedOn the day on which it did
     * @return a restricted policy
     * @throws IllegalArgumentException if there is no gender, or reason or body is blank
     */
    public static EligibilityPolicy onlyFor(
            Set<Gender> genders, String reason, String approvedBy, LocalDate approvedOn) {
        if (genders.isEmpty()) {
            throw new IllegalArgumentException("A restriction names who may take part; found nobody");
        }
        if (reason.isBlank() || approvedBy.isBlank()) {
            throw new IllegalArgumentException(
                    "A restriction by gender needs a reason and the body that approved it; found blank");
        }
        return new EligibilityPolicy(genders, reason, approvedBy, requireNonNull(approvedOn, "approvedOn"));
    }

    /**
     * Whether gender decides nothing.
     *
     * @return true for {@link #open()}
     */
    public boolean isOpen() {
        return reason == null;
    }

    /**
     * Whether somebody of this gender may take part.
     *
     * @param gender as stated
     * @return true if the policy is open or lists it
     */
    public boolean admits(Gender gender) {
        return genders.contains(requireNonNull(gender, "gender"));
    }

    /**
     * The genders that may take part.
     *
     * @return all of them in an open policy
     */
    public Set<Gender> genders() {
        return genders;
    }

    /**
     * Why there is a restriction.
     *
     * @return the reason, or empty in an open policy
     */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Who approved the restriction.
     *
     * @return the body, or empty in an open policy
     */
    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    /**
     * When the restriction was approved.
     *
     * @return the day, or empty in an open policy
     */
    public Optional<LocalDate> approvedOn() {
        return Optional.ofNullable(approvedOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EligibilityPolicy p
                && genders.equals(p.genders)
                && Objects.equals(reason, p.reason)
                && Objects.equals(approvedBy, p.approvedBy)
                && Objects.equals(approvedOn, p.approvedOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(genders, reason, approvedBy, approvedOn);
    }

    @Override
    public String toString() {
        return isOpen() ? "EligibilityPolicy open" : "EligibilityPolicy only for " + genders + ": " + reason;
    }
}
