package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looks again, after the fact, at data that went without consent. It is owed from the moment of the
 * disclosure; being overdue is computed at an instant. Immutable and thread-safe.
 */
public final class ExemptionReview {

    private final CaseKey caseKey;
    private final String exemptionId;
    private final ActorId claimedBy;
    private final Instant disclosedAt;
    private final Instant dueAt;
    private final @Nullable ActorId reviewedBy;
    private final @Nullable Instant reviewedAt;
    private final @Nullable ReviewOutcome outcome;

    private ExemptionReview(
            CaseKey caseKey,
            String exemptionId,
            ActorId claimedBy,
            Instant disclosedAt,
            Instant dueAt,
            @Nullable ActorId reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable ReviewOutcome outcome) {
        this.caseKey = requireNonNull(caseKey, "caseKey");
        this.exemptionId = requireNonNull(exemptionId, "exemptionId");
        this.claimedBy = requireNonNull(claimedBy, "claimedBy");
        this.disclosedAt = requireNonNull(disclosedAt, "disclosedAt");
        this.dueAt = requireNonNull(dueAt, "dueAt");
        this.reviewedBy = reviewedBy;
        this.reviewedAt = reviewedAt;
        this.outcome = outcome;
    }

    /**
     * A review that is owed.
     *
     * @param caseKey the case
     * @param exemptionId the exemption of the country's pack
     * @param claimedBy who claimed it
     * @param disclosedAt when data went
     * @param dueAt when the review is due
     * @return the review
     */
    public static ExemptionReview due(
            CaseKey caseKey, String exemptionId, ActorId claimedBy, Instant disclosedAt, Instant dueAt) {
        return new ExemptionReview(caseKey, exemptionId, claimedBy, disclosedAt, dueAt, null, null, null);
    }

    /**
     * Records the review.
     *
     * @param by who looked at it: anybody but the one who claimed the exemption, and no software
     * @param at when
     * @param found what came of it
     * @return the review that is done, or why it does not count
     * @throws IllegalArgumentException if it lies before the disclosure, or the review was done already
     */
    public Parsed<ExemptionReview> reviewed(Actor by, Instant at, ReviewOutcome found) {
        requireNonNull(found, "found");
        if (outcome != null || at.isBefore(disclosedAt)) {
            throw new IllegalArgumentException("An exemption is reviewed once, after the disclosure; found " + at
                    + (outcome == null ? " before it" : " for a review that was done"));
        }
        if (by.id().equals(claimedBy) || by.role() == Role.SYSTEM) {
            return Parsed.refused(Reason.of(ConsentReason.REVIEWER_NOT_INDEPENDENT));
        }
        return Parsed.of(done(this, by.id(), at, found));
    }

    /**
     * A review that was done and written down.
     *
     * @param due the review as it was owed
     * @param by who looked at it
     * @param at when
     * @param found what came of it
     * @return the review that is done
     * @throws IllegalArgumentException if it was done by the one who claimed the exemption, or before the disclosure
     */
    public static ExemptionReview done(ExemptionReview due, ActorId by, Instant at, ReviewOutcome found) {
        if (by.equals(due.claimedBy) || at.isBefore(due.disclosedAt)) {
            throw new IllegalArgumentException(
                    "An exemption is reviewed by somebody else than the one who claimed it, after the disclosure; found "
                            + at + " for a disclosure at " + due.disclosedAt);
        }
        return new ExemptionReview(
                due.caseKey,
                due.exemptionId,
                due.claimedBy,
                due.disclosedAt,
                due.dueAt,
                by,
                at,
                requireNonNull(found, "found"));
    }

    /**
     * Whether the review is owed still although its time has passed.
     *
     * @param now the instant
     * @return true if it is overdue
     */
    public boolean isOverdueAt(Instant now) {
        return outcome == null && now.isAfter(dueAt);
    }

    /**
     * The case.
     *
     * @return its key
     */
    public CaseKey caseKey() {
        return caseKey;
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
     * Who claimed it.
     *
     * @return a pseudonym
     */
    public ActorId claimedBy() {
        return claimedBy;
    }

    /**
     * When data went.
     *
     * @return the instant
     */
    public Instant disclosedAt() {
        return disclosedAt;
    }

    /**
     * When the review is due.
     *
     * @return the instant
     */
    public Instant dueAt() {
        return dueAt;
    }

    /**
     * Who looked at it.
     *
     * @return a pseudonym, or empty as long as it is owed
     */
    public Optional<ActorId> reviewedBy() {
        return Optional.ofNullable(reviewedBy);
    }

    /**
     * When somebody did.
     *
     * @return the instant, or empty as long as it is owed
     */
    public Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    /**
     * What came of it.
     *
     * @return the outcome, or empty as long as it is owed
     */
    public Optional<ReviewOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /**
     * This review before it was done.
     *
     * @return a review that is owed
     */
    public ExemptionReview owed() {
        return due(caseKey, exemptionId, claimedBy, disclosedAt, dueAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExemptionReview r
                && caseKey.equals(r.caseKey)
                && exemptionId.equals(r.exemptionId)
                && claimedBy.equals(r.claimedBy)
                && disclosedAt.equals(r.disclosedAt)
                && dueAt.equals(r.dueAt)
                && Objects.equals(reviewedBy, r.reviewedBy)
                && Objects.equals(reviewedAt, r.reviewedAt)
                && outcome == r.outcome;
    }

    @Override
    public int hashCode() {
        return Objects.hash(caseKey, exemptionId, claimedBy, disclosedAt, dueAt, reviewedBy, reviewedAt, outcome);
    }

    /**
     * Case, exemption and whether it is done.
     *
     * @return for example {@code review of vital-interests for RF-7, due 2025-03-04T12:00:00Z}
     */
    @Override
    public String toString() {
        return "review of " + exemptionId + " for " + caseKey + (outcome == null ? ", due " + dueAt : ", " + outcome);
    }
}
