package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.matching.assignment.Algorithm;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How the time of each solver grows with the instance: uniform values, fifty candidates for each left element (all, where
 * the graph is full), each instance four times the one before. Beside the least time stands how many passes over the
 * edges it is, each edge read once, which nothing can beat.
 */
final class GrowthBenchmark implements Benchmark {

    private static final int MOST_EDGES = Integer.getInteger("edges", 4_096_000);
    private static final int PER_LEFT = 50;
    private static final int SEATS = 5;
    private static final long SEED = 20_260_101;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Path scratch, PrintStream out) {
        table(Algorithm.DENSE, MOST_EDGES, out);
        table(Algorithm.SPARSE, MOST_EDGES, out);
        table(Algorithm.AUGMENTING_PATHS, MOST_EDGES, out);
        table(Algorithm.NETWORK_SIMPLEX, MOST_EDGES / 4, out);
    }

    private static void table(Algorithm algorithm, int most, PrintStream out) {
        out.println(algorithm);
        double before = 0;
        measure(algorithm, problem(algorithm, 4_000), 50);
        pass(problem(algorithm, 4_000).graph());
        for (int edges = 1_000; edges <= most; edges *= 4) {
            MatchProblem problem = problem(algorithm, edges);
            int rounds = edges <= 64_000 ? 20 : 3;
            double time = measure(algorithm, problem, rounds);
            double pass = pass(problem.graph());
            out.printf(
                    "  %,9d edges: %10.2f ms%s, %,.0f passes%n",
                    problem.graph().edgeCount(),
                    time,
                    before == 0 ? "" : String.format(", %.1f times the one before", time / before),
                    time / pass);
            before = time;
        }
    }

    private static double measure(Algorithm algorithm, MatchProblem problem, int rounds) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            Assignment found = OptimalAssignment.withDefaults().with(algorithm).solve(problem);
            least = Math.min(least, System.nanoTime() - start);
            if (!found.isFeasible()) {
                throw new IllegalStateException("No plan: " + problem);
            }
        }
        return least / 1e6;
    }

    private static double pass(CandidateGraph graph) {
        long least = Long.MAX_VALUE;
        long sum = 0;
        int rounds = Math.max(10, 20_000_000 / Math.max(1, graph.edgeCount()));
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                sum += graph.valueOf(edge) ^ graph.rightOf(edge);
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        if (sum == 1) {
            throw new IllegalStateException("The sum keeps the pass from being left out");
        }
        return least / 1e6;
    }

    private static MatchProblem problem(Algorithm algorithm, int edges) {
        Random random = new Random(SEED);
        if (algorithm == Algorithm.DENSE) {
            int size = (int) Math.sqrt(edges);
            int[] values = random.ints((long) size * size, 1, 100_001).toArray();
            CandidateGraph graph = CandidateGraph.dense(size, size, values);
            return MatchProblem.of(graph, Capacities.ones(graph));
        }
        boolean single = algorithm == Algorithm.SPARSE;
        int lefts = edges / PER_LEFT;
        int rights = single ? lefts : Math.max(1, lefts / SEATS);
        int perLeft = Math.min(PER_LEFT, rights);
        int[] offsets =
                IntStream.rangeClosed(0, lefts).map(left -> left * perLeft).toArray();
        int[] columns = IntStream.range(0, lefts)
                .flatMap(
                        left -> random.ints(0, rights).distinct().limit(perLeft).sorted())
                .toArray();
        int[] values = random.ints(columns.length, 1, 100_001).toArray();
        CandidateGraph graph = CandidateGraph.ofRows(rights, offsets, columns, values);
        int[] ones = new int[lefts];
        Arrays.fill(ones, 1);
        int[] seats = new int[rights];
        Arrays.fill(seats, single ? 1 : SEATS);
        return MatchProblem.of(graph, Capacities.of(ones, seats));
    }
}
