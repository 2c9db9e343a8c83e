package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralId;
import java.time.Instant;

/**
 * That a referral was opened for a finding. Immutable and thread-safe.
 *
 * @param finding the finding
 * @param referral the id of the referral
 * @param at when it was opened
 */
public record ReferralOpened(FindingId finding, ReferralId referral, Instant at) {

    /** Checks that all parts are there. */
    public ReferralOpened {
        requireNonNull(finding, "finding");
        requireNonNull(referral, "referral");
        requireNonNull(at, "at");
    }

    /**
     * What is entered of a case that was begun for a finding. Whether it was, {@link Campaign#refer} examines.
     *
     * @param finding the finding
     * @param opened the case
     * @return finding, id and the instant at which the case was begun
     */
    public static ReferralOpened of(FindingId finding, ReferralCase opened) {
        return new ReferralOpened(finding, opened.id(), opened.history().first().at());
    }
}
