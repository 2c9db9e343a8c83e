package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.casefile.PseudonymisedText;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.Sealed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the patient and of the advice. Its answers are codes, so that they can be counted under the
 * pseudonym of the case; words are sealed content. It is data about health: {@code toString} shows nothing of it.
 * Immutable and thread-safe.
 *
 * <p>What is not answered is unknown, and never guessed.
 */
public final class FollowUpReport {

    private final Extent feasible;
    private final Extent followed;
    private final Answer diagnosisChanged;
    private final Answer managementChanged;
    private final Answer transferAvoided;
    private final PatientOutcome outcome;
    private final PatientExperience experience;
    private final boolean harmSuspected;
    private final @Nullable ContentReference remarks;

    private FollowUpReport(Builder from) {
        this.feasible = from.feasible;
        this.followed = from.followed;
        this.diagnosisChanged = from.diagnosisChanged;
        this.managementChanged = from.managementChanged;
        this.transferAvoided = from.transferAvoided;
        this.outcome = from.outcome;
        this.experience = from.experience;
        this.harmSuspected = from.harmSuspected;
        this.remarks = from.remarks;
    }

    /**
     * Starts a report. What is set no further is unknown or was not asked.
     *
     * @param outcome how the patient is
     * @param harmSuspected whether anybody suspects that the patient was harmed, by the opinion or by what followed
     *     from it; this opens a clinical review
     * @return a builder
     */
    public static Builder builder(PatientOutcome outcome, boolean harmSuspected) {
        return new Builder(outcome, harmSuspected);
    }

    /**
     * Whether the advice could be carried out at the host.
     *
     * @return how far
     */
    public Extent feasible() {
        return feasible;
    }

    /**
     * Whether the advice was followed.
     *
     * @return how far
     */
    public Extent followed() {
        return followed;
    }

    /**
     * Whether the opinion changed the diagnosis.
     *
     * @return yes, no or unknown
     */
    public Answer diagnosisChanged() {
        return diagnosisChanged;
    }

    /**
     * Whether the opinion changed what was done.
     *
     * @return yes, no or unknown
     */
    public Answer managementChanged() {
        return managementChanged;
    }

    /**
     * Whether the opinion made a transfer of the patient needless.
     *
     * @return yes, no or unknown
     */
    public Answer transferAvoided() {
        return transferAvoided;
    }

    /**
     * How the patient is.
     *
     * @return better, same, worse, died or lost
     */
    public PatientOutcome outcome() {
        return outcome;
    }

    /**
     * How the patient found it.
     *
     * @return the experience
     */
    public PatientExperience experience() {
        return experience;
    }

    /**
     * Whether anybody suspects harm.
     *
     * @return true if a clinical review is opened
     */
    public boolean isHarmSuspected() {
        return harmSuspected;
    }

    /**
     * What else was reported, in words.
     *
     * @return which sealed content, or empty if there is none
     */
    public Optional<ContentReference> remarks() {
        return Optional.ofNullable(remarks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FollowUpReport r
                && feasible == r.feasible
                && followed == r.followed
                && diagnosisChanged == r.diagnosisChanged
                && managementChanged == r.managementChanged
                && transferAvoided == r.transferAvoided
                && outcome == r.outcome
                && experience == r.experience
                && harmSuspected == r.harmSuspected
                && Objects.equals(remarks, r.remarks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                feasible,
                followed,
                diagnosisChanged,
                managementChanged,
                transferAvoided,
                outcome,
                experience,
                harmSuspected,
                remarks);
    }

    /**
     * The words only.
     *
     * @return {@code follow-up report}
     */
    @Override
    public String toString() {
        return "follow-up report";
    }

    /** Collects the answers. Not thread-safe. */
    public static final class Builder {

        private final PatientOutcome outcome;
        private final boolean harmSuspected;
        private Extent feasible = Extent.UNKNOWN;
        private Extent followed = Extent.UNKNOWN;
        private Answer diagnosisChanged = Answer.UNKNOWN;
        private Answer managementChanged = Answer.UNKNOWN;
        private Answer transferAvoided = Answer.UNKNOWN;
        private PatientExperience experience = PatientExperience.NOT_ASKED;
        private @Nullable ContentReference remarks;

        private Builder(PatientOutcome outcome, boolean harmSuspected) {
            this.outcome = requireNonNull(outcome, "outcome");
            this.harmSuspected = harmSuspected;
        }

        /**
         * Sets whether the advice could be carried out at the host.
         *
         * @param value how far
         * @return this builder
         */
        public Builder feasible(Extent value) {
            feasible = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets whether the advice was followed.
         *
         * @param value how far
         * @return this builder
         */
        public Builder followed(Extent value) {
            followed = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets whether the opinion changed the diagnosis.
         *
         * @param value yes, no or unknown
         * @return this builder
         */
        public Builder diagnosisChanged(Answer value) {
            diagnosisChanged = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets whether the opinion changed what was done.
         *
         * @param value yes, no or unknown
         * @return this builder
         */
        public Builder managementChanged(Answer value) {
            managementChanged = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets whether the opinion made a transfer of the patient needless.
         *
         * @param value yes, no or unknown
         * @return this builder
         */
        public Builder transferAvoided(Answer value) {
            transferAvoided = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how the patient found it.
         *
         * @param value the experience
         * @return this builder
         */
        public Builder experience(PatientExperience value) {
            experience = requireNonNull(value, "value");
            return this;
        }

        /**
         * Adds words.
         *
         * @param value sealed content
         * @return this builder
         */
        public Builder remarks(Sealed<PseudonymisedText> value) {
            return remarks(value.reference());
        }

        /**
         * Adds words that were sealed elsewhere.
         *
         * @param value which content
         * @return this builder
         */
        public Builder remarks(ContentReference value) {
            remarks = requireNonNull(value, "value");
            return this;
        }

        /**
         * The report.
         *
         * @return an immutable value
         */
        public FollowUpReport build() {
            return new FollowUpReport(this);
        }
    }
}
