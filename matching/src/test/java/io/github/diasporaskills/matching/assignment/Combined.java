package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import io.github.diasporaskills.matching.quota.Reserves;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Seeded small problems with shares, reserves, quotas and fixed pairs in any company, and what trying all plans finds. */
final class Combined {

    private Combined() {}

    /** What a plan is worth, in the order in which it counts. */
    record Worth(int pairs, int ofGroup, int reserved, long value) implements Comparable<Worth> {

        private static final Comparator<Worth> ORDER = Comparator.comparingInt(Worth::pairs)
                .thenComparingInt(Worth::ofGroup)
                .thenComparingInt(Worth::reserved)
                .thenComparingLong(Worth::value);

        @Override
        public int compareTo(Worth other) {
            return ORDER.compare(this, other);
        }
    }

    static MatchProblem small(long seed) {
        Random random = new Random(seed * 77 + 5);
        MatchProblem problem = switch (random.nextInt(4)) {
            case 0 -> Instances.small(seed);
            case 1 -> Instances.smallWithQuotas(seed);
            case 2 -> Instances.smallWithFixedPairs(2 * seed);
            default -> Instances.smallWithFixedPairs(2 * seed + 1);
        };
        if (random.nextInt(3) > 0) {
            Reserves reserves = reserves(problem, random);
            problem = problem.cardinality() == Cardinality.FREE || random.nextInt(4) == 0
                    ? problem.with(reserves.worth(random.nextInt(8)))
                    : problem.with(reserves);
        }
        return random.nextInt(3) > 0 ? withTarget(problem, random) : problem;
    }

    static Reserves reserves(MatchProblem problem, Random random) {
        int[] groups = IntStream.range(0, problem.graph().leftCount())
                .map(left -> random.nextInt(3) - 1)
                .toArray();
        List<Reserves.Reserve> reserves = new ArrayList<>();
        for (int right = 0; right < problem.graph().rightCount(); right++) {
            for (int group = 0; group < 2; group++) {
                if (random.nextInt(3) > 0) {
                    reserves.add(new Reserves.Reserve(right, group, random.nextInt(3)));
                }
            }
        }
        return Reserves.of(groups, reserves);
    }

    /** With a group that crosses no other; the problem as it is if it is not for as many pairs as possible. */
    private static MatchProblem withTarget(MatchProblem problem, Random random) {
        List<Integer> group = new ArrayList<>();
        List<GroupLimit> ofLeft = problem.groups().list().stream()
                .filter(limit -> limit.side() == GroupLimit.Side.LEFT)
                .toList();
        if (ofLeft.isEmpty() || random.nextBoolean()) {
            List<Integer> among = ofLeft.isEmpty()
                    ? IntStream.range(0, problem.graph().leftCount()).boxed().toList()
                    : ofLeft.get(ofLeft.size() - 1).elements();
            among.stream().filter(left -> random.nextBoolean()).forEach(group::add);
        } else {
            group.addAll(ofLeft.get(0).elements());
        }
        return problem.cardinality() == Cardinality.MAXIMUM
                ? problem.with(ShareTarget.of(
                        group.stream().mapToInt(Integer::intValue).toArray(),
                        BigDecimal.valueOf(1 + random.nextInt(10), 1)))
                : problem;
    }

    static Worth worth(MatchProblem problem, Selection plan) {
        CandidateGraph graph = problem.graph();
        long value =
                plan.edges().mapToLong(graph::valueOf).sum() * (problem.objective() == Objective.MAXIMISE ? 1 : -1);
        int reserved = 0;
        for (Reserves.Reserve reserve : problem.reserves().list()) {
            int there = (int) plan.edges()
                    .filter(edge -> graph.rightOf(edge) == reserve.right()
                            && problem.reserves().groupOf(graph.leftOf(edge)) == reserve.group())
                    .count();
            reserved += Math.min(there, reserve.places());
        }
        if (problem.reserves().worth().isPresent()) {
            value += reserved * problem.reserves().worth().getAsLong();
            reserved = 0;
        }
        if (problem.cardinality() == Cardinality.FREE) {
            return new Worth(0, 0, 0, value);
        }
        int ofGroup = problem.target()
                .map(target -> (int) plan.edges()
                        .filter(edge -> target.has(graph.leftOf(edge)))
                        .count())
                .orElse(0);
        int share = problem.target().map(target -> target.of(plan.size())).orElse(0);
        return new Worth(plan.size(), Math.min(ofGroup, share), reserved, value);
    }

    /** The best of all plans that keep every limit and what else is asked of them. */
    static Optional<Worth> best(MatchProblem problem, Predicate<Selection> also) {
        Optional<Worth> best = Optional.empty();
        for (int set = 0; set < 1 << problem.graph().edgeCount(); set++) {
            int bits = set;
            Selection plan = Selection.of(IntStream.range(0, problem.graph().edgeCount())
                    .filter(edge -> (bits >> edge & 1) == 1)
                    .toArray());
            if (keeps(problem, plan) && also.test(plan)) {
                Worth worth = worth(problem, plan);
                best = best.isPresent() && best.get().compareTo(worth) >= 0 ? best : Optional.of(worth);
            }
        }
        return best;
    }

    static boolean keeps(MatchProblem problem, Selection plan) {
        int[] left = new int[problem.graph().leftCount()];
        int[] right = new int[problem.graph().rightCount()];
        plan.edges().forEach(edge -> {
            left[problem.graph().leftOf(edge)]++;
            right[problem.graph().rightOf(edge)]++;
        });
        return IntStream.range(0, left.length)
                        .allMatch(l -> left[l] <= problem.capacities().left(l))
                && IntStream.range(0, right.length)
                        .allMatch(r -> right[r] <= problem.capacities().right(r))
                && Instances.quotasKept(problem, left, right)
                && problem.forced().edges().allMatch(plan::contains)
                && problem.forbidden().edges().noneMatch(plan::contains)
                && (problem.cardinality() != Cardinality.COMPLETE
                        || plan.size() == problem.capacities().leftTotal());
    }
}
