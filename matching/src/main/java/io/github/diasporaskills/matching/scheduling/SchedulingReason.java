package io.github.diasporaskills.matching.scheduling;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What is said of hours for meetings. */
public enum SchedulingReason implements ReasonCode {
    /** Somebody can come at a good hour. Arguments: member, local, zone. */
    COMES("scheduling.attendee.comes"),
    /** Somebody can come, early in the day. Arguments: member, local, zone, points. */
    COMES_EARLY("scheduling.attendee.early"),
    /** Somebody can come, late in the day. Arguments: member, local, zone, points. */
    COMES_LATE("scheduling.attendee.late"),
    /** Somebody can come, in the night. Arguments: member, local, zone, points. */
    COMES_AT_NIGHT("scheduling.attendee.night"),
    /** Somebody can come, on a day of rest. Arguments: member, local, zone, points. */
    COMES_ON_REST_DAY("scheduling.attendee.rest-day"),
    /** The hour lies outside those in which somebody can come. Arguments: member, local, zone, hours. */
    OUTSIDE_HOURS("scheduling.attendee.outside-hours"),
    /** Somebody offers no help on that day. Arguments: member, local, zone. */
    NOT_AVAILABLE("scheduling.attendee.not-available"),
    /** The time of somebody is taken. Arguments: member, local, zone. */
    TAKEN("scheduling.attendee.taken"),
    /** Whose turn it is to be up at an hour that is hard. Arguments: attendees, points. */
    TURN("scheduling.session.turn"),
    /** The hour is good for all who come. */
    CONVENIENT("scheduling.session.convenient"),
    /** How many come. Arguments: attending, asked. */
    ATTENDANCE("scheduling.session.attendance"),
    /** At no other hour of its days more can come. Argument: attending. */
    NOT_MORE("scheduling.session.not-more"),
    /** The host is not open long enough on any of the days. Arguments: host, minutes, from, until. */
    HOST_CLOSED("scheduling.session.host-closed"),
    /** All open hours of the host are too soon or taken. Arguments: host, from, until. */
    HOST_TAKEN("scheduling.session.host-taken"),
    /** Somebody who has to come can at none of the hours. Arguments: member, hours. */
    REQUIRED_NEVER("scheduling.session.required-never"),
    /** Those who have to come can at no hour together. Arguments: attendees, hours. */
    REQUIRED_APART("scheduling.session.required-apart"),
    /** Too few can come at any hour. Arguments: most, quorum. */
    TOO_FEW("scheduling.session.too-few"),
    /** No choice of hours is fairer. Argument: worst. */
    FAIREST("scheduling.plan.fairest"),
    /** How near the plan is to the fairest, where the search stopped. Arguments: worst, bound, limit. */
    WITHIN_BOUND("scheduling.plan.within-bound"),
    /** No session can be held. */
    NOTHING("scheduling.plan.nothing"),
    /** What somebody carries in all. Arguments: member, points. */
    CARRIES("scheduling.plan.carries"),
    /** A local time in a calendar file. Arguments: local, zone. */
    LOCAL_TIME("scheduling.file.local-time"),
    /** A line that is no line of a calendar file. Argument: line. */
    FILE_LINE("scheduling.file.line"),
    /** An event lacks something or has it wrong. Arguments: line, name. */
    FILE_PROPERTY("scheduling.file.property"),
    /** A calendar file is not one that this library wrote. */
    FILE_FOREIGN("scheduling.file.foreign");

    private final String id;

    SchedulingReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
