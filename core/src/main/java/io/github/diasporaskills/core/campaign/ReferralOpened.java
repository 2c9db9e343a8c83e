package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * That a referral was opened for a finding. Immutable and thread-safe.
 *
 * @param finding the finding
 * @param referral the id of the referral, not blank
 * @param at when it was opened
 */
public record ReferralOpened(FindingId finding, String referral, Instant at) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public ReferralOpened {
        requireNonNull(finding, "finding");
        requireNonNull(referral, "referral");
        requireNonNull(at, "at");
        if (referral.isBlank()) {
            throw new IllegalArgumentException("A referral has an id; found blank for " + finding);
        }
    }
}
