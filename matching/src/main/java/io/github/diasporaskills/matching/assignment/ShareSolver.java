package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Solves problems with a target for a share beside limits of other kinds, in stages, and puts the proof together: what a
 * minimum for the group rewards its pairs with is what the target makes pairs outside of it pay.
 */
final class ShareSolver {

    private final ShareStages<Assignment> stages;

    ShareSolver(OptimalAssignment method, MatchProblem problem) {
        stages = new ShareStages<>(problem, method::solve, answer -> answer.isFeasible() ? answer.selection() : null);
    }

    Assignment solve() {
        Assignment last = stages.last;
        if (!last.isFeasible()) {
            return last;
        }
        DualPrices prices = (DualPrices) last.certificate();
        @Nullable GroupLimit limit = stages.limit;
        DualPrices shared = limit == null ? prices : outside(prices, stages.numberOf(limit));
        @Nullable Assignment most = stages.most;
        return new Assignment(
                last.selection(),
                last.total(),
                most != null && most.certificate() instanceof DualPrices ofGroup
                        ? shared.withGroupPrices(ofGroup)
                        : shared);
    }

    private static DualPrices outside(DualPrices prices, int limit) {
        long reward = Math.negateExact(prices.group(limit));
        long[] groups = IntStream.range(0, prices.groupCount())
                .filter(group -> group != limit)
                .mapToLong(prices::group)
                .toArray();
        DualPrices shared = DualPrices.of(
                        Math.addExact(prices.bonus(), reward),
                        IntStream.range(0, prices.leftCount())
                                .mapToLong(prices::left)
                                .toArray(),
                        IntStream.range(0, prices.rightCount())
                                .mapToLong(prices::right)
                                .toArray())
                .withGroups(groups)
                .withOutsidePrice(reward);
        DualPrices covered = prices.cover().map(shared::with).orElse(shared);
        return covered.withReserves(
                prices.reserveWorth(),
                IntStream.range(0, prices.reserveCount())
                        .mapToLong(prices::reserve)
                        .toArray());
    }
}
