package io.github.diasporaskills.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.proof.ProofReason;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.proof.QuotaConflict;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimits;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalAssignment SOLVER = OptimalAssignment.withDefaults();

    @Test
    void random_small_instances_with_quotas_have_the_value_that_trying_everything_finds_and_a_valid_proof() {
        int conflicts = 0;
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            MatchProblem problem = Instances.smallWithQuotas(seed);
            Assignment found = SOLVER.with(Algorithm.NETWORK_SIMPLEX).solve(problem);
            Optional<Instances.Best> best = Instances.bruteForce(problem);
            assertThat(found.isFeasible()).as("seed %d", seed).isEqualTo(best.isPresent());
            best.ifPresent(b -> assertThat(found.total()).isEqualTo(b.total()));
            if (best.isPresent() && problem.cardinality() != Cardinality.FREE) {
                assertThat(found.selection().size()).isEqualTo(best.get().pairs());
            }
            ProofResult proof = ProofVerifier.verify(problem, found);
            assertThat(proof.proven()).as("seed %d: %s", seed, proof).isTrue();
            conflicts += best.isPresent() ? 0 : 1;
        }
        assertThat(conflicts).isPositive();
    }

    @Test
    void a_changed_answer_is_rejected_unless_it_is_as_good() {
        int rejected = 0;
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            Random random = new Random(seed);
            MatchProblem problem = Instances.smallWithQuotas(seed);
            Assignment truth = SOLVER.solve(problem);
            int[] edges = truth.selection().edges().toArray();
            if (!truth.isFeasible() || problem.graph().edgeCount() == 0) {
                continue;
            }
            // One pair is taken out or put in, and the total follows.
            int changed = random.nextInt(problem.graph().edgeCount());
            int[] other = truth.selection().contains(changed)
                    ? Arrays.stream(edges).filter(e -> e != changed).toArray()
                    : IntStream.concat(Arrays.stream(edges), IntStream.of(changed))
                            .toArray();
            long total = Arrays.stream(other)
                    .mapToLong(e -> problem.graph().valueOf(e))
                    .sum();
            ProofResult result =
                    ProofVerifier.verify(problem, new Assignment(Selection.of(other), total, truth.certificate()));
            if (result.proven()) {
                assertThat(total).as("seed %d", seed).isEqualTo(truth.total());
            } else {
                assertThat(result.findings()).isNotEmpty();
                rejected++;
            }
        }
        assertThat(rejected).isPositive();
    }

    @Test
    @DisplayName("W13 flow with lower quota (costs of the project's worked examples)")
    void a_lower_quota_costs_two_and_its_price_says_so() {
        CandidateGraph graph = CandidateGraph.of(
                        3, 2, new int[] {0, 0, 1, 1, 2, 2}, new int[] {0, 1, 0, 1, 0, 1}, new long[] {1, 4, 1, 3, 2, 9})
                .named(List.of("e1", "e2", "e3"), List.of("A", "B"));
        MatchProblem free = MatchProblem.of(graph, Capacities.of(new int[] {1, 1, 1}, new int[] {3, 1}))
                .with(Objective.MINIMISE)
                .with(Cardinality.COMPLETE);
        MatchProblem bound = free.with(free.capacities().withMinimums(new int[3], new int[] {0, 1}));

        Assignment found = SOLVER.solve(bound);

        assertThat(SOLVER.algorithmFor(bound)).isEqualTo(Algorithm.NETWORK_SIMPLEX);
        assertThat(SOLVER.solve(free).total()).isEqualTo(4);
        assertThat(found.total()).isEqualTo(6);
        assertThat(found.selection().contains(graph.edge(1, 1).orElseThrow())).isTrue();
        assertThat(ProofVerifier.verify(bound, found).proven()).isTrue();
        DualPrices prices = (DualPrices) found.certificate();
        assertThat(prices.right(1) - prices.right(0)).isEqualTo(-2);
    }

    @Test
    void a_cap_on_a_region_within_a_cap_on_the_country_is_kept_and_proven() {
        CandidateGraph graph = CandidateGraph.dense(4, 3, new int[] {9, 8, 1, 9, 8, 1, 9, 8, 1, 9, 8, 1});
        MatchProblem problem = MatchProblem.of(graph, Capacities.of(new int[] {1, 1, 1, 1}, new int[] {2, 2, 2}))
                .with(GroupLimits.of(
                        List.of(GroupLimit.atMost("north", 1, 0, 1), GroupLimit.atMost("country", 2, 0, 1, 2))));

        Assignment found = SOLVER.solve(problem);

        assertThat(found.selection().size()).isEqualTo(2);
        assertThat(found.total()).isEqualTo(10);
        ProofResult proof = ProofVerifier.verify(problem, found);
        assertThat(proof.proven()).as("%s", proof).isTrue();
    }

    @Test
    void quotas_that_cannot_be_kept_together_are_named() {
        CandidateGraph graph = CandidateGraph.dense(2, 2, new int[] {1, 1, 1, 1})
                .named(List.of("amina", "bakary"), List.of("rabat", "fes"));
        Capacities two = Capacities.of(new int[] {1, 1}, new int[] {2, 2}).withMinimums(new int[2], new int[] {2, 1});
        MatchProblem problem = MatchProblem.of(graph, two);

        Assignment found = SOLVER.solve(problem);

        assertThat(found.isFeasible()).isFalse();
        ProofResult proof = ProofVerifier.verify(problem, found);
        assertThat(proof.has(ProofReason.QUOTAS_CONFLICT)).as("%s", proof).isTrue();
        assertThat(proof)
                .hasToString(
                        "Proven: there is no plan; rabat, fes need 3 pairs, and the other limits and the candidates"
                                + " allow only 2");
        ProofResult lie = ProofVerifier.verify(
                problem,
                new Assignment(
                        Selection.none(),
                        0,
                        new QuotaConflict(
                                List.of(QuotaConflict.Limit.ofRight(1), QuotaConflict.Limit.ofRight(7)), List.of())));
        assertThat(lie.has(ProofReason.QUOTAS_COMPATIBLE)).isTrue();
        assertThat(lie.has(ProofReason.VIOLATOR_UNKNOWN)).isTrue();
    }

    @Test
    void larger_instances_with_quotas_are_proven() {
        for (long seed = 0; seed < 3; seed++) {
            MatchProblem free = Instances.large(seed, 300, 120, 8);
            int[] minimums = new Random(seed).ints(120, 0, 2).toArray();
            for (int right = 0; right < minimums.length; right++) {
                minimums[right] = Math.min(minimums[right], free.capacities().right(right));
            }
            MatchProblem problem = free.with(free.capacities().withMinimums(new int[300], minimums))
                    .with(GroupLimits.of(List.of(
                            GroupLimit.atMost(
                                    "north", 20, IntStream.range(0, 30).toArray()),
                            GroupLimit.atMost(
                                            "south", 30, IntStream.range(30, 60).toArray())
                                    .atLeast(10))));
            ProofResult proof = ProofVerifier.verify(problem, SOLVER.solve(problem));
            assertThat(proof.proven()).as("%s", proof).isTrue();
            assertThat(SOLVER.with(Algorithm.NETWORK_SIMPLEX).solve(free).total())
                    .isEqualTo(
                            SOLVER.with(Algorithm.AUGMENTING_PATHS).solve(free).total());
        }
    }

    @Test
    void values_too_large_for_exact_prices_are_refused_with_the_largest_that_would_do() {
        CandidateGraph graph = CandidateGraph.dense(1, 1, new long[] {1L << 56});
        MatchProblem problem = MatchProblem.of(graph, Capacities.ones(graph));
        OptimalAssignment simplex = SOLVER.with(Algorithm.NETWORK_SIMPLEX);

        assertThatThrownBy(() -> simplex.solve(problem))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("with 3 elements, groups and reserves a pair may gain " + (1L << 56))
                .hasMessageContaining("found " + (3 * (1L << 56) + 1));
        CandidateGraph fitting = CandidateGraph.dense(1, 1, new long[] {(1L << 56) / 3 - 1});
        assertThat(simplex.solve(MatchProblem.of(fitting, Capacities.ones(fitting)))
                        .total())
                .isEqualTo((1L << 56) / 3 - 1);
    }

    @Test
    void a_search_can_be_stopped_on_its_way() {
        MatchProblem problem = Instances.large(1, 400, 150, 60);
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> SOLVER.with(Algorithm.NETWORK_SIMPLEX)
                        .with(Watch.nobody().stoppingWhen(() -> asked.incrementAndGet() == 2))
                        .solve(problem))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void limits_that_contradict_themselves_or_the_graph_are_refused() {
        CandidateGraph graph = CandidateGraph.dense(1, 2, new int[] {1, 2});
        Capacities ones = Capacities.ones(graph);
        assertThatThrownBy(() -> ones.withMinimums(new int[1], new int[] {0, 2}))
                .hasMessageContaining("found 2 for right element 1");
        assertThatThrownBy(() -> ones.withMinimums(new int[0], new int[2])).hasMessageContaining("found 0");
        assertThatThrownBy(() -> GroupLimit.atMost("r", 1, 0, 0)).hasMessageContaining("each once");
        assertThatThrownBy(() -> GroupLimit.atMost("r", 1, 0).atLeast(2)).hasMessageContaining("2 to 1 for r");
        assertThatThrownBy(
                        () -> GroupLimits.of(List.of(GroupLimit.atMost("a", 1, 0, 1), GroupLimit.atMost("b", 1, 1, 2))))
                .hasMessageContaining("b and a crossing at element 2");
        assertThatThrownBy(() -> GroupLimits.of(List.of(GroupLimit.atMost("a", 1, 0), GroupLimit.atMost("a", 1, 1))))
                .hasMessageContaining("twice: a");
        MatchProblem problem = MatchProblem.of(graph, ones);
        assertThatThrownBy(() -> problem.with(GroupLimits.of(List.of(GroupLimit.atMost("far", 1, 2)))))
                .hasMessageContaining("another graph");
    }
}
