package io.github.diasporaskills.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From yesterday's prices the answer is as good as from nothing, and sooner found. */
class WarmStartTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalAssignment SOLVER = OptimalAssignment.withDefaults();

    @Test
    void from_an_answer_to_another_problem_the_answer_is_as_good_as_from_nothing_and_proven() {
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            MatchProblem before = Instances.small(seed);
            MatchProblem now = seed % 2 == 0 ? changed(before, new Random(seed)) : Instances.small(seed + 1);
            now = seed % 5 == 0 ? Instances.smallWithTarget(seed) : now;
            now = seed % 7 == 0 ? Instances.smallWithFixedPairs(seed) : now;
            Assignment yesterday = SOLVER.solve(before);
            if (yesterday.isFeasible()) {
                assertAsGood(seed, now, WarmStart.of(before, yesterday));
            }
        }
    }

    @Test
    void from_prices_and_pairs_that_make_no_sense_it_is_as_good_too() {
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            MatchProblem problem = Instances.small(seed);
            Random random = new Random(seed);
            CandidateGraph graph = problem.graph();
            int[] pairs = IntStream.range(0, graph.edgeCount())
                    .filter(edge -> random.nextBoolean())
                    .toArray();
            DualPrices prices = DualPrices.of(
                    random.nextInt(3) == 0 ? Long.MAX_VALUE : random.nextInt(50),
                    new long[graph.leftCount()],
                    random.longs(graph.rightCount(), -20, 60)
                            .map(price -> random.nextInt(9) == 0 ? Long.MAX_VALUE : price)
                            .toArray());
            assertAsGood(seed, problem, WarmStart.of(problem, new Assignment(Selection.of(pairs), 0, prices)));
        }
    }

    private static void assertAsGood(long seed, MatchProblem problem, WarmStart start) {
        Assignment cold = SOLVER.solve(problem);
        Assignment warm = SOLVER.startingFrom(start).solve(problem);
        assertThat(warm.isFeasible()).as("seed %d", seed).isEqualTo(cold.isFeasible());
        assertThat(warm.total()).as("seed %d", seed).isEqualTo(cold.total());
        if (problem.cardinality() != Cardinality.FREE) {
            assertThat(warm.selection().size()).isEqualTo(cold.selection().size());
        }
        ProofResult proof = ProofVerifier.verify(problem, warm);
        assertThat(proof.proven()).as("seed %d: %s", seed, proof).isTrue();
    }

    /** Other ids in another order, other values and capacities, edges more and fewer. */
    private static MatchProblem changed(MatchProblem problem, Random random) {
        CandidateGraph graph = problem.graph();
        CandidateGraph.Builder builder = CandidateGraph.builder();
        int lefts = graph.leftCount() + random.nextInt(2);
        int rights = graph.rightCount() + random.nextInt(2);
        for (int left = lefts - 1; left >= 0; left--) {
            builder.left("e" + left);
        }
        for (int right = rights - 1; right >= 0; right--) {
            builder.right("n" + right);
        }
        for (int left = 0; left < lefts; left++) {
            for (int right = 0; right < rights; right++) {
                boolean there = left < graph.leftCount()
                        && right < graph.rightCount()
                        && graph.edge(left, right).isPresent();
                if (random.nextInt(8) == 0 ? !there : there) {
                    long value = there ? graph.valueOf(graph.edge(left, right).orElseThrow()) : random.nextInt(10);
                    builder.edge("e" + left, "n" + right, random.nextInt(6) == 0 ? value + 3 : value);
                }
            }
        }
        return MatchProblem.of(
                        builder.build(),
                        Capacities.of(
                                random.ints(lefts, 0, 4).toArray(),
                                random.ints(rights, 0, 4).toArray()))
                .with(problem.objective())
                .with(problem.cardinality());
    }

    /** Settled nodes are counted, not time. */
    @Test
    void after_a_small_change_far_fewer_nodes_are_looked_at() {
        for (long seed = 0; seed < 3; seed++) {
            MatchProblem before = Instances.large(seed, 300, 120, 8);
            Assignment yesterday = SOLVER.with(Algorithm.AUGMENTING_PATHS).solve(before);
            long warm = 0;
            long cold = 0;
            for (int change = 0; change < 20; change++) {
                MatchProblem now = withOnePlace(before, change, change % 2 == 0 ? 1 : -1);
                Start start = Start.of(WarmStart.of(before, yesterday), now.graph());
                warm += settled(now, start);
                cold += settled(now, null);
            }
            assertThat(10 * warm).as("warm %d, cold %d", warm, cold).isLessThan(cold);
        }
    }

    private static MatchProblem withOnePlace(MatchProblem problem, int right, int more) {
        Capacities now = problem.capacities();
        return problem.with(Capacities.of(
                capacities(problem.graph().leftCount(), now::left, each -> false, 0),
                capacities(problem.graph().rightCount(), now::right, each -> each == right, more)));
    }

    private static int[] capacities(int count, IntUnaryOperator now, IntPredicate changed, int more) {
        return IntStream.range(0, count)
                .map(each -> Math.max(0, now.applyAsInt(each) + (changed.test(each) ? more : 0)))
                .toArray();
    }

    private static long settled(MatchProblem problem, Start start) {
        AugmentingPaths paths = new AugmentingPaths(problem, start, Watch.nobody());
        Assignment found = paths.solve();
        assertThat(ProofVerifier.verify(problem, found).proven()).isTrue();
        return paths.settled();
    }

    @Test
    void nothing_has_to_be_looked_at_if_nothing_changed() {
        MatchProblem problem = Instances.large(1, 300, 120, 8);
        Assignment answer = SOLVER.with(Algorithm.AUGMENTING_PATHS).solve(problem);

        assertThat(settled(problem, Start.of(WarmStart.of(problem, answer), problem.graph())))
                .isZero();
        assertThat(SOLVER.startingFrom(WarmStart.of(problem, answer))
                        .solve(problem)
                        .selection())
                .isEqualTo(answer.selection());
    }

    @Test
    void near_a_previous_plan_the_answer_is_as_good_as_from_nothing() {
        for (long seed = 0; seed < 200L * PERCENT; seed++) {
            MatchProblem problem = Instances.small(seed);
            Assignment yesterday = SOLVER.solve(problem);
            if (!yesterday.isFeasible()) {
                continue;
            }
            MatchProblem now = changed(problem, new Random(seed));
            Random random = new Random(seed);
            Selection previous = Selection.of(IntStream.range(0, now.graph().edgeCount())
                    .filter(edge -> random.nextInt(3) == 0)
                    .toArray());
            Rematch cold = SOLVER.rematch(now, previous, 1);
            Rematch warm = SOLVER.startingFrom(WarmStart.of(problem, yesterday)).rematch(now, previous, 1);

            assertThat(warm.isBest()).isTrue();
            assertThat(warm.selection().isPresent()).isEqualTo(cold.selection().isPresent());
            assertThat(warm.total()).as("seed %d", seed).isEqualTo(cold.total());
        }
    }

    @Test
    void a_start_needs_prices_of_its_own_problem() {
        MatchProblem problem = Instances.large(1, 20, 10, 3);
        Assignment answer = SOLVER.solve(problem);
        MatchProblem other = Instances.large(1, 20, 9, 3);
        assertThat(WarmStart.of(problem, answer))
                .hasToString("start from " + answer.selection().size() + " pairs of " + problem.graph());
        assertThatThrownBy(() -> WarmStart.of(other, answer)).hasMessageContaining("Maybe solve from nothing");
        DualPrices prices = (DualPrices) answer.certificate();
        Assignment unknown = new Assignment(Selection.of(-1, 60), 0, prices);
        assertThatThrownBy(() -> WarmStart.of(problem, unknown)).hasMessageContaining("found edges -1 to 60");
        Assignment beyond = new Assignment(Selection.of(3, 60), 0, prices);
        assertThatThrownBy(() -> WarmStart.of(problem, beyond)).hasMessageContaining("found edges 3 to 60");
        CandidateGraph none = CandidateGraph.builder().left("e").build();
        MatchProblem complete = MatchProblem.of(none, Capacities.ones(none)).with(Cardinality.COMPLETE);
        Assignment impossible = SOLVER.solve(complete);
        assertThatThrownBy(() -> WarmStart.of(complete, impossible)).hasMessageContaining("Maybe solve from nothing");
    }

    @Test
    void an_algorithm_chosen_by_hand_is_used_all_the_same() {
        MatchProblem problem = Instances.small(4).with(Cardinality.MAXIMUM);
        OptimalAssignment warm = SOLVER.startingFrom(WarmStart.of(problem, SOLVER.solve(problem)));

        assertThat(warm.algorithmFor(problem)).isEqualTo(Algorithm.AUGMENTING_PATHS);
        assertThat(warm.with(Algorithm.NETWORK_SIMPLEX).algorithmFor(problem)).isEqualTo(Algorithm.NETWORK_SIMPLEX);
        assertThat(warm.with(Algorithm.NETWORK_SIMPLEX).solve(problem).total())
                .isEqualTo(SOLVER.solve(problem).total());
    }
}
