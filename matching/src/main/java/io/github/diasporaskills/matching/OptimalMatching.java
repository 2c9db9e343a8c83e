package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.assignment.WarmStart;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan with the highest total score that rules, quotas and places allow. By default as many places as
 * possible are filled first. Deterministic; the proof comes with the plan. Immutable and thread-safe.
 *
 * <p>Nobody is proposed for presence at two hosts on the same day. The plan is made without regard to days first, by an
 * exact method; if it puts nobody in two places at once it is the best there is, and its prices prove that. Else a
 * search (branch and bound) keeps the stays apart. {@link MatchPlan#bound()} says whether the plan found is proven to
 * be the best, was found to be the best by a search that left nothing out, or whether the search ended at its limit,
 * and how far the plan is at most from the best.
 */
public final class OptimalMatching implements MatchingMethod {

    /** How many smaller problems are solved to keep stays apart, by default, in each group that pairs connect. */
    public static final int DEFAULT_SEARCH_LIMIT = 200;

    private static final OptimalMatching DEFAULTS = new OptimalMatching(
            Cardinality.MAXIMUM, null, GenderReserves.none(), PlanLimits.none(), DEFAULT_SEARCH_LIMIT);

    private final Cardinality cardinality;
    private final @Nullable ParticipationTarget target;
    private final GenderReserves reserves;
    private final PlanLimits limits;
    private final int searchLimit;

    private OptimalMatching(
            Cardinality cardinality,
            @Nullable ParticipationTarget target,
            GenderReserves reserves,
            PlanLimits limits,
            int searchLimit) {
        this.cardinality = cardinality;
        this.target = target;
        this.reserves = reserves;
        this.limits = limits;
        this.searchLimit = searchLimit;
        if (target != null && cardinality != Cardinality.MAXIMUM) {
            throw new IllegalArgumentException("A participation target goes with as many proposals as possible; found "
                    + cardinality + ". Maybe use MAXIMUM");
        }
        if (!reserves.isEmpty() && cardinality != Cardinality.MAXIMUM) {
            throw new IllegalArgumentException(
                    "Reserves go with as many proposals as possible; found " + cardinality + ". Maybe use MAXIMUM");
        }
    }

    /**
     * As many proposals as possible first, then the highest total score.
     *
     * @return the method
     */
    public static OptimalMatching withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another weight of the number of proposals.
     *
     * @param value {@link Cardinality#MAXIMUM} or {@link Cardinality#FREE}
     * @return a new method
     * @throws IllegalArgumentException if it is {@link Cardinality#COMPLETE}, as a register always has members without
     *     a place; or {@link Cardinality#FREE} beside a target
     */
    public OptimalMatching with(Cardinality value) {
        if (requireNonNull(value, "value") == Cardinality.COMPLETE) {
            throw new IllegalArgumentException(
                    "A plan for a register places as many as possible; found COMPLETE. Maybe use MAXIMUM");
        }
        return new OptimalMatching(value, target, reserves, limits, searchLimit);
    }

    /**
     * The same method with a share of the proposals, over the whole programme, for members of a gender. As many places
     * are filled as without it: where the share cannot be had, the plan comes as near to it as any plan does, and says
     * so in {@link MatchPlan#participation()}, with what the share cost in points.
     *
     * @param value the target; it takes the place of an earlier one
     * @return a new method
     * @throws IllegalArgumentException if the number of proposals does not come first
     */
    public OptimalMatching aimingFor(ParticipationTarget value) {
        return new OptimalMatching(cardinality, requireNonNull(value, "value"), reserves, limits, searchLimit);
    }

    /**
     * The same method with places of each need that members of a gender go first for. As many places are filled as
     * without them, and the share of a target is reached as far; within that as many reserved places as possible go to
     * whom they are reserved for, and then the score decides. Whatever they do not fill goes to anybody. A need with
     * fewer open places reserves all of them, first for the gender that comes first in {@link Gender}.
     *
     * @param gender as stated by the members
     * @param places how many of each need, 0 or more; it takes the place of an earlier number for the gender
     * @return a new method
     * @throws IllegalArgumentException if the gender is not a stated one, the number negative, or the number of proposals
     *     does not come first
     */
    public OptimalMatching reserving(Gender gender, int places) {
        return new OptimalMatching(
                cardinality, target, reserves.with(requireNonNull(gender, "gender"), places), limits, searchLimit);
    }

    /**
     * The same method with a cap on the proposals to all hosts of a region together. A host without a region is under no
     * cap.
     *
     * @param region as stated of the hosts
     * @param proposals how many, 0 or more; it takes the place of an earlier number for the region
     * @return a new method
     * @throws IllegalArgumentException if the number is negative
     */
    public OptimalMatching capping(RegionCode region, int proposals) {
        return new OptimalMatching(cardinality, target, reserves, limits.capping(region, proposals), searchLimit);
    }

    /**
     * The same method with a minimum of proposals for a need (a lower quota), which every plan keeps: it comes before the
     * number of proposals and the score. Where all caps and minimums cannot be kept there is no plan, and
     * {@link MatchPlan#conflict()} says which ones conflict. Engagements that were agreed on before are not counted.
     *
     * @param need which
     * @param proposals how many, 0 or more; it takes the place of an earlier number for the need
     * @return a new method
     * @throws IllegalArgumentException if the number is negative
     */
    public OptimalMatching requiring(NeedId need, int proposals) {
        return new OptimalMatching(cardinality, target, reserves, limits.requiring(need, proposals), searchLimit);
    }

    /**
     * The same method with another limit of the search that keeps stays apart. A higher one takes longer and may find
     * a better plan; a lower one still gives a plan that puts nobody in two places at once. Whatever the limit, the
     * search ends once its problems have ten million candidate pairs together.
     *
     * @param problems how many smaller problems may be solved in each group that candidate pairs connect, 0 or more
     * @return a new method
     * @throws IllegalArgumentException if it is negative
     */
    public OptimalMatching searchingAtMost(int problems) {
        if (problems < 0) {
            throw new IllegalArgumentException(
                    "A search solves 0 or more problems; found " + problems + ". Maybe use " + DEFAULT_SEARCH_LIMIT);
        }
        return new OptimalMatching(cardinality, target, reserves, limits, problems);
    }

    /**
     * Makes a plan.
     *
     * @throws IllegalArgumentException if a need with a minimum is not of the request
     * @throws ArithmeticException if criteria of your own weigh so much that scores could overflow
     */
    @Override
    public MatchPlan match(MatchRequest request) {
        PlanMaker maker = maker(request);
        return target == null ? maker.free() : maker.aimingFor(target);
    }

    /**
     * What it costs to give more of the proposals to members of a gender: a plan for each number of proposals to them,
     * from that of the plan without target to the highest that any plan with as many proposals reaches. A target set
     * by {@link #aimingFor(ParticipationTarget)} is not looked at. One plan is made for each level.
     *
     * @param request who and what is to be matched
     * @param gender one that people state
     * @return the curve
     * @throws IllegalArgumentException if the gender is not a stated one, or the number of proposals does not come first
     * @throws ArithmeticException if criteria of your own weigh so much that scores could overflow
     */
    public PriceOfFairness priceOfFairness(MatchRequest request, Gender gender) {
        PlanMaker maker =
                aimingFor(new ParticipationTarget(gender, BigDecimal.ONE)).maker(request);
        MatchPlan free = maker.free();
        return PriceOfFairness.of(
                gender,
                free,
                maker.proposalsTo(gender, free),
                (wanted, proposals) ->
                        maker.aimingFor(new ParticipationTarget(gender, share(wanted, proposals)), free.total()));
    }

    /**
     * Plans again, near a previous plan: whoever has been told yesterday of a proposal should not lose it today for a
     * little more score. Of the previous proposals that could still stand, at most a number is given up; within that
     * budget the plan is the best, as this method counts: by the number of proposals, target, reserves and total score.
     *
     * @param request who and what is to be matched now
     * @param previous the proposals of the previous plan, in any order
     * @param mostDropped how many of those that could stand may be given up, 0 or more
     * @return the plan, and what became of the previous one
     * @throws IllegalArgumentException if the number is negative
     * @throws ArithmeticException if criteria of your own weigh so much that scores could overflow
     */
    public RematchedPlan rematch(MatchRequest request, Collection<PreviousPair> previous, int mostDropped) {
        return maker(request).rematched(previous, mostDropped, target, OptimalAssignment.withDefaults());
    }

    /**
     * As {@link #rematch(MatchRequest, Collection, int)}, from a plan: the search starts from its prices, and is over
     * sooner the less has changed since. The plan found is as good; of several it may be another one.
     *
     * @param request who and what is to be matched now
     * @param previous yesterday's plan, perhaps for other members and needs
     * @param mostDropped how many of its proposals that could stand may be given up, 0 or more
     * @return the plan, and what became of the previous one
     * @throws IllegalArgumentException if the number is negative
     * @throws ArithmeticException if criteria of your own weigh so much that scores could overflow
     */
    public RematchedPlan rematch(MatchRequest request, MatchPlan previous, int mostDropped) {
        OptimalAssignment solver = OptimalAssignment.withDefaults();
        if (requireNonNull(previous, "previous").isFeasible()) {
            solver = solver.startingFrom(WarmStart.of(previous.problem(), previous.bound()));
        }
        return maker(request)
                .rematched(previous.proposals().stream().map(PreviousPair::of).toList(), mostDropped, target, solver);
    }

    /**
     * What disruption brings: the plan under each budget that allows a better one than the budget before, from the least
     * that has to be given up to as good a plan as there is without a budget. Makes one plan for each budget up to there,
     * and one more.
     *
     * @param request who and what is to be matched now
     * @param previous the proposals of the previous plan, in any order
     * @return by budget, each plan better than the one before as this method counts; at least one
     * @throws ArithmeticException if criteria of your own weigh so much that scores could overflow
     */
    public List<RematchedPlan> disruptionAgainstScore(MatchRequest request, Collection<PreviousPair> previous) {
        return maker(request).byDisruption(previous, target);
    }

    private PlanMaker maker(MatchRequest request) {
        return new PlanMaker(requireNonNull(request, "request"), cardinality, reserves, limits, searchLimit);
    }

    /** A share of which exactly the wanted number of proposals is the least that reaches it. */
    private static BigDecimal share(int wanted, int proposals) {
        return BigDecimal.valueOf(wanted).divide(BigDecimal.valueOf(proposals), 15, RoundingMode.DOWN);
    }

    @Override
    public String toString() {
        return "OptimalMatching, cardinality " + cardinality + (target == null ? "" : ", " + target)
                + (reserves.isEmpty() ? "" : ", reserves " + reserves.byGender())
                + limits;
    }
}
