package io.github.diasporaskills.matching.preference;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What may be wrong with an instance, or worth a look. */
public enum PreferenceReason implements ReasonCode {
    /** An id is blank. */
    ID_BLANK("preference.id.blank"),
    /** An id stands twice on its side. Argument: id. */
    ID_TWICE("preference.id.twice"),
    /** There is no place with the id. Argument: id. */
    PLACE_UNKNOWN("preference.place.unknown"),
    /** There is no proposer with the id. Argument: id. */
    PROPOSER_UNKNOWN("preference.proposer.unknown"),
    /** An id stands twice in a list. Argument: id. */
    ENTRY_TWICE("preference.entry.twice"),
    /** A tie has no members. */
    TIE_EMPTY("preference.tie.empty"),
    /** A number is below 0. Arguments: name, value. */
    NEGATIVE("preference.number.negative"),
    /** A place must take more than it can. Arguments: minimum, capacity. */
    MINIMUM_ABOVE_CAPACITY("preference.minimum.above-capacity"),
    /** A place aims at more than it can take. Arguments: target, capacity. */
    TARGET_ABOVE_CAPACITY("preference.target.above-capacity"),
    /** There is no region with the id. Argument: id. */
    REGION_UNKNOWN("preference.region.unknown"),
    /** The targets of a region's places add up to more than its cap. Arguments: region, sum, cap. */
    TARGETS_ABOVE_CAP("preference.target.above-cap"),
    /** A place has no target, and its share of the cap is taken. Arguments: host, target. */
    TARGET_ASSUMED("preference.target.assumed"),
    /** A place reserves more than it has. Arguments: sum, capacity. */
    RESERVES_ABOVE_CAPACITY("preference.reserve.above-capacity"),
    /** A place wants no more of a group than a number below its reserve. Arguments: group, ceiling, reserve. */
    CEILING_BELOW_RESERVE("preference.ceiling.below-reserve"),
    /** Nobody belongs to the group. Argument: group. */
    GROUP_EMPTY("preference.group.empty"),
    /** A couple is one person twice. Argument: id. */
    COUPLE_OF_ONE("preference.couple.of-one"),
    /** Somebody is in two couples. Argument: id. */
    COUPLE_TWICE("preference.couple.twice"),
    /** A member of a couple has a list of their own, which does not count. Argument: id. */
    COUPLE_OWN_LIST("preference.couple.own-list"),
    /** A wish of a couple names no place. */
    COUPLE_WISH_EMPTY("preference.couple.wish-empty"),
    /** A proposer lists a place in vain. Arguments: proposer, place. */
    NOT_LISTED_BY_PLACE("preference.entry.not-listed-by-place"),
    /** A place lists a proposer in vain. Arguments: place, proposer. */
    NOT_LISTED_BY_PROPOSER("preference.entry.not-listed-by-proposer"),
    /** There are more pairs than can be numbered. */
    TOO_MANY("preference.entry.too-many"),
    /** A tie stands where an id or a list of ids is expected. */
    TIE_FORM("preference.tie.form"),
    /** A wish of a couple is no pair. */
    COUPLE_FORM("preference.couple.form"),
    /** A project is offered by nobody known. Argument: id. */
    OWNER_UNKNOWN("preference.owner.unknown");

    private final String id;

    PreferenceReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
