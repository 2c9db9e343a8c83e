package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimits;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded random instances, and their best plans by trying every set of edges. */
public final class Instances {

    private Instances() {}

    /** Up to 4 × 4 elements, at most 12 edges, capacities 0 to 3, values that often repeat and may be negative. */
    public static MatchProblem small(long seed) {
        Random random = new Random(seed);
        int lefts = random.nextInt(5);
        int rights = random.nextInt(5);
        CandidateGraph.Builder graph = CandidateGraph.builder();
        for (int left = 0; left < lefts; left++) {
            graph.left("e" + left);
        }
        for (int right = 0; right < rights; right++) {
            graph.right("n" + right);
        }
        double density = random.nextDouble();
        int spread = 1 + random.nextInt(12);
        int lowest = random.nextBoolean() ? 0 : -random.nextInt(spread + 1);
        int edges = 0;
        for (int left = 0; left < lefts; left++) {
            for (int right = 0; right < rights; right++) {
                if (edges < 12 && random.nextDouble() < density) {
                    graph.edge(left, right, lowest + random.nextInt(spread));
                    edges++;
                }
            }
        }
        Capacities capacities = Capacities.of(
                random.ints(lefts, 0, 4).toArray(), random.ints(rights, 0, 4).toArray());
        return MatchProblem.of(graph.build(), capacities)
                .with(random.nextBoolean() ? Objective.MAXIMISE : Objective.MINIMISE)
                .with(List.copyOf(EnumSet.allOf(Cardinality.class)).get(random.nextInt(3)));
    }

    /** As {@link #small(long)}, with a share for a group. */
    public static MatchProblem smallWithTarget(long seed) {
        MatchProblem problem = small(seed).with(Cardinality.MAXIMUM);
        Random random = new Random(~seed);
        int[] group = IntStream.range(0, problem.graph().leftCount())
                .filter(left -> random.nextBoolean())
                .toArray();
        return problem.with(ShareTarget.of(group, BigDecimal.valueOf(1 + random.nextInt(10), 1)));
    }

    /** The size and total of a best plan, or empty if there is none. */
    public record Best(int pairs, long total) {}

    public static Optional<Best> bruteForce(MatchProblem problem) {
        CandidateGraph graph = problem.graph();
        Optional<Best> best = Optional.empty();
        for (int set = 0; set < 1 << graph.edgeCount(); set++) {
            int[] left = new int[graph.leftCount()];
            int[] right = new int[graph.rightCount()];
            long total = 0;
            boolean fits = true;
            for (int edge = 0; edge < graph.edgeCount() && fits; edge++) {
                if ((set >> edge & 1) == 1) {
                    total += graph.valueOf(edge);
                    fits = ++left[graph.leftOf(edge)] <= problem.capacities().left(graph.leftOf(edge))
                            && ++right[graph.rightOf(edge)]
                                    <= problem.capacities().right(graph.rightOf(edge));
                }
            }
            int pairs = Integer.bitCount(set);
            if (fits
                    && fixedKept(problem, set)
                    && quotasKept(problem, left, right)
                    && (problem.cardinality() != Cardinality.COMPLETE
                            || pairs == problem.capacities().leftTotal())
                    && (best.isEmpty() || better(problem, new Best(pairs, total), best.get()))) {
                best = Optional.of(new Best(pairs, total));
            }
        }
        return best;
    }

    /** The best value among the largest plans that give the group its share, or as much of it as any does. */
    public static Best bruteForceWithTarget(MatchProblem problem) {
        ShareTarget target = problem.target().orElseThrow();
        CandidateGraph graph = problem.graph();
        List<int[]> plans = new ArrayList<>();
        int most = 0;
        for (int set = 0; set < 1 << graph.edgeCount(); set++) {
            int[] left = new int[graph.leftCount()];
            int[] right = new int[graph.rightCount()];
            int total = 0;
            int ofGroup = 0;
            boolean fits = true;
            for (int edge = 0; edge < graph.edgeCount() && fits; edge++) {
                if ((set >> edge & 1) == 1) {
                    total += (int) graph.valueOf(edge);
                    ofGroup += target.has(graph.leftOf(edge)) ? 1 : 0;
                    fits = ++left[graph.leftOf(edge)] <= problem.capacities().left(graph.leftOf(edge))
                            && ++right[graph.rightOf(edge)]
                                    <= problem.capacities().right(graph.rightOf(edge));
                }
            }
            if (fits) {
                plans.add(new int[] {Integer.bitCount(set), ofGroup, total});
                most = Math.max(most, Integer.bitCount(set));
            }
        }
        int pairs = most;
        int mostOfGroup = plans.stream()
                .filter(p -> p[0] == pairs)
                .mapToInt(p -> p[1])
                .max()
                .orElseThrow();
        int floor = Math.min(target.of(pairs), mostOfGroup);
        IntStream totals =
                plans.stream().filter(p -> p[0] == pairs && p[1] >= floor).mapToInt(p -> p[2]);
        int total = problem.objective() == Objective.MAXIMISE
                ? totals.max().orElseThrow()
                : totals.min().orElseThrow();
        return new Best(pairs, total);
    }

    private static boolean fixedKept(MatchProblem problem, int set) {
        return problem.forced().edges().allMatch(edge -> (set >> edge & 1) == 1)
                && problem.forbidden().edges().noneMatch(edge -> (set >> edge & 1) == 1);
    }

    /** As {@link #small(long)} or {@link #smallWithQuotas(long)}, with some pairs forced and some forbidden. */
    public static MatchProblem smallWithFixedPairs(long seed) {
        MatchProblem problem = seed % 2 == 0 ? small(seed) : smallWithQuotas(seed);
        Random random = new Random(~seed * 31);
        List<Integer> forced = new ArrayList<>();
        List<Integer> forbidden = new ArrayList<>();
        for (int edge = 0; edge < problem.graph().edgeCount(); edge++) {
            int draw = random.nextInt(10);
            if (draw == 0) {
                forced.add(edge);
            } else if (draw < 4) {
                forbidden.add(edge);
            }
        }
        return problem.forcing(selection(forced)).forbidding(selection(forbidden));
    }

    private static Selection selection(List<Integer> edges) {
        return Selection.of(edges.stream().mapToInt(Integer::intValue).toArray());
    }

    static boolean quotasKept(MatchProblem problem, int[] left, int[] right) {
        return IntStream.range(0, left.length)
                        .allMatch(l -> left[l] >= problem.capacities().leftMinimum(l))
                && IntStream.range(0, right.length)
                        .allMatch(r -> right[r] >= problem.capacities().rightMinimum(r))
                && problem.groups().list().stream().allMatch(limit -> {
                    int[] used = limit.side() == GroupLimit.Side.LEFT ? left : right;
                    int sum = limit.elements().stream().mapToInt(e -> used[e]).sum();
                    return sum >= limit.minimum() && sum <= limit.maximum();
                });
    }

    /** As {@link #small(long)}, with lower quotas and a tree of groups on each side. */
    public static MatchProblem smallWithQuotas(long seed) {
        MatchProblem problem = small(seed);
        Random random = new Random(~seed);
        int lefts = problem.graph().leftCount();
        int rights = problem.graph().rightCount();
        int[] leftMinimums = IntStream.range(0, lefts)
                .map(l -> random.nextInt(5) == 0
                        ? Math.min(1, problem.capacities().left(l))
                        : 0)
                .toArray();
        int[] rightMinimums = IntStream.range(0, rights)
                .map(r -> random.nextInt(3) == 0
                        ? random.nextInt(problem.capacities().right(r) + 1)
                        : 0)
                .toArray();
        List<GroupLimit> groups = new ArrayList<>();
        for (GroupLimit.Side side : GroupLimit.Side.values()) {
            int count = side == GroupLimit.Side.LEFT ? lefts : rights;
            List<Integer> country = IntStream.range(0, count).boxed().toList();
            List<Integer> region = country.subList(0, count / 2);
            if (random.nextBoolean()) {
                groups.add(limit("country of " + side, side, country, random));
            }
            if (random.nextBoolean()) {
                groups.add(limit("region of " + side, side, region, random));
            }
        }
        return problem.with(GroupLimits.of(groups))
                .with(problem.capacities().withMinimums(leftMinimums, rightMinimums));
    }

    private static GroupLimit limit(String name, GroupLimit.Side side, List<Integer> elements, Random random) {
        int minimum = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
        return new GroupLimit(name, side, elements, minimum, minimum + random.nextInt(5));
    }

    private static boolean better(MatchProblem problem, Best one, Best other) {
        if (problem.cardinality() != Cardinality.FREE && one.pairs() != other.pairs()) {
            return one.pairs() > other.pairs();
        }
        return problem.objective() == Objective.MAXIMISE ? one.total() > other.total() : one.total() < other.total();
    }

    /** Larger sparse instances without an oracle but their proofs. */
    public static MatchProblem large(long seed, int lefts, int rights, int perLeft) {
        Random random = new Random(seed);
        CandidateGraph.Builder graph = CandidateGraph.builder();
        for (int left = 0; left < lefts; left++) {
            graph.left("e" + left);
        }
        for (int right = 0; right < rights; right++) {
            graph.right("n" + right);
        }
        for (int left = 0; left < lefts; left++) {
            int from = left;
            random.ints(0, rights)
                    .distinct()
                    .limit(perLeft)
                    .forEach(right -> graph.edge(from, right, random.nextInt(1000)));
        }
        return MatchProblem.of(
                graph.build(),
                Capacities.of(
                        random.ints(lefts, 0, 4).toArray(),
                        random.ints(rights, 0, 3).toArray()));
    }
}
