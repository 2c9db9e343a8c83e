package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.QuotaConflict;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Tells in the words of a programme which limits cannot be kept together. */
final class LimitConflict {

    private final PlanTerms terms;
    private final CandidateGraph graph;
    private final Capacities capacities;
    private final GroupLimits groups;
    private final List<Reason> named = new ArrayList<>();
    private final int[] ofLeft;
    private final int[] ofRight;
    private final int[] ofGroup;
    private long needed;
    private long allowed;
    private int members;
    private long quota;

    private LimitConflict(PlanTerms terms) {
        this.terms = terms;
        graph = terms.problem().graph();
        capacities = terms.problem().capacities();
        groups = terms.problem().groups();
        ofLeft = new int[graph.leftCount()];
        ofRight = new int[graph.rightCount()];
        ofGroup = new int[groups.list().size()];
    }

    /** Why there is no plan. */
    static Explanation.Line of(PlanTerms terms, PlanBound bound) {
        if (bound.certificate() instanceof QuotaConflict conflict) {
            return new LimitConflict(terms).line(conflict);
        }
        MatchingReason code =
                bound.optimality() == Optimality.OPEN ? MatchingReason.CONFLICT_OPEN : MatchingReason.CONFLICT_STAYS;
        return new Explanation.Line(Reason.of(code).with("solved", bound.problemsSolved()), List.of());
    }

    private Explanation.Line line(QuotaConflict conflict) {
        conflict.needing().forEach(this::need);
        conflict.allowing().forEach(this::allow);
        if (members > 0) {
            named.add(Reason.of(MatchingReason.CONFLICT_MEMBERS)
                    .with("members", members)
                    .with("quota", quota));
        }
        long pairs = pairs();
        if (pairs > 0) {
            named.add(Reason.of(MatchingReason.CONFLICT_PAIRS).with("pairs", pairs));
        }
        return new Explanation.Line(
                Reason.of(MatchingReason.CONFLICT).with("needed", needed).with("allowed", allowed + pairs), named);
    }

    /** Only needs have a minimum; what else lies on that side demands nothing. */
    private void need(QuotaConflict.Limit limit) {
        int number = limit.number();
        switch (limit.kind()) {
            case LEFT -> ofLeft[number] = -1;
            case RIGHT -> ofRight[number] = -1;
            case GROUP -> {
                GroupLimit group = groups.list().get(number);
                ofGroup[number] = -1;
                needed += group.minimum();
                if (group.minimum() > 0) {
                    named.add(Reason.of(MatchingReason.CONFLICT_MINIMUM)
                            .with("need", graph.rightIds().get(group.elements().get(0)))
                            .with("minimum", group.minimum()));
                }
            }
        }
    }

    private void allow(QuotaConflict.Limit limit) {
        int number = limit.number();
        switch (limit.kind()) {
            case LEFT -> {
                ofLeft[number] = 1;
                allowed += capacities.left(number);
                members++;
                quota += capacities.left(number);
            }
            case RIGHT -> {
                ofRight[number] = 1;
                allowed += capacities.right(number);
                named.add(Reason.of(MatchingReason.CONFLICT_PLACES)
                        .with("need", graph.rightIds().get(number))
                        .with("places", capacities.right(number)));
            }
            case GROUP -> {
                ofGroup[number] = 1;
                GroupLimit group = groups.list().get(number);
                allowed += group.maximum();
                named.add(Reason.of(MatchingReason.CONFLICT_CAP)
                        .with(
                                "region",
                                terms.limits()
                                        .region(group)
                                        .map(RegionCode::toString)
                                        .orElse(group.name()))
                        .with("cap", group.maximum()));
            }
        }
    }

    /** Pairs that count towards the minimums and under none of the limits named. */
    private long pairs() {
        long pairs = 0;
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int counted = ofLeft[graph.leftOf(edge)] + ofRight[graph.rightOf(edge)];
            for (OptionalInt group = groups.of(GroupLimit.Side.RIGHT, graph.rightOf(edge));
                    group.isPresent();
                    group = groups.around(group.getAsInt())) {
                counted += ofGroup[group.getAsInt()];
            }
            pairs += Math.max(0, -counted);
        }
        return pairs;
    }
}
