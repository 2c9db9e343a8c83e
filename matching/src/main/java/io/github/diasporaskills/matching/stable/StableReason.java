package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What verdicts of stable plans say. */
public enum StableReason implements ReasonCode {
    /** Settings or parts of the instance that no method here answers together. Argument: parts. */
    NOT_TOGETHER("stable.setting.not-together"),
    /** Who goes where. Arguments: member, host, wish, counted from 1. */
    PLACED("stable.member.placed"),
    /** Somebody has no place. Argument: member. */
    UNPLACED("stable.member.unplaced"),
    /** No place lists the proposer in return. */
    NO_PLACE("stable.member.no-place"),
    /** A place that a proposer would rather have. Argument: host. */
    MISSED("stable.place.missed"),
    /** The place does not list the proposer. Argument: host. */
    NOT_LISTED("stable.place.not-listed"),
    /** Not high enough on the place's list. Arguments: host, rank, cutoff, below. */
    CUTOFF("stable.place.cutoff"),
    /** The same, for coordinators. Arguments: host, rank, cutoff, below, lastAdmitted. */
    CUTOFF_BY("stable.place.cutoff-by"),
    /** The lottery decided between equals. Arguments: host, draw, lastDraw, seed. */
    LOTTERY("stable.place.lottery"),
    /** Equals are all the place takes. Argument: host. */
    EQUAL("stable.place.equal"),
    /** Reserves decided. Arguments: host, groups. */
    RESERVE("stable.place.reserve"),
    /** The same, for those who must not learn of reserves. Argument: host. */
    BOUND("stable.place.bound"),
    /** A region has reached its cap. Arguments: host, region, cap. */
    REGION_CAP("stable.place.region-cap"),
    /** A place has reached its target. Arguments: host, target, capacity. */
    TARGET("stable.place.target"),
    /** A place takes nobody. Argument: host. */
    NO_CAPACITY("stable.place.no-capacity"),
    /** Minimums elsewhere decided. Argument: host. */
    MINIMUM("stable.place.minimum"),
    /** A couple goes by its joint list. Argument: host. */
    COUPLE("stable.place.couple"),
    /** How full a place is. Arguments: host, filled, capacity. */
    FILLED("stable.place.filled"),
    /** Places that stay empty because nobody more wants them. Argument: open. */
    NOBODY_MORE("stable.place.nobody-more"),
    /** The last one admitted. Arguments: lastAdmitted, rank. */
    LAST_ADMITTED("stable.place.last-admitted"),
    /** Members of a group admitted, of whom some through the reserve. Arguments: group, admitted, reserve. */
    RESERVED("stable.place.reserved"),
    /** A place stays below its minimum in every stable plan. Arguments: host, filled, minimum. */
    BELOW_MINIMUM("stable.place.below-minimum"),
    /** A place has its minimum. Arguments: host, minimum. */
    MINIMUM_KEPT("stable.place.minimum-kept"),
    /** There is no stable plan. */
    NONE("stable.plan.none"),
    /** None was found, and that there is none is not shown. */
    NOT_FOUND("stable.plan.not-found"),
    /** So many ranks up on the list of a place would give somebody a better place. Arguments: host, ranks, instead. */
    CHANGE_RANK("stable.change.rank"),
    /** Before those of the same rank at a place somebody would have a better place. Arguments: host, instead. */
    CHANGE_EQUALS("stable.change.equals"),
    /** One opening more at a place would give somebody a better place. Arguments: host, instead. */
    CHANGE_OPENING("stable.change.opening"),
    /** A higher target would give somebody a better place. Arguments: host, target, instead. */
    CHANGE_TARGET("stable.change.target"),
    /** A higher target and cap would. Arguments: host, target, region, cap, instead. */
    CHANGE_TARGET_AND_CAP("stable.change.target-and-cap"),
    /** A higher cap of a region would give somebody a better place. Arguments: region, cap, instead. */
    CHANGE_CAP("stable.change.cap"),
    /** The end of the list of a place would give somebody a better place. Arguments: host, instead. */
    CHANGE_LISTED("stable.change.listed"),
    /** A higher target would fill one place more. Arguments: host, target. */
    FILL_TARGET("stable.fill.target"),
    /** A higher target and cap would. Arguments: host, target, region, cap. */
    FILL_TARGET_AND_CAP("stable.fill.target-and-cap"),
    /** A higher cap of a region would fill one place more. Arguments: host, region, cap. */
    FILL_CAP("stable.fill.cap"),
    /** To list somebody who lists the place would fill one more. Arguments: host, member. */
    FILL_LISTED("stable.fill.listed"),
    /** The minimums cannot be kept by any plan. */
    UNREACHABLE("stable.plan.minimums-unreachable");

    private final String id;

    StableReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
