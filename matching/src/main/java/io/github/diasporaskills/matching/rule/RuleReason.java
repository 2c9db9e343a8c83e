package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.reason.ReasonCode;

/** In what a member or a need falls short, and how many members a rule left out. */
public enum RuleReason implements ReasonCode {
    /** Profession: other. Arguments: professions, required. */
    PROFESSION_OTHER("rule.profession.other"),
    /** Profession: unknown. Arguments: required. */
    PROFESSION_UNKNOWN("rule.profession.unknown"),
    /** Specialty: other. Arguments: required. */
    SPECIALTY_OTHER("rule.specialty.other"),
    /** Credential: unverified. Arguments: state. */
    CREDENTIAL_UNVERIFIED("rule.credential.unverified"),
    /** Credential: expired. Arguments: until, on. */
    CREDENTIAL_EXPIRED("rule.credential.expired"),
    /** Credential: recheck due. Arguments: recheckOn. */
    CREDENTIAL_RECHECK_DUE("rule.credential.recheck-due"),
    /** Credential: not yet. Arguments: from. */
    CREDENTIAL_NOT_YET("rule.credential.not-yet"),
    /** Credential: withdrawn. Arguments: state. */
    CREDENTIAL_WITHDRAWN("rule.credential.withdrawn"),
    /** Credential: copy only. */
    CREDENTIAL_COPY_ONLY("rule.credential.copy-only"),
    /** Credential: ends before start. Arguments: until, start. */
    CREDENTIAL_ENDS_BEFORE_START("rule.credential.ends-before-start"),
    /** Council: wrong. Arguments: council, profession, expected. */
    COUNCIL_WRONG("rule.council.wrong"),
    /** Authorisation: missing. Arguments: accepted. */
    AUTHORISATION_MISSING("rule.authorisation.missing"),
    /** Authorisation: kind. Arguments: found, accepted. */
    AUTHORISATION_KIND("rule.authorisation.kind"),
    /** Authorisation: not in force. Arguments: from, until, start. */
    AUTHORISATION_NOT_IN_FORCE("rule.authorisation.not-in-force"),
    /** Language: missing. Arguments: language, required. */
    LANGUAGE_MISSING("rule.language.missing"),
    /** Language: too low. Arguments: language, required, found. */
    LANGUAGE_TOO_LOW("rule.language.too-low"),
    /** Modality: not offered. Arguments: required, offered. */
    MODALITY_NOT_OFFERED("rule.modality.not-offered"),
    /** Availability: none. Arguments: from, until. */
    AVAILABILITY_NONE("rule.availability.none"),
    /** Availability: too short. Arguments: free, days, required. */
    AVAILABILITY_TOO_SHORT("rule.availability.too-short"),
    /** Declaration: missing. Arguments: missing. */
    DECLARATIONS_MISSING("rule.declaration.missing"),
    /** Enrolment: missing. Arguments: host, on. */
    NOT_ENROLLED("rule.enrolment.missing"),
    /** Need: not open. Arguments: state. */
    NEED_NOT_OPEN("rule.need.not-open"),
    /** Need: over. Arguments: until. */
    NEED_OVER("rule.need.over"),
    /** Need: no places. Arguments: places. */
    NEED_NO_PLACES("rule.need.no-places"),
    /** Requester: self. */
    REQUESTER("rule.requester.self"),
    /** Conflict: declared. Arguments: host. */
    CONFLICT("rule.conflict.declared"),
    /** Quota: zero. */
    QUOTA_ZERO("rule.quota.zero"),
    /** Quota: reached. Arguments: quota, from, until. */
    QUOTA_REACHED("rule.quota.reached"),
    /** Need: already engaged. Arguments: engagement. */
    ALREADY_ENGAGED("rule.need.already-engaged"),
    /** Policy: not admitted. Arguments: admitted, approvedBy, approvedOn. */
    NOT_ADMITTED("rule.policy.not-admitted"),
    /** Registration: later. Arguments: registeredOn. */
    NOT_REGISTERED("rule.registration.later"),
    /** Profession: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_PROFESSION("rule.profession.excluded"),
    /** Specialty: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_SPECIALTY("rule.specialty.excluded"),
    /** Credential: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_CREDENTIAL("rule.credential.excluded"),
    /** Council: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_COUNCIL("rule.council.excluded"),
    /** Authorisation: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_AUTHORISATION("rule.authorisation.excluded"),
    /** Language: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_LANGUAGE("rule.language.excluded"),
    /** Modality: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_MODALITY("rule.modality.excluded"),
    /** Availability: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_AVAILABILITY("rule.availability.excluded"),
    /** Declaration: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_DECLARATIONS("rule.declaration.excluded"),
    /** Enrolment: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_ENROLMENT("rule.enrolment.excluded"),
    /** Need: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_NEED("rule.need.excluded"),
    /** Conflict: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_CONFLICT("rule.conflict.excluded"),
    /** Quota: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_QUOTA("rule.quota.excluded"),
    /** Workload: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_WORKLOAD("rule.workload.excluded"),
    /** Policy: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_POLICY("rule.policy.excluded"),
    /** Registration: excluded. Arguments: excluded, before. */
    LEFT_OUT_BY_REGISTRATION("rule.registration.excluded");

    private final String id;

    RuleReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
