package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a register does not take something in, or does not count it as asked. */
public enum RegisterReason implements ReasonCode {
    /** The record is there with other content. Arguments: kind, id, source. */
    CHANGED("register.record.changed"),
    /** Another source has a record with this id and other content. Arguments: kind, id, source, other. */
    ID_TAKEN("register.record.id-taken"),
    /** The source had another id for the same record. Arguments: kind, id, was, source. */
    ID_CHANGED("register.record.id-changed"),
    /** It says it was recorded before the version that it would replace. Arguments: kind, id, at, last. */
    OUT_OF_ORDER("register.record.out-of-order"),
    /** There is no record to correct or withdraw. Arguments: kind, id. */
    ABSENT("register.record.absent"),
    /** Other records name it, so it cannot be withdrawn. Arguments: kind, id, by. */
    STILL_NAMED("register.record.still-named"),
    /** It names an organisation that is not on the register. Arguments: kind, id, organisation. */
    ORGANISATION_UNKNOWN("register.reference.organisation-unknown"),
    /** It names a member who is not on the register. Arguments: kind, id, member. */
    MEMBER_UNKNOWN("register.reference.member-unknown"),
    /** It names a need that is not on the register. Arguments: kind, id, need. */
    NEED_UNKNOWN("register.reference.need-unknown"),
    /** It names an engagement that is not on the register. Arguments: kind, id, engagement. */
    ENGAGEMENT_UNKNOWN("register.reference.engagement-unknown"),
    /** It is of an indicator that the programme does not have. Arguments: kind, id, indicator. */
    INDICATOR_UNKNOWN("register.reference.indicator-unknown"),
    /** It is of an indicator that the register counts itself. Arguments: kind, id, indicator. */
    COUNTED_HERE("register.indicator.counted-here"),
    /** Its host is not the host of the need it meets. Arguments: kind, id, host, need, expected. */
    OTHER_HOST("register.engagement.other-host"),
    /** The actor's role does not propose. Arguments: kind, id, role, allowed. */
    ROLE_NOT_ALLOWED("register.proposal.role-not-allowed"),
    /** The need is not looking for members. Arguments: kind, id, need, state. */
    NEED_NOT_OPEN("register.proposal.need-not-open"),
    /** All places of the need are taken. Arguments: kind, id, need, places. */
    NO_PLACE_LEFT("register.proposal.no-place-left"),
    /** The member takes no more engagements in the period. Arguments: kind, id, member, quota. */
    OVER_QUOTA("register.proposal.over-quota"),
    /** The member has another live engagement for the need. Arguments: kind, id, engagement. */
    DUPLICATE("register.proposal.duplicate"),
    /** The member wrote the request. Arguments: kind, id, member. */
    OWN_REQUEST("register.proposal.own-request"),
    /** The member has a conflict of interest with the host. Arguments: kind, id, member, host. */
    CONFLICT_OF_INTEREST("register.proposal.conflict-of-interest"),
    /** The programme's rule does not admit the member. Arguments: kind, id, member. */
    NOT_ELIGIBLE("register.proposal.not-eligible"),
    /** No such tele-expertise request is on the register. Arguments: kind, id, tele-expertise-request. */
    REQUEST_UNKNOWN("register.reference.request-unknown"),
    /** The history holds a step that its machine does not allow. Arguments: kind, id, state, wanted. */
    STEP_NOT_ALLOWED("register.history.step-not-allowed"),
    /** The record was changed by somebody else in between. Arguments: kind, id, at. */
    STALE("register.record.stale"),
    /** The new content does not go on from the history of the old. Arguments: kind, id. */
    HISTORY_REWRITTEN("register.history.rewritten"),
    /** A register's file has other versions than it says. Arguments: declared, found. */
    FILE_CUT("register.file.cut"),
    /** The counts are in different units. Arguments: first, firstUnit, second, secondUnit. */
    MIXED_UNITS("register.count.mixed-units"),
    /** The counts are of persons, who may be the same. Arguments: first, second, unit. */
    NOT_ADDITIVE("register.count.not-additive");

    private final String id;

    RegisterReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
