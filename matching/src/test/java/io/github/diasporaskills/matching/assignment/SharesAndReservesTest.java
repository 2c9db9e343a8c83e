package io.github.diasporaskills.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.proof.ProofReason;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimits;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;
import io.github.diasporaskills.matching.quota.Reserves.Reserve;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares and reserves beside each other, lower quotas, limits on groups, fixed pairs and a previous plan. */
class SharesAndReservesTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalAssignment SOLVER = OptimalAssignment.withDefaults();

    /** Amina (a woman), Bakary and Chadi for one place at Rabat and one at Fes. */
    private static final CandidateGraph THREE = CandidateGraph.dense(3, 2, new int[] {1, 2, 9, 3, 8, 7})
            .named(List.of("amina", "bakary", "chadi"), List.of("rabat", "fes"));

    private static final MatchProblem ONE_EACH = MatchProblem.of(THREE, Capacities.ones(THREE));
    private static final int[] WOMEN = {0, Reserves.NO_GROUP, Reserves.NO_GROUP};

    @Test
    void random_small_instances_are_solved_as_trying_everything_does_with_a_valid_proof() {
        int reserved = 0;
        int shared = 0;
        int missed = 0;
        int none = 0;
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            MatchProblem problem = Combined.small(seed);
            Optional<Combined.Worth> best = Combined.best(problem, plan -> true);

            Assignment found = SOLVER.solve(problem);

            assertThat(found.isFeasible()).as("seed %d", seed).isEqualTo(best.isPresent());
            if (best.isPresent()) {
                assertThat(Combined.keeps(problem, found.selection())).isTrue();
                assertThat(Combined.worth(problem, found.selection()))
                        .as("seed %d, %s", seed, problem)
                        .isEqualTo(best.get());
                reserved += best.get().reserved() > 0 ? 1 : 0;
                int wanted = problem.target()
                        .map(target -> target.of(found.selection().size()))
                        .orElse(0);
                shared += problem.target().isPresent() && best.get().ofGroup() == wanted ? 1 : 0;
                missed += best.get().ofGroup() < wanted ? 1 : 0;
            } else {
                none++;
            }
            ProofResult proof = ProofVerifier.verify(problem, found);
            assertThat(proof.proven()).as("seed %d: %s", seed, proof).isTrue();
        }
        assertThat(reserved).isPositive();
        assertThat(shared).isPositive();
        assertThat(missed).isPositive();
        assertThat(none).isPositive();
    }

    @Test
    void near_a_previous_plan_they_are_kept_as_far_as_the_budget_allows() {
        int withinBudget = 0;
        for (long seed = 0; seed < 200L * PERCENT; seed++) {
            MatchProblem problem = Combined.small(seed);
            Random random = new Random(seed);
            Selection previous = Selection.of(IntStream.range(0, problem.graph().edgeCount())
                    .filter(edge -> random.nextInt(3) == 0)
                    .toArray());
            boolean clashing = random.nextBoolean();
            PairClash clashes = (edge, other) -> clashing && (edge + other) % 3 == 0;
            int budget = random.nextInt(4);
            Predicate<Selection> near = plan ->
                    previous.edges().filter(edge -> !plan.contains(edge)).count() <= budget
                            && !hasClash(problem, plan, clashes);
            Optional<Combined.Worth> best = Combined.best(problem, near);

            Rematch found = SOLVER.rematch(problem, previous, budget, clashes, OptimalAssignment.DEFAULT_REMATCH_LIMIT);

            assertThat(found.isBest()).as("seed %d", seed).isTrue();
            assertThat(found.selection().isPresent()).as("seed %d", seed).isEqualTo(best.isPresent());
            if (best.isPresent()) {
                Selection plan = found.selection().orElseThrow();
                assertThat(Combined.keeps(problem, plan) && near.test(plan)).isTrue();
                assertThat(Combined.worth(problem, plan))
                        .as("seed %d, %s", seed, problem)
                        .isEqualTo(best.get());
                assertThat(found.dropped()).isBetween(found.leastDropped(), budget);
                withinBudget +=
                        problem.target().isPresent() && !problem.reserves().isEmpty() ? 1 : 0;
            }
        }
        assertThat(withinBudget).isPositive();
    }

    private static boolean hasClash(MatchProblem problem, Selection plan, PairClash clashes) {
        return plan.edges()
                .anyMatch(edge -> plan.edges()
                        .anyMatch(other -> other > edge
                                && problem.graph().leftOf(edge)
                                        == problem.graph().leftOf(other)
                                && clashes.clash(edge, other)));
    }

    @Test
    void a_target_alone_is_reached_alike_by_augmenting_paths_and_by_the_network_simplex_method() {
        for (long seed = 0; seed < 500L * PERCENT; seed++) {
            MatchProblem problem = Instances.smallWithTarget(seed);

            Assignment simplex = SOLVER.with(Algorithm.NETWORK_SIMPLEX).solve(problem);

            assertThat(SOLVER.algorithmFor(problem)).isEqualTo(Algorithm.AUGMENTING_PATHS);
            assertThat(simplex.total()).isEqualTo(SOLVER.solve(problem).total());
            ProofResult proof = ProofVerifier.verify(problem, simplex);
            assertThat(proof.proven()).as("seed %d: %s", seed, proof).isTrue();
        }
    }

    @Test
    void larger_instances_are_proven() {
        for (long seed = 0; seed < 3; seed++) {
            MatchProblem free = Instances.large(seed, 300, 120, 8);
            int[] groups =
                    new Random(seed).ints(300, 0, 3).map(group -> group - 1).toArray();
            List<Reserve> reserves = new ArrayList<>();
            for (int right = 0; right < 120; right++) {
                reserves.add(new Reserve(right, right % 2, 1));
            }
            int[] even = IntStream.range(0, 150).map(left -> 2 * left).toArray();
            MatchProblem problem = free.with(Reserves.of(groups, reserves))
                    .with(GroupLimits.of(List.of(GroupLimit.atMost(
                            "north", 20, IntStream.range(0, 30).toArray()))))
                    .with(ShareTarget.of(even, new BigDecimal("0.9")));

            Assignment found = SOLVER.solve(problem);

            ProofResult proof = ProofVerifier.verify(problem, found);
            assertThat(proof.proven()).as("%s", proof).isTrue();
            assertThat(SOLVER.algorithmFor(problem)).isEqualTo(Algorithm.NETWORK_SIMPLEX);
        }
    }

    @Test
    void a_reserved_place_goes_to_the_group_although_another_pair_brings_more() {
        MatchProblem reserved = ONE_EACH.with(Reserves.of(WOMEN, List.of(new Reserve(1, 0, 1))));

        Assignment found = SOLVER.solve(reserved);

        assertThat(SOLVER.solve(ONE_EACH).total()).isEqualTo(16);
        assertThat(found.selection()).isEqualTo(pairs(0, 1, 1, 0));
        assertThat(found.total()).isEqualTo(11);
        assertThat(ProofVerifier.verify(reserved, found)).hasToString("Proven: no plan is better; 2 pairs, total 11");
    }

    @Test
    void a_reserved_place_that_is_worth_a_number_goes_to_the_group_if_that_outweighs_the_loss() {
        Reserves reserves = Reserves.of(WOMEN, List.of(new Reserve(1, 0, 1)));
        MatchProblem free = ONE_EACH.with(Cardinality.FREE);

        assertThat(SOLVER.solve(free.with(reserves.worth(4))).total()).isEqualTo(16);
        assertThat(SOLVER.solve(free.with(reserves.worth(6))).total()).isEqualTo(11);
    }

    @Test
    void nobody_of_a_group_leaves_its_reserve_to_anybody_and_no_pair_is_given_up() {
        CandidateGraph graph = CandidateGraph.dense(2, 1, new int[] {1, 2});
        Reserves reserves = Reserves.of(new int[] {Reserves.NO_GROUP, 0}, List.of(new Reserve(0, 1, 2)));
        MatchProblem problem = MatchProblem.of(graph, Capacities.of(new int[] {1, 1}, new int[] {2}))
                .with(reserves);

        assertThat(SOLVER.solve(problem).selection().size()).isEqualTo(2);
    }

    @Test
    void a_pair_that_is_forced_fills_a_reserve_like_any_other() {
        CandidateGraph graph = CandidateGraph.dense(3, 1, new int[] {1, 5, 9});
        Reserves reserves = Reserves.of(new int[] {0, 0, Reserves.NO_GROUP}, List.of(new Reserve(0, 0, 1)));
        MatchProblem problem = MatchProblem.of(graph, Capacities.of(new int[] {1, 1, 1}, new int[] {2}))
                .with(reserves)
                .forcing(Selection.of(0));

        Assignment found = SOLVER.solve(problem);

        assertThat(found.total()).isEqualTo(10);
        assertThat(ProofVerifier.verify(problem, found).proven()).isTrue();
    }

    @Test
    void proofs_that_count_a_reserve_otherwise_than_the_problem_are_rejected() {
        MatchProblem problem = ONE_EACH.with(Reserves.of(WOMEN, List.of(new Reserve(1, 0, 1))));
        Assignment truth = SOLVER.solve(problem);
        DualPrices prices = (DualPrices) truth.certificate();

        Assignment without = SOLVER.solve(ONE_EACH);
        assertThat(ProofVerifier.verify(problem, without).has(ProofReason.PRICES_INCOMPLETE))
                .isTrue();
        DualPrices free = ((DualPrices) without.certificate()).withReserves(0, new long[] {0});
        assertThat(ProofVerifier.verify(problem, new Assignment(without.selection(), 16, free))
                        .has(ProofReason.RESERVE_WORTH))
                .isTrue();
        assertThat(ProofVerifier.verify(ONE_EACH, new Assignment(truth.selection(), 11, prices))
                        .has(ProofReason.PRICES_INCOMPLETE))
                .isTrue();
        assertThat(ProofVerifier.verify(
                                ONE_EACH, new Assignment(without.selection(), 16, free.withReserves(3, new long[0])))
                        .has(ProofReason.RESERVE_WORTH))
                .isTrue();
        DualPrices aboveWorth = prices.withReserves(prices.reserveWorth(), new long[] {prices.reserveWorth() + 1});
        assertThat(ProofVerifier.verify(problem, new Assignment(truth.selection(), 11, aboveWorth))
                        .has(ProofReason.PRICE_NEGATIVE))
                .isTrue();
        DualPrices other = prices.withReserves(prices.reserveWorth(), new long[] {prices.reserve(0) - 1});
        assertThat(ProofVerifier.verify(problem, new Assignment(truth.selection(), 11, other))
                        .has(ProofReason.BOUND_NOT_REACHED))
                .isTrue();
        MatchProblem worth = problem.with(problem.reserves().worth(100));
        Assignment ofWorth = SOLVER.solve(worth);
        assertThat(ProofVerifier.verify(worth, ofWorth).proven()).isTrue();
        MatchProblem less = problem.with(problem.reserves().worth(99));
        assertThat(ProofVerifier.verify(less, ofWorth).has(ProofReason.RESERVE_WORTH))
                .isTrue();
    }

    @Test
    void that_a_share_cannot_be_reached_has_to_be_shown() {
        MatchProblem problem =
                ONE_EACH.with(ShareTarget.of(new int[] {0}, BigDecimal.ONE)).forbidding(Selection.of(2));
        Assignment truth = SOLVER.solve(problem);
        DualPrices prices = (DualPrices) truth.certificate();
        DualPrices ofGroup = prices.groupPrices().orElseThrow();

        assertThat(ProofVerifier.verify(problem, truth).proven()).isTrue();
        for (DualPrices lie : List.of(
                ofGroup.withOutsidePrice(1),
                ofGroup.withReserves(1, new long[] {1}),
                ofGroup.withGroups(new long[] {1}),
                DualPrices.of(-1, new long[3], new long[2]),
                DualPrices.of(0, new long[2], new long[2]),
                DualPrices.of(0, new long[3], new long[1]),
                DualPrices.of(0, new long[3], new long[2]),
                DualPrices.of(Long.MAX_VALUE, new long[3], new long[2]))) {
            Assignment lying = new Assignment(truth.selection(), truth.total(), prices.withGroupPrices(lie));
            assertThat(ProofVerifier.verify(problem, lying).has(ProofReason.TARGET_MISSED))
                    .as("%s", lie)
                    .isTrue();
        }
        assertThat(ProofVerifier.verify(
                                problem,
                                new Assignment(
                                        truth.selection(),
                                        truth.total(),
                                        prices.withGroupPrices(
                                                DualPrices.of(ofGroup.bonus(), new long[] {-1, 0, 0}, new long[2]))))
                        .has(ProofReason.PRICE_NEGATIVE))
                .isTrue();
    }

    @Test
    void what_does_not_go_together_is_refused_with_a_hint() {
        Reserves reserves = Reserves.of(WOMEN, List.of(new Reserve(1, 0, 1)));
        MatchProblem free = ONE_EACH.with(Cardinality.FREE);
        assertThatThrownBy(() -> free.with(reserves)).hasMessageContaining("Maybe say what a reserved place is worth");
        MatchProblem capped = ONE_EACH.with(
                GroupLimits.of(List.of(new GroupLimit("north", GroupLimit.Side.LEFT, List.of(0, 1), 0, 1))));
        assertThatThrownBy(() -> capped.with(ShareTarget.of(new int[] {1, 2}, BigDecimal.ONE)))
                .hasMessageContaining("found target and north crossing");
        assertThatThrownBy(() -> ONE_EACH.with(Reserves.of(WOMEN, List.of(new Reserve(2, 0, 1)))))
                .hasMessageContaining("another graph");
        assertThatThrownBy(() -> ONE_EACH.with(Reserves.of(new int[2], List.of(new Reserve(0, 0, 1)))))
                .hasMessageContaining("another graph");
        MatchProblem reserved = ONE_EACH.with(reserves);
        OptimalAssignment sparse = SOLVER.with(Algorithm.SPARSE);
        assertThatThrownBy(() -> sparse.solve(reserved)).hasMessageContaining("SPARSE");
        CandidateGraph large = CandidateGraph.dense(1, 1, new long[] {1L << 56});
        MatchProblem tooLarge = MatchProblem.of(large, Capacities.ones(large))
                .with(Reserves.of(new int[1], List.of(new Reserve(0, 0, 1))));
        assertThatThrownBy(() -> SOLVER.solve(tooLarge))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("Maybe scale the values down");
    }

    private static Selection pairs(int... leftsAndRights) {
        return Selection.of(IntStream.range(0, leftsAndRights.length / 2)
                .map(at -> THREE.edge(leftsAndRights[2 * at], leftsAndRights[2 * at + 1])
                        .orElseThrow())
                .toArray());
    }
}
