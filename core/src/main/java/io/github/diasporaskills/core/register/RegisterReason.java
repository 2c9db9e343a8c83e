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
    /** It names an organisation that is not on the register. Arguments: kind, id, organisation. */
    ORGANISATION_UNKNOWN("register.reference.organisation-unknown"),
    /** It names a member who is not on the register. Arguments: kind, id, member. */
    MEMBER_UNKNOWN("register.reference.member-unknown"),
    /** It names a need that is not on the register. Arguments: kind, id, need. */
    NEED_UNKNOWN("register.reference.need-unknown"),
    /** It names an engagement that is not on the register. Arguments: kind, id, engagement. */
    ENGAGEMENT_UNKNOWN("register.reference.engagement-unknown"),
    /** Its host is not the host of the need it meets. Arguments: kind, id, host, need, expected. */
    OTHER_HOST("register.engagement.other-host"),
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
