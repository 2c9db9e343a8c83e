package io.github.diasporaskills.core.referral;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What else may stand against passing care on. */
public enum ReferralReason implements ReasonCode {
    /** The file holds nothing of what the function needs to see. Argument: role. */
    NOTHING_TO_SEE("referral.content.nothing-to-see"),
    /** The partnership is another one than that of the case. Arguments: expected, found. */
    OTHER_PARTNERSHIP("referral.partnership.other"),
    /** The consent was given before the need was found, and has to be asked for afresh. Argument: found. */
    CONSENT_TOO_OLD("referral.consent.too-old"),
    /** An override was decided by software. */
    OVERRIDE_NEEDS_A_PERSON("referral.override.needs-a-person");

    private final String id;

    ReferralReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
