package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What a verifier finds in a proof. */
public enum ProofReason implements ReasonCode {
    /** No pair blocks; arguments: placed, proposers. */
    STABLE("proof.stable.shown"),
    /** A pair would rather have each other; arguments: proposer, place. */
    STABLE_BLOCKED("proof.stable.blocked"),
    /** A couple would rather go elsewhere and be taken; arguments: proposer, place. */
    STABLE_BLOCKED_BY_COUPLE("proof.stable.blocked-by-couple"),
    /** Other than the claimed number of pairs block; arguments: claimed, found. */
    STABLE_COUNT_WRONG("proof.stable.count-wrong"),
    /** A plan speaks of another number of proposers; arguments: expected, found. */
    STABLE_SIZE_WRONG("proof.stable.size-wrong"),
    /** A pair does not stand in both lists; arguments: proposer, place. */
    STABLE_PAIR_UNKNOWN("proof.stable.pair-unknown"),
    /** A place has less than its minimum; arguments: place, minimum, used. */
    STABLE_BELOW_MINIMUM("proof.stable.below-minimum"),
    /** A region has more than its cap; arguments: region, used, cap. */
    STABLE_ABOVE_CAP("proof.stable.above-cap"),
    /** A couple is placed as it does not wish; argument: proposer, its first member. */
    STABLE_COUPLE_SPLIT("proof.stable.couple-split"),
    /** There is no stable plan. */
    STABLE_NONE("proof.stable.none-exists"),
    /** There is no stable plan, and this one has the blocking pairs claimed; argument: pairs. */
    STABLE_LEAST("proof.stable.none-exists-but"),
    /** That there is no stable plan is not shown. */
    STABLE_NONE_NOT_SHOWN("proof.stable.none-not-shown"),
    /** Pairs are struck out without a reason that holds; argument: edges. */
    STABLE_STEP_NOT_SHOWN("proof.stable.step-not-shown"),
    /** There is neither a plan nor evidence that there is none. */
    STABLE_NOTHING_CLAIMED("proof.stable.nothing-claimed"),
    /** The plan is the best; arguments: pairs, total. */
    OPTIMAL("proof.plan.optimal"),
    /** No complete plan exists; arguments: demand, supply, left. */
    INFEASIBLE("proof.plan.infeasible"),
    /** A chosen edge is not one of the graph; argument: edge. */
    EDGE_UNKNOWN("proof.edge.unknown"),
    /** A pair is chosen more than once; arguments: left, right. */
    EDGE_TWICE("proof.edge.twice"),
    /** An element has more pairs than its capacity; arguments: id, used, capacity. */
    CAPACITY_EXCEEDED("proof.capacity.exceeded"),
    /** A pair that every plan must have is missing; arguments: left, right. */
    FORCED_MISSING("proof.pair.forced-missing"),
    /** A pair that no plan may have is chosen; arguments: left, right. */
    FORBIDDEN_CHOSEN("proof.pair.forbidden-chosen"),
    /** An element or group has fewer pairs than its minimum; arguments: id, used, minimum. */
    MINIMUM_MISSED("proof.minimum.missed"),
    /** Quotas conflict, so there is no plan; arguments: needing, needed, allowed. */
    QUOTAS_CONFLICT("proof.quota.conflict"),
    /** The quotas named can be kept; arguments: needed, allowed. */
    QUOTAS_COMPATIBLE("proof.quota.compatible"),
    /** The total is not the sum of the chosen values; arguments: claimed, found. */
    TOTAL_WRONG("proof.total.wrong"),
    /** There is not one price for each element; arguments: expected, found. */
    PRICES_INCOMPLETE("proof.price.incomplete"),
    /** A price is below 0; arguments: id, price. */
    PRICE_NEGATIVE("proof.price.negative"),
    /** Pairs get a bonus though only their value counts; argument: bonus. */
    BONUS_NOT_ALLOWED("proof.bonus.not-allowed"),
    /** The prices allow a better plan; arguments: gain, bound. */
    BOUND_NOT_REACHED("proof.bound.not-reached"),
    /** The proof's numbers are too large to be added up. */
    NUMBERS_TOO_LARGE("proof.number.too-large"),
    /** That no plan has more pairs is not shown; argument: pairs. */
    COVER_MISSING("proof.cover.missing"),
    /** The cover allows more pairs; arguments: pairs, bound. */
    COVER_NOT_TIGHT("proof.cover.not-tight"),
    /** The group has less than its share, and nothing shows that it can have no more; arguments: wanted, reached. */
    TARGET_MISSED("proof.target.missed"),
    /** A filled reserve counts more or less than it must; arguments: expected, found. */
    RESERVE_WORTH("proof.reserve.worth"),
    /** A complete plan was asked for and this is none; arguments: pairs, expected. */
    NOT_COMPLETE("proof.plan.not-complete"),
    /** There is said to be no plan, and yet pairs or a total are given; arguments: pairs, total. */
    PAIRS_WITHOUT_PLAN("proof.plan.pairs-without-plan"),
    /** The named elements can be placed; arguments: demand, supply. */
    VIOLATOR_PLACEABLE("proof.violator.placeable"),
    /** The violator names an unknown element; argument: number. */
    VIOLATOR_UNKNOWN("proof.violator.unknown"),
    /** The problem does not ask for a complete plan, so a violator proves nothing. */
    VIOLATOR_IRRELEVANT("proof.violator.irrelevant");

    private final String id;

    ProofReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
