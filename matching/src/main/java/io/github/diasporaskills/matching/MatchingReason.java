package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What verdicts and plans say; rules and criteria have codes of their own. */
public enum MatchingReason implements ReasonCode {
    /** Who is proposed for what, without a score. Arguments: member, need, host, from, until, term. */
    MATCHED("match.pair.proposed"),
    /** Who is proposed for what, with the score. Arguments: member, need, host, from, until, term, score. */
    MATCHED_WITH_SCORE("match.pair.proposed-with-score"),
    /** Nothing is proposed to a member. Argument: member. */
    MEMBER_UNMATCHED("match.member.unmatched"),
    /** No open need asks for the member's professions. Argument: professions. */
    NO_NEED("match.member.no-need"),
    /** The member names no profession. */
    NO_PROFESSION("match.member.no-profession"),
    /** Heads the reasons why a member missed a need. Argument: need. */
    MISSED("match.need.missed"),
    /** Too few points; without the id of another. Arguments: score, cutoff, below. */
    CUTOFF_BELOW("match.cutoff.below"),
    /** Too few points; for coordinators. Arguments: score, cutoff, below, lastAdmitted. */
    CUTOFF_BELOW_BY("match.cutoff.below-by"),
    /** As many points as the last admitted. Argument: score. */
    CUTOFF_TIED("match.cutoff.tied"),
    /** Enough points, but the participation target decided. Argument: score. */
    TARGET_DECIDED("match.cutoff.target"),
    /** Enough points, but proposals of the previous plan were kept. Argument: score. */
    PREVIOUS_DECIDED("match.cutoff.previous"),
    /** Enough points, but places of the need go first to others; for coordinators. Argument: score. */
    RESERVE_DECIDED("match.cutoff.reserve"),
    /** Enough points, but others go first by the rules of admission. Argument: score. */
    ADMISSION_DECIDED("match.cutoff.admission"),
    /** The pair fits and places are empty, but a region has reached its cap. Arguments: region, cap. */
    CAPPED("match.cutoff.capped"),
    /** Places of a need stay empty because its region has reached its cap. Arguments: region, cap. */
    NEED_CAPPED("match.need.capped"),
    /** How many proposals a need must have. Argument: minimum. */
    NEED_MINIMUM("match.need.minimum"),
    /** Members fit, and limits leave no room for them. Argument: others. */
    OTHERS_LIMITED("match.need.others-limited"),
    /** Places of a need that go first to a gender; for coordinators. Arguments: gender, places, filled, proposed. */
    RESERVED("match.need.reserved"),
    /** Member and need would fit but for what stands above. */
    FITS_OTHERWISE("match.need.fits-otherwise"),
    /** The pair fits and would add nothing to the plan's value. */
    ADDS_NOTHING("match.value.adds-nothing"),
    /** All open places of a need have a proposal. Arguments: need, filled. */
    NEED_FILLED("match.need.filled"),
    /** Some places of a need stay empty. Arguments: need, filled, open. */
    NEED_PARTLY_FILLED("match.need.partly-filled"),
    /** Nobody is proposed for a need. Argument: need. */
    NEED_UNMATCHED("match.need.unmatched"),
    /** For hosts: members with the skills are proposed for other needs. Argument: skills. */
    SKILLS_ELSEWHERE("match.need.skills-elsewhere"),
    /** For hosts: the plan finds nobody with the skills for the days. Arguments: skills, from, until. */
    SKILLS_NOT_AVAILABLE("match.need.skills-not-available"),
    /** For hosts: the plan finds nobody besides those proposed. Arguments: skills, from, until. */
    SKILLS_NOT_FURTHER("match.need.skills-not-further"),
    /** Nobody on the register keeps all rules. */
    NO_CANDIDATE("match.need.no-candidate"),
    /** Nobody besides those proposed keeps all rules. */
    NO_FURTHER_CANDIDATE("match.need.no-further-candidate"),
    /** Members would fit if the need itself could be served. Argument: others. */
    WOULD_FIT("match.need.would-fit"),
    /** Open needs ask for the member's profession with a specialty, and the member has none. */
    NO_SPECIALTY("match.member.no-specialty"),
    /** Open needs ask for the member's profession, but not for the specialty. Argument: specialties. */
    NO_NEED_IN_SPECIALTY("match.member.no-need-in-specialty"),
    /** Members fit and are proposed elsewhere. Argument: others. */
    PLACED_ELSEWHERE("match.need.placed-elsewhere"),
    /** Members fit and are proposed for another host on some of the days. Argument: others. */
    PRESENT_ELSEWHERE("match.need.present-elsewhere"),
    /** Members fit and would add nothing to the plan's value. Argument: others. */
    OTHERS_ADD_NOTHING("match.need.others-add-nothing"),
    /** Heads the rules that left members out. Argument: members. */
    LEFT_OUT("match.need.left-out"),
    /** Heads what the nearest candidate lacks. Argument: member. */
    NEAREST("match.need.nearest"),
    /** The outcome alone. Argument: subject. */
    OUTCOME_MATCHED("match.outcome.matched"),
    /** The outcome alone. Argument: subject. */
    OUTCOME_UNMATCHED("match.outcome.unmatched"),
    /** So many points more would do for a need. Arguments: need, points. */
    CHANGE_SCORE("match.change.score"),
    /** A plan that proposes the member for a need is as good. Argument: need. */
    CHANGE_TIED("match.change.tied"),
    /** One place more at a need would do. Arguments: need, instead. */
    CHANGE_PLACE("match.change.place"),
    /** A higher cap on a region would do. Arguments: region, cap, instead. */
    CHANGE_CAP("match.change.cap"),
    /** One more change of the previous plan would do. Arguments: dropped, instead. */
    CHANGE_BUDGET("match.change.budget"),
    /** A higher cap on the region would fill a place. Arguments: region, cap. */
    CHANGE_CAP_OF("match.change.cap-of"),
    /** Heads the rules that alone keep a member from being proposed for a need. Argument: need. */
    CHANGE_RULES("match.change.rules"),
    /** So many points more of a member would fill a place. Arguments: member, points. */
    CHANGE_SCORE_OF("match.change.score-of"),
    /** A plan that proposes another member here is as good. Argument: member. */
    CHANGE_TIED_OF("match.change.tied-of"),
    /** Heads the rules that alone keep a member from filling a place. Argument: member. */
    CHANGE_RULES_OF("match.change.rules-of"),
    /** There is no plan that keeps all caps and minimums. */
    NO_PLAN("match.plan.none"),
    /** Heads limits that cannot be kept together. Arguments: needed, allowed. */
    CONFLICT("match.conflict.limits"),
    /** Limits could be kept, but for somebody at two hosts on a day, by a search. Argument: solved. */
    CONFLICT_STAYS("match.conflict.stays"),
    /** A search ended at its limit without a plan that keeps all limits. Argument: solved. */
    CONFLICT_OPEN("match.conflict.open"),
    /** The minimum of a need, in a conflict. Arguments: need, minimum. */
    CONFLICT_MINIMUM("match.conflict.minimum"),
    /** The cap of a region, in a conflict. Arguments: region, cap. */
    CONFLICT_CAP("match.conflict.cap"),
    /** The open places of a need, in a conflict. Arguments: need, places. */
    CONFLICT_PLACES("match.conflict.places"),
    /** Members who fit and what is left of their quotas together, in a conflict. Arguments: members, quota. */
    CONFLICT_MEMBERS("match.conflict.members"),
    /** Pairs that fit, in a conflict. Argument: pairs. */
    CONFLICT_PAIRS("match.conflict.pairs"),
    /** What a plan is. Arguments: pairs, score. */
    METHOD_OPTIMAL("match.plan.optimal"),
    /** The plan reaches its bound. Arguments: pairs, score. */
    BOUND_REACHED("match.bound.reached"),
    /** A search that left nothing out found no better plan. Arguments: pairs, score, planPairs, planScore, solved. */
    BOUND_SEARCHED("match.bound.searched"),
    /** The search ended at its limit. Arguments: pairs, score, planPairs, planScore, solved. */
    BOUND_OPEN("match.bound.open");

    private final String id;

    MatchingReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
