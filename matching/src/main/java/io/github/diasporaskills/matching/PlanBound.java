package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.Certificate;
import io.github.diasporaskills.matching.proof.Certified;
import io.github.diasporaskills.matching.proof.QuotaConflict;
import io.github.diasporaskills.matching.score.Score;
import java.util.Locale;

/**
 * What no plan can surpass: the best answer to {@link MatchPlan#problem()}, which knows quotas and places but not that
 * nobody is at two hosts on the same day. {@link io.github.diasporaskills.matching.proof.ProofVerifier} proves it from
 * its certificate. Its pairs are no proposals unless the plan has the same. Immutable and thread-safe.
 */
public final class PlanBound implements Certified {

    private final Certified relaxed;
    private final Optimality optimality;
    private final int pairsOfPlan;
    private final long totalOfPlan;
    private final int solved;

    PlanBound(Certified relaxed, Optimality optimality, Certified plan, int solved) {
        this.relaxed = relaxed;
        this.optimality = requireNonNull(optimality, "optimality");
        this.pairsOfPlan = plan.selection().size();
        this.totalOfPlan = plan.total();
        this.solved = solved;
    }

    @Override
    public Selection selection() {
        return relaxed.selection();
    }

    @Override
    public long total() {
        return relaxed.total();
    }

    @Override
    public Certificate certificate() {
        return relaxed.certificate();
    }

    /**
     * Whether the plan is known to be the best, and how.
     *
     * @return the strongest that holds
     */
    public Optimality optimality() {
        return optimality;
    }

    /**
     * The number of pairs of the bound.
     *
     * @return if as many proposals as possible come first, no plan has more
     */
    public int pairs() {
        return relaxed.selection().size();
    }

    /**
     * How many pairs fewer the plan has.
     *
     * @return 0 or more if as many proposals as possible come first; may be negative if the score alone counts
     */
    public int pairsShort() {
        return pairs() - pairsOfPlan;
    }

    /**
     * By how much the plan's total is lower, in thousandths of a point.
     *
     * @return 0 or more for plans with as many pairs; may be negative for a plan with fewer pairs of more points
     */
    public long totalShort() {
        return relaxed.total() - totalOfPlan;
    }

    /**
     * How many smaller problems were solved to keep stays apart.
     *
     * @return 0 if the best plan without regard to days had nobody at two hosts on a day
     */
    public int problemsSolved() {
        return solved;
    }

    /**
     * Plan and bound, as a coded reason.
     *
     * @return with the pairs and points of plan and bound; or that there is no plan
     */
    public Reason reason() {
        if (relaxed.certificate() instanceof QuotaConflict) {
            return Reason.of(MatchingReason.NO_PLAN);
        }
        MatchingReason code = switch (optimality) {
            case PROVEN -> MatchingReason.BOUND_REACHED;
            case SEARCHED -> MatchingReason.BOUND_SEARCHED;
            case OPEN -> MatchingReason.BOUND_OPEN;
        };
        Reason bound = Reason.of(code).with("pairs", pairs()).with("score", Score.points(total()));
        return optimality == Optimality.PROVEN
                ? bound
                : bound.with("planPairs", pairsOfPlan)
                        .with("planScore", Score.points(totalOfPlan))
                        .with("solved", solved);
    }

    /**
     * Plan and bound, in words.
     *
     * @param locale English, French or Arabic; others fall back to English
     * @return one sentence
     */
    public String words(Locale locale) {
        return MatchingWording.in(locale).say(reason());
    }

    /** In English. */
    @Override
    public String toString() {
        return words(Locale.ENGLISH);
    }
}
