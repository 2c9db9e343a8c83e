package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan made from a previous one under a budget of disruption: so many of the previous proposals that could still stand
 * may be given up, and no more. Immutable and thread-safe.
 *
 * @see OptimalMatching#rematch
 */
public final class RematchedPlan {

    private final @Nullable MatchPlan plan;
    private final List<PreviousPair> lapsed;
    private final List<PreviousPair> dropped;
    private final List<PreviousPair> kept;
    private final int leastDropped;

    RematchedPlan(
            @Nullable MatchPlan plan,
            List<PreviousPair> lapsed,
            List<PreviousPair> dropped,
            List<PreviousPair> kept,
            int leastDropped) {
        this.plan = plan;
        this.lapsed = List.copyOf(requireNonNull(lapsed, "lapsed"));
        this.dropped = List.copyOf(requireNonNull(dropped, "dropped"));
        this.kept = List.copyOf(requireNonNull(kept, "kept"));
        this.leastDropped = leastDropped;
    }

    /**
     * The plan within the budget; its {@link MatchPlan#bound()} is that of a plan without a budget, and its
     * {@linkplain PlanBound#optimality() optimality} is {@link Optimality#SEARCHED} where the budget keeps it below that
     * bound and no plan within the budget is better.
     *
     * @return empty if none was found, because places or quotas fell so that more than the budget has to be given up
     */
    public Optional<MatchPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /**
     * Previous proposals that cannot stand whatever the plan: the member is no longer eligible, the need no longer open.
     * They are not counted against the budget. {@link MatchPlan#verdict} says why.
     *
     * @return by member, then by need
     */
    public List<PreviousPair> lapsed() {
        return lapsed;
    }

    /**
     * Previous proposals that could stand and are given up.
     *
     * @return by member, then by need; no more than the budget
     */
    public List<PreviousPair> dropped() {
        return dropped;
    }

    /**
     * Previous proposals that stand.
     *
     * @return by member, then by need
     */
    public List<PreviousPair> kept() {
        return kept;
    }

    /**
     * How many previous proposals that could stand one by one have to be given up whatever the plan.
     *
     * @return 0 or more; above the budget where there is no plan for that reason
     */
    public int leastDropped() {
        return leastDropped;
    }

    /**
     * How many were kept, given up and lapsed.
     *
     * @return for example {@code 20 kept, 3 given up, 1 lapsed}
     */
    @Override
    public String toString() {
        return kept.size() + " kept, " + dropped.size() + " given up, " + lapsed.size() + " lapsed";
    }
}
