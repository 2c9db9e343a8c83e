package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

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
                    && (problem.cardinality() != Cardinality.COMPLETE
                            || pairs == problem.capacities().leftTotal())
                    && (best.isEmpty() || better(problem, new Best(pairs, total), best.get()))) {
                best = Optional.of(new Best(pairs, total));
            }
        }
        return best;
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
