package io.github.diasporaskills.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.Cover;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.proof.HallViolator;
import io.github.diasporaskills.matching.proof.ProofReason;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimalAssignmentTest {

    private static final OptimalAssignment SOLVER = OptimalAssignment.withDefaults();
    private static final int PERCENT = Integer.getInteger("checks.percent", 1);

    @Test
    void random_small_instances_have_the_value_that_trying_everything_finds_and_a_valid_proof() {
        int infeasible = 0;
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            MatchProblem problem = Instances.small(seed);
            Assignment found = SOLVER.solve(problem);
            Optional<Instances.Best> best = Instances.bruteForce(problem);
            assertThat(found.isFeasible()).as("seed %d", seed).isEqualTo(best.isPresent());
            best.ifPresent(b -> assertThat(found.total()).isEqualTo(b.total()));
            if (best.isPresent() && problem.cardinality() != Cardinality.FREE) {
                assertThat(found.selection().size())
                        .as("seed %d", seed)
                        .isEqualTo(best.get().pairs());
            }
            ProofResult proof = ProofVerifier.verify(problem, found);
            assertThat(proof.proven()).as("seed %d: %s", seed, proof).isTrue();
            infeasible += best.isPresent() ? 0 : 1;
        }
        assertThat(infeasible)
                .as("the generator also makes instances without a complete plan")
                .isPositive();
    }

    @Test
    void with_a_share_for_a_group_random_instances_have_the_value_that_trying_everything_finds() {
        int paid = 0;
        int missed = 0;
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            MatchProblem problem = Instances.smallWithTarget(seed);
            Assignment found = SOLVER.solve(problem);
            Instances.Best best = Instances.bruteForceWithTarget(problem);
            assertThat(found.selection().size()).as("seed %d", seed).isEqualTo(best.pairs());
            assertThat(found.total()).as("seed %d", seed).isEqualTo(best.total());
            ProofResult proof = ProofVerifier.verify(problem, found);
            assertThat(proof.proven()).as("seed %d: %s", seed, proof).isTrue();
            DualPrices prices = (DualPrices) found.certificate();
            paid += prices.outsidePrice() > 0 ? 1 : 0;
            missed += prices.groupCover().isPresent() ? 1 : 0;
        }
        assertThat(paid).as("instances in which the share costs value").isPositive();
        assertThat(missed).as("instances in which the share cannot be had").isPositive();
    }

    @Test
    void a_share_goes_with_as_many_pairs_as_possible_only() {
        CandidateGraph pair =
                sides(List.of("a"), List.of("x")).edge("a", "x", 5).build();
        MatchProblem problem = MatchProblem.of(pair, Capacities.ones(pair));
        ShareTarget half = ShareTarget.of(new int[] {0}, new BigDecimal("0.5"));
        assertThatThrownBy(() -> problem.with(Cardinality.FREE).with(half)).hasMessageContaining("MAXIMUM");
        assertThatThrownBy(() -> ShareTarget.of(new int[] {0}, new BigDecimal("40")))
                .hasMessageContaining("0.4 is");
        assertThatThrownBy(() -> ParticipationTarget.of(Gender.UNDISCLOSED, 0.4))
                .hasMessageContaining("UNDISCLOSED");
        assertThatThrownBy(() -> ParticipationTarget.of(Gender.WOMAN, Double.NaN))
                .hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @EnumSource(Cardinality.class)
    void larger_instances_are_proven(Cardinality cardinality) {
        for (long seed = 0; seed < 5; seed++) {
            MatchProblem problem = Instances.large(seed, 800, 500, 12).with(cardinality);
            ProofResult proof = ProofVerifier.verify(problem, SOLVER.solve(problem));
            assertThat(proof.proven()).as("%s", proof).isTrue();
        }
    }

    @Test
    void equal_problems_give_equal_answers() {
        MatchProblem problem = Instances.large(7, 300, 200, 8);
        assertThat(SOLVER.solve(problem)).isEqualTo(SOLVER.solve(problem));
    }

    @Test
    @DisplayName("W12 linear assignment with certificate (cost matrix of the project's worked examples)")
    void three_by_three_costs_add_up_to_five_and_the_published_duals_prove_it() {
        MatchProblem problem = MatchProblem.of(
                        dense(new long[][] {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}}), Capacities.of(ones(3), ones(3)))
                .with(Objective.MINIMISE);

        Assignment found = SOLVER.solve(problem);

        assertThat(found.total()).isEqualTo(5);
        assertThat(found.selection()).isEqualTo(Selection.of(1, 3, 8));
        assertThat(ProofVerifier.verify(problem, found).proven()).isTrue();
        // Published duals u = (3, 2, 2), v = (0, -2, 0): as prices with a bonus of 3, 3 - u and -v.
        DualPrices published = DualPrices.of(3, new long[] {0, 1, 1}, new long[] {0, 2, 0})
                .with(Cover.of(new int[] {0, 1, 2}, new int[0]));
        assertThat(ProofVerifier.verify(problem, new Assignment(found.selection(), 5, published))
                        .proven())
                .isTrue();
    }

    @Test
    @DisplayName("W13 flow without its lower quota (costs of the project's worked examples)")
    void three_experts_on_two_places_without_lower_quota_cost_four() {
        CandidateGraph graph = sides(List.of("e1", "e2", "e3"), List.of("A", "B"))
                .edge("e1", "A", 1)
                .edge("e1", "B", 4)
                .edge("e2", "A", 1)
                .edge("e2", "B", 3)
                .edge("e3", "A", 2)
                .edge("e3", "B", 9)
                .build();
        MatchProblem problem = MatchProblem.of(graph, Capacities.of(ones(3), new int[] {3, 1}))
                .with(Objective.MINIMISE)
                .with(Cardinality.COMPLETE);

        assertThat(SOLVER.solve(problem).total()).isEqualTo(4);
    }

    @Test
    @DisplayName("W14 Hall violator (instance of the project's worked examples)")
    void two_experts_who_can_go_to_one_place_only_are_named_as_the_obstacle() {
        CandidateGraph graph = sides(List.of("e1", "e2", "e3"), List.of("p1", "p2"))
                .edge("e1", "p1", 0)
                .edge("e2", "p1", 0)
                .edge("e3", "p1", 0)
                .edge("e3", "p2", 0)
                .build();
        MatchProblem problem = MatchProblem.of(graph, Capacities.ones(graph)).with(Cardinality.COMPLETE);

        Assignment found = SOLVER.solve(problem);

        assertThat(found.isFeasible()).isFalse();
        assertThat(found.certificate()).isEqualTo(new HallViolator(List.of(0, 1), List.of(0)));
        ProofResult proof = ProofVerifier.verify(problem, found);
        assertThat(proof.has(ProofReason.INFEASIBLE)).isTrue();
        assertThat(proof).hasToString("Proven: there is no complete plan; e1, e2 need 2 places and can reach only 1");
    }

    @Test
    void more_pairs_come_before_a_better_value_unless_the_value_alone_counts() {
        CandidateGraph graph = sides(List.of("a", "b"), List.of("x", "y"))
                .edge("a", "x", 100)
                .edge("a", "y", 1)
                .edge("b", "x", 2)
                .build();
        MatchProblem problem = MatchProblem.of(graph, Capacities.ones(graph));

        assertThat(SOLVER.solve(problem).total()).isEqualTo(3);
        assertThat(SOLVER.solve(problem.with(Cardinality.FREE)).total()).isEqualTo(100);
    }

    @Test
    void without_elements_without_edges_and_without_capacity_the_plan_is_empty_and_proven() {
        CandidateGraph nobody = CandidateGraph.builder().build();
        CandidateGraph strangers = sides(List.of("a"), List.of("x")).build();
        CandidateGraph pair =
                sides(List.of("a"), List.of("x")).edge("a", "x", 5).build();

        for (MatchProblem problem : List.of(
                MatchProblem.of(nobody, Capacities.ones(nobody)),
                MatchProblem.of(strangers, Capacities.ones(strangers)),
                MatchProblem.of(pair, Capacities.ones(pair).withLeft(pair, "a", 0)),
                MatchProblem.of(pair, Capacities.ones(pair).withRight(pair, "x", 0)))) {
            Assignment found = SOLVER.solve(problem);
            assertThat(found.selection()).isEqualTo(Selection.none());
            assertThat(ProofVerifier.verify(problem, found).proven()).isTrue();
        }
    }

    @Test
    void a_pair_is_made_once_even_where_both_sides_have_capacity_for_two() {
        CandidateGraph pair =
                sides(List.of("a"), List.of("x")).edge("a", "x", 5).build();
        MatchProblem problem = MatchProblem.of(pair, Capacities.of(new int[] {2}, new int[] {2}));

        assertThat(SOLVER.solve(problem).total()).isEqualTo(5);
    }

    @Test
    void values_that_could_overflow_are_refused_and_large_ones_below_that_are_exact() {
        CandidateGraph huge =
                sides(List.of("a"), List.of("x")).edge("a", "x", Long.MIN_VALUE).build();
        assertThatThrownBy(() -> SOLVER.solve(MatchProblem.of(huge, Capacities.ones(huge))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("Maybe scale");

        long large = (1L << 55) - 1;
        CandidateGraph exact = sides(List.of("a", "b"), List.of("x", "y"))
                .edge("a", "x", large)
                .edge("a", "y", large - 1)
                .edge("b", "x", large)
                .edge("b", "y", large - 2)
                .build();
        MatchProblem problem = MatchProblem.of(exact, Capacities.ones(exact));
        Assignment found = SOLVER.solve(problem);
        assertThat(found.total()).isEqualTo(2 * large - 1);
        assertThat(ProofVerifier.verify(problem, found).proven()).isTrue();
    }

    private static CandidateGraph.Builder sides(List<String> lefts, List<String> rights) {
        CandidateGraph.Builder graph = CandidateGraph.builder();
        lefts.forEach(graph::left);
        rights.forEach(graph::right);
        return graph;
    }

    private static CandidateGraph dense(long[][] values) {
        CandidateGraph.Builder graph = CandidateGraph.builder();
        for (int left = 0; left < values.length; left++) {
            graph.left("row" + left);
        }
        for (int right = 0; right < values[0].length; right++) {
            graph.right("column" + right);
        }
        for (int left = 0; left < values.length; left++) {
            for (int right = 0; right < values[left].length; right++) {
                graph.edge(left, right, values[left][right]);
            }
        }
        return graph.build();
    }

    private static int[] ones(int count) {
        int[] ones = new int[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
