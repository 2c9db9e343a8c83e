package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.Disclosed;

/**
 * A case that went one hop on, and what its new holder may see. Its {@code toString} shows no content. Immutable and
 * thread-safe if the content is.
 *
 * @param <T> the content
 */
public final class HandedOver<T> {

    private final ReferralCase referral;
    private final Disclosed<T> disclosed;

    HandedOver(ReferralCase referral, Disclosed<T> disclosed) {
        this.referral = requireNonNull(referral, "referral");
        this.disclosed = requireNonNull(disclosed, "disclosed");
    }

    /**
     * The case after the handover.
     *
     * @return the new value
     */
    public ReferralCase referral() {
        return referral;
    }

    /**
     * What the new holder may see.
     *
     * @return the content, cut down to the fields of the function
     */
    public Disclosed<T> disclosed() {
        return disclosed;
    }

    /**
     * The case and the disclosure, without content.
     *
     * @return for example {@code referral RF-2022-0007, WITH_FOCAL_POINT: disclosed …}
     */
    @Override
    public String toString() {
        return referral + ": " + disclosed;
    }
}
