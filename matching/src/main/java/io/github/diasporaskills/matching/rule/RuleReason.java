package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.reason.ReasonCode;

/**
 * In what a member or a need falls short, and how many members a rule left out. Names in braces are the arguments of
 * the reason.
 */
public enum RuleReason implements ReasonCode {
    /** Worded: works as {professions}; {required} is asked for. */
    PROFESSION_OTHER("rule.profession.other"),
    /** Worded: names no profession; {required} is asked for. */
    PROFESSION_UNKNOWN("rule.profession.unknown"),
    /** Worded: has no credential in the specialty {required}. */
    SPECIALTY_OTHER("rule.specialty.other"),
    /** Worded: the credential is not verified (state {state}). */
    CREDENTIAL_UNVERIFIED("rule.credential.unverified"),
    /** Worded: the credential ran out on {until}; it is needed on {on}. */
    CREDENTIAL_EXPIRED("rule.credential.expired"),
    /** Worded: the credential was to be checked again on {recheckOn}. */
    CREDENTIAL_RECHECK_DUE("rule.credential.recheck-due"),
    /** Worded: the credential counts only from {from}. */
    CREDENTIAL_NOT_YET("rule.credential.not-yet"),
    /** Worded: the credential does not count (state {state}). */
    CREDENTIAL_WITHDRAWN("rule.credential.withdrawn"),
    /** Worded: the credential was verified from a copy alone, which never suffices for work with patients. */
    CREDENTIAL_COPY_ONLY("rule.credential.copy-only"),
    /** Worded: the credential ends on {until}, before the work begins on {start}. */
    CREDENTIAL_ENDS_BEFORE_START("rule.credential.ends-before-start"),
    /** Worded: {council} is not the council for {profession}; maybe {expected}. */
    COUNCIL_WRONG("rule.council.wrong"),
    /** Worded: has no authorisation to work with patients; accepted here: {accepted}. */
    AUTHORISATION_MISSING("rule.authorisation.missing"),
    /** Worded: the authorisation {found} does not suffice; accepted here: {accepted}. */
    AUTHORISATION_KIND("rule.authorisation.kind"),
    /** Worded: the authorisation is in force from {from} to {until}; the work begins on {start}. */
    AUTHORISATION_NOT_IN_FORCE("rule.authorisation.not-in-force"),
    /** Worded: does not state {language}; {required} is asked for. */
    LANGUAGE_MISSING("rule.language.missing"),
    /** Worded: speaks {language} at {found}; {required} is asked for. */
    LANGUAGE_TOO_LOW("rule.language.too-low"),
    /** Worded: offers {offered}; {required} is asked for. */
    MODALITY_NOT_OFFERED("rule.modality.not-offered"),
    /** Worded: is not free between {from} and {until}. */
    AVAILABILITY_NONE("rule.availability.none"),
    /** Worded: is free on {free} of {days} days; {required} are needed. */
    AVAILABILITY_TOO_SHORT("rule.availability.too-short"),
    /** Worded: has not yet given: {missing}. */
    DECLARATIONS_MISSING("rule.declaration.missing"),
    /** Worded: the host {host} is not enrolled in the programme on {on}. */
    NOT_ENROLLED("rule.enrolment.missing"),
    /** Worded: the need is not open (state {state}). */
    NEED_NOT_OPEN("rule.need.not-open"),
    /** Worded: the need ended on {until}. */
    NEED_OVER("rule.need.over"),
    /** Worded: no place is open; of {places} all are taken. */
    NEED_NO_PLACES("rule.need.no-places"),
    /** Worded: nobody serves their own request. */
    REQUESTER("rule.requester.self"),
    /** Worded: has declared a conflict of interest with {host}. */
    CONFLICT("rule.conflict.declared"),
    /** Worded: takes no engagement at present (quota 0). */
    QUOTA_ZERO("rule.quota.zero"),
    /** Worded: the quota of {quota} is used up between {from} and {until}. */
    QUOTA_REACHED("rule.quota.reached"),
    /** Worded: is to be at {host} from {from} to {until}. */
    PRESENT_ELSEWHERE("rule.presence.elsewhere"),
    /** Worded: already has the engagement {engagement} for this need. */
    ALREADY_ENGAGED("rule.need.already-engaged"),
    /** Worded: the programme is restricted by rule to {admitted}, approved by {approvedBy} on {approvedOn}. */
    NOT_ADMITTED("rule.policy.not-admitted"),
    /** Worded: joined the register only on {registeredOn}. */
    NOT_REGISTERED("rule.registration.later"),
    /** Worded: {excluded} of {before} have another profession. */
    LEFT_OUT_BY_PROFESSION("rule.profession.excluded"),
    /** Worded: {excluded} of {before} have another specialty. */
    LEFT_OUT_BY_SPECIALTY("rule.specialty.excluded"),
    /** Worded: {excluded} of {before} have no verified credential that counts. */
    LEFT_OUT_BY_CREDENTIAL("rule.credential.excluded"),
    /** Worded: {excluded} of {before} name the wrong council. */
    LEFT_OUT_BY_COUNCIL("rule.council.excluded"),
    /** Worded: {excluded} of {before} lack the authorisation to practise. */
    LEFT_OUT_BY_AUTHORISATION("rule.authorisation.excluded"),
    /** Worded: {excluded} of {before} do not speak the languages well enough. */
    LEFT_OUT_BY_LANGUAGE("rule.language.excluded"),
    /** Worded: {excluded} of {before} do not offer the modality. */
    LEFT_OUT_BY_MODALITY("rule.modality.excluded"),
    /** Worded: {excluded} of {before} are not free long enough. */
    LEFT_OUT_BY_AVAILABILITY("rule.availability.excluded"),
    /** Worded: {excluded} of {before} have not given all declarations. */
    LEFT_OUT_BY_DECLARATIONS("rule.declaration.excluded"),
    /** Worded: {excluded} of {before} stay out because the host is not enrolled. */
    LEFT_OUT_BY_ENROLMENT("rule.enrolment.excluded"),
    /** Worded: {excluded} of {before} stay out because the need is not looking for anybody. */
    LEFT_OUT_BY_NEED("rule.need.excluded"),
    /** Worded: {excluded} of {before} have a conflict of interest. */
    LEFT_OUT_BY_CONFLICT("rule.conflict.excluded"),
    /** Worded: {excluded} of {before} take no more engagements. */
    LEFT_OUT_BY_QUOTA("rule.quota.excluded"),
    /** Worded: {excluded} of {before} have no engagement left to give in that time. */
    LEFT_OUT_BY_WORKLOAD("rule.workload.excluded"),
    /** Worded: {excluded} of {before} are to be at another host in that time. */
    LEFT_OUT_BY_PRESENCE("rule.presence.excluded"),
    /** Worded: {excluded} of {before} are outside the programme's eligibility policy. */
    LEFT_OUT_BY_POLICY("rule.policy.excluded"),
    /** Worded: {excluded} of {before} had not yet joined the register. */
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
