package io.github.diasporaskills.examples.benchmarks.inner;

import io.github.diasporaskills.matching.assignment.Algorithm;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an optimal plan is made of: one pass over the edges, the graph from arrays, each solver, the verifier. A tenth of
 * a second at most for each call; all of the same instance, so that the parts can be set against the pass.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlanParts {

    private static final long SEED = 20_260_101;
    private static final int PER_LEFT = 50;
    private static final int SEATS = 5;

    /** How many edges there are. */
    @Param({"10000", "100000"})
    public int edges;

    /** Which solver, and with it which shape: full, single, or five seats a place. */
    @Param({"DENSE", "SPARSE", "AUGMENTING_PATHS", "NETWORK_SIMPLEX"})
    public Algorithm algorithm = Algorithm.DENSE;

    private int size;
    private int[] offsets = {};
    private int[] columns = {};
    private int[] values = {};
    private MatchProblem problem = MatchProblem.of(CandidateGraph.dense(1, 1, new int[1]), Capacities.of(one(), one()));
    private Assignment plan = OptimalAssignment.withDefaults().solve(problem);

    /** For JMH. */
    public PlanParts() {}

    private static int[] one() {
        return new int[] {1};
    }

    /** Draws the arrays and solves once. */
    @Setup
    public void draw() {
        Random random = new Random(SEED);
        if (algorithm == Algorithm.DENSE) {
            size = (int) Math.sqrt(edges);
            values = random.ints((long) size * size, 1, 100_001).toArray();
        } else {
            int lefts = edges / PER_LEFT;
            size = algorithm == Algorithm.SPARSE ? lefts : lefts / SEATS;
            int perLeft = Math.min(PER_LEFT, size);
            offsets =
                    IntStream.rangeClosed(0, lefts).map(left -> left * perLeft).toArray();
            columns = IntStream.range(0, lefts)
                    .flatMap(left ->
                            random.ints(0, size).distinct().limit(perLeft).sorted())
                    .toArray();
            values = random.ints(columns.length, 1, 100_001).toArray();
        }
        problem = problem(build());
        plan = solve();
    }

    private MatchProblem problem(CandidateGraph graph) {
        boolean seats = algorithm == Algorithm.AUGMENTING_PATHS || algorithm == Algorithm.NETWORK_SIMPLEX;
        int[] ones = new int[graph.leftCount()];
        Arrays.fill(ones, 1);
        int[] places = new int[graph.rightCount()];
        Arrays.fill(places, seats ? SEATS : 1);
        return MatchProblem.of(graph, Capacities.of(ones, places));
    }

    /**
     * The graph, from arrays.
     *
     * @return the graph
     */
    @Benchmark
    public CandidateGraph build() {
        return algorithm == Algorithm.DENSE
                ? CandidateGraph.dense(size, size, values)
                : CandidateGraph.ofRows(size, offsets, columns, values);
    }

    /**
     * Each edge read once, the limit.
     *
     * @return a sum
     */
    @Benchmark
    public long pass() {
        CandidateGraph graph = problem.graph();
        long sum = 0;
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            sum += graph.valueOf(edge) ^ graph.rightOf(edge);
        }
        return sum;
    }

    /**
     * The best plan, with its prices.
     *
     * @return the plan
     */
    @Benchmark
    public Assignment solve() {
        return OptimalAssignment.withDefaults().with(algorithm).solve(problem);
    }

    /**
     * The verifier over a plan and its prices.
     *
     * @return proven
     */
    @Benchmark
    public ProofResult verify() {
        return ProofVerifier.verify(problem, plan);
    }
}
