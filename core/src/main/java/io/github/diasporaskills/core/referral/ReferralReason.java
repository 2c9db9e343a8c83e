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
    OVERRIDE_NEEDS_A_PERSON("referral.override.needs-a-person"),
    /** Nobody looked into whether the public sector gives the care. */
    PUBLIC_CARE_NOT_LOOKED_INTO("referral.care.not-looked-into"),
    /** Whether the public sector gives the care was looked into only afterwards. Argument: found. */
    PUBLIC_CARE_FOUND_LATER("referral.care.found-later"),
    /** The case was passed on, and no handover of that instant is on record. Arguments: role, at. */
    STEP_WITHOUT_HANDOVER("referral.step.without-handover"),
    /** A handover is on record that goes with no step of the case. Arguments: role, at. */
    HANDOVER_WITHOUT_STEP("referral.handover.without-step"),
    /** A case is handed over for a referral only. Argument: purpose. */
    OTHER_PURPOSE("referral.handover.other-purpose"),
    /** The handover shows more than the function needs to see. Arguments: role, categories. */
    MORE_THAN_NEEDED("referral.handover.more-than-needed"),
    /** Nobody claimed the exemption for the case with a reason. Argument: exemption. */
    EXEMPTION_NOT_CLAIMED("referral.exemption.not-claimed"),
    /** No review of data that went without consent is on record. Argument: exemption. */
    REVIEW_NOT_OPENED("referral.review.not-opened");

    private final String id;

    ReferralReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
