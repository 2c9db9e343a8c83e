package io.github.diasporaskills.core.referral;

/** Where a referral stands. */
public enum ReferralState {
    /** Somebody needs care that is not at hand. */
    IDENTIFIED,
    /** The person is asked. */
    CONSENT_SOUGHT,
    /** The person agreed, or an exemption named by the country applies; whoever holds the file still holds it. */
    CONSENTED,
    /** The person said no. It is counted and stands against nobody. */
    CONSENT_REFUSED,
    /** With a contact of the chain; which one is the {@link ReferralCase#hop()}. */
    WITH_FOCAL_POINT,
    /** Offered to somebody who could give the care. */
    PROVIDER_OFFERED,
    /** Nobody can give the care. */
    NO_PROVIDER,
    /** Somebody will give the care. */
    ACCEPTED,
    /** There is an appointment. */
    SCHEDULED,
    /** Care is being given. */
    IN_CARE,
    /** Care was given. */
    COMPLETED,
    /** Everything owed is done. */
    CLOSED,
    /** Given up. */
    CANCELLED,
    /** The person took the consent back on the way. */
    CONSENT_WITHDRAWN
}
