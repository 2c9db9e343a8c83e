package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.StepReason;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That an exemption named by the country's pack applies where no consent can be had, such as danger to the life of
 * somebody unconscious. It is looked at again after the fact, see {@link ExemptionReview}. Immutable and thread-safe.
 */
public final class ExemptionClaim {

    private final String exemptionId;
    private final StepReason why;
    private final @Nullable IncapacityRecord incapacity;

    private ExemptionClaim(String exemptionId, StepReason why, @Nullable IncapacityRecord incapacity) {
        this.exemptionId = requireNonNull(exemptionId, "exemptionId");
        this.why = requireNonNull(why, "why");
        this.incapacity = incapacity;
        if (!Codes.isWord(exemptionId)) {
            throw new IllegalArgumentException("An exemption is named as in the pack, such as vital-interests; found "
                    + exemptionId.length() + " characters of another form");
        }
    }

    /**
     * A claim.
     *
     * @param exemptionId the id of the exemption in the pack
     * @param why why it applies here; only its code is ever shown
     * @return the claim, without a record of incapacity
     * @throws IllegalArgumentException if the id is not lower-case words joined by hyphens
     */
    public static ExemptionClaim of(String exemptionId, StepReason why) {
        return new ExemptionClaim(exemptionId, why, null);
    }

    /**
     * This claim with the record that the person cannot decide.
     *
     * @param record who found that, when, and where it is written
     * @return a new claim
     */
    public ExemptionClaim with(IncapacityRecord record) {
        return new ExemptionClaim(exemptionId, why, requireNonNull(record, "record"));
    }

    /**
     * The exemption.
     *
     * @return its id in the pack
     */
    public String exemptionId() {
        return exemptionId;
    }

    /**
     * Why it applies.
     *
     * @return the reason; its note may hold personal data
     */
    public StepReason why() {
        return why;
    }

    /**
     * That the person cannot decide.
     *
     * @return the record, or empty if there is none
     */
    public Optional<IncapacityRecord> incapacity() {
        return Optional.ofNullable(incapacity);
    }

    /**
     * Whether somebody had assessed by an instant that the person cannot decide.
     *
     * @param at the instant
     * @return true if the record goes with the claim and was made by then
     */
    public boolean isIncapacityOnRecordAt(Instant at) {
        return incapacity != null && !incapacity.assessedAt().isAfter(at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExemptionClaim c
                && exemptionId.equals(c.exemptionId)
                && why.equals(c.why)
                && Objects.equals(incapacity, c.incapacity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(exemptionId, why, incapacity);
    }

    /**
     * The id of the exemption only.
     *
     * @return for example {@code vital-interests}
     */
    @Override
    public String toString() {
        return exemptionId;
    }
}
