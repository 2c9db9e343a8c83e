package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Scale;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Checks evidence that there is no plan. Used once; O(elements + edges). */
final class NoPlanVerifier {

    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final FreePart free;
    private final Certified answer;
    private final Scale scale;
    private final List<Reason> faults = new ArrayList<>();

    NoPlanVerifier(MatchProblem problem, FreePart free, Certified answer, Scale scale) {
        this.problem = problem;
        this.graph = problem.graph();
        this.free = free;
        this.answer = answer;
        this.scale = scale;
    }

    ProofResult violator(HallViolator violator) {
        if (problem.cardinality() != Cardinality.COMPLETE) {
            faults.add(Reason.of(ProofReason.VIOLATOR_IRRELEVANT));
        }
        nothingChosen();
        long demand = 0;
        long supply = 0;
        int[] reach = new int[graph.rightCount()];
        BitSet named = new BitSet();
        for (int left : violator.lefts()) {
            if (left < 0 || left >= graph.leftCount() || named.get(left)) {
                faults.add(Reason.of(ProofReason.VIOLATOR_UNKNOWN).with("number", left));
                continue;
            }
            named.set(left);
            demand += free.leftMost[left];
            for (int edge = graph.firstEdge(left); edge < graph.firstEdge(left + 1); edge++) {
                reach[graph.rightOf(edge)] += free.isFree(edge) ? 1 : 0;
            }
        }
        for (int right = 0; right < reach.length; right++) {
            supply += Math.min(reach[right], free.rightMost[right]);
        }
        if (demand <= supply) {
            faults.add(Reason.of(ProofReason.VIOLATOR_PLACEABLE)
                    .with("demand", demand)
                    .with("supply", supply));
        }
        return result(Reason.of(ProofReason.INFEASIBLE)
                .with("left", named.stream().mapToObj(graph.leftIds()::get).toList())
                .with("demand", demand)
                .with("supply", supply));
    }

    ProofResult conflict(QuotaConflict conflict) {
        nothingChosen();
        long[] lefts = new long[graph.leftCount()];
        long[] rights = new long[graph.rightCount()];
        long[] groups = new long[problem.groups().list().size()];
        long needed = 0;
        long allowed = 0;
        List<String> needing = new ArrayList<>();
        for (QuotaConflict.Limit limit : conflict.needing()) {
            long[] side = side(limit, lefts, rights, groups);
            if (known(limit, side)) {
                side[limit.number()] = -1;
                needed += least(limit);
                if (least(limit) > 0) {
                    needing.add(nameOf(limit));
                }
            }
        }
        for (QuotaConflict.Limit limit : conflict.allowing()) {
            long[] side = side(limit, lefts, rights, groups);
            if (known(limit, side)) {
                side[limit.number()] = 1;
                allowed += most(limit);
            }
        }
        LimitSums sums = new LimitSums(problem, lefts, rights, groups);
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            allowed += !free.isFree(edge)
                    ? 0
                    : Math.max(0, -(sums.left[graph.leftOf(edge)] + sums.right[graph.rightOf(edge)]));
        }
        if (needed <= allowed) {
            faults.add(Reason.of(ProofReason.QUOTAS_COMPATIBLE)
                    .with("needed", needed)
                    .with("allowed", allowed));
        }
        return result(Reason.of(ProofReason.QUOTAS_CONFLICT)
                .with("needing", needing)
                .with("needed", needed)
                .with("allowed", allowed));
    }

    /** Notes limits that there are not, or that are named twice. */
    private boolean known(QuotaConflict.Limit limit, long[] side) {
        boolean known = limit.number() >= 0 && limit.number() < side.length && side[limit.number()] == 0;
        if (!known) {
            faults.add(Reason.of(ProofReason.VIOLATOR_UNKNOWN).with("number", limit.number()));
        }
        return known;
    }

    private static long[] side(QuotaConflict.Limit limit, long[] lefts, long[] rights, long[] groups) {
        return switch (limit.kind()) {
            case LEFT -> lefts;
            case RIGHT -> rights;
            case GROUP -> groups;
        };
    }

    private int least(QuotaConflict.Limit limit) {
        return switch (limit.kind()) {
            case LEFT -> free.leftLeast[limit.number()];
            case RIGHT -> free.rightLeast[limit.number()];
            case GROUP -> free.groupLeast[limit.number()];
        };
    }

    private int most(QuotaConflict.Limit limit) {
        return switch (limit.kind()) {
            case LEFT -> free.leftMost[limit.number()];
            case RIGHT -> free.rightMost[limit.number()];
            case GROUP -> free.groupMost[limit.number()];
        };
    }

    private String nameOf(QuotaConflict.Limit limit) {
        return switch (limit.kind()) {
            case LEFT -> graph.leftIds().get(limit.number());
            case RIGHT -> graph.rightIds().get(limit.number());
            case GROUP -> problem.groups().list().get(limit.number()).name();
        };
    }

    private void nothingChosen() {
        if (answer.selection().size() > 0 || answer.total() != 0) {
            faults.add(Reason.of(ProofReason.PAIRS_WITHOUT_PLAN)
                    .with("pairs", answer.selection().size())
                    .with("total", scale.decimal(answer.total())));
        }
    }

    private ProofResult result(Reason shown) {
        return faults.isEmpty() ? new ProofResult(true, List.of(shown)) : new ProofResult(false, faults);
    }
}
