package io.github.diasporaskills.matching.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimits;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each fault of an answer is found by itself, with the numbers and the ids that it is about, and nothing else is. */
class FaultsNamedTest {

    /** Amina and Bakary, Rabat and Fes, all pairs of value 0: prices of 0 bound the value. */
    private static final CandidateGraph GRAPH =
            CandidateGraph.dense(2, 2, new int[4]).named(List.of("amina", "bakary"), List.of("rabat", "fes"));

    private static final GroupLimits NORTH = GroupLimits.of(List.of(GroupLimit.atMost("north", 1, 0, 1)));
    private static final DualPrices NOTHING = DualPrices.of(0, new long[2], new long[2]);

    private static MatchProblem problem(int left, int right) {
        return MatchProblem.of(GRAPH, Capacities.of(new int[] {left, left}, new int[] {right, right}))
                .with(Cardinality.FREE);
    }

    private static List<String> faults(MatchProblem problem, DualPrices prices, int... edges) {
        ProofResult result = ProofVerifier.verify(problem, new Assignment(Selection.of(edges), 0, prices));
        assertThat(result.proven()).isFalse();
        return result.words(Locale.ENGLISH);
    }

    @Test
    void limits_that_are_broken_are_named_on_either_side_and_of_groups() {
        assertThat(faults(problem(1, 2), NOTHING, 0, 1)).containsExactly("amina has 2 pairs and a capacity of 1");
        assertThat(faults(problem(2, 1), NOTHING, 0, 2)).containsExactly("rabat has 2 pairs and a capacity of 1");
        assertThat(faults(problem(1, 1).with(NORTH), NOTHING.withGroups(new long[1]), 0, 3))
                .containsExactly("north has 2 pairs and a capacity of 1");
        Capacities ones = Capacities.ones(GRAPH);
        assertThat(faults(problem(1, 1).with(ones.withMinimums(new int[] {0, 1}, new int[2])), NOTHING, 0))
                .containsExactly("bakary has 0 pairs and needs at least 1");
        assertThat(faults(problem(1, 1).with(ones.withMinimums(new int[2], new int[] {0, 1})), NOTHING, 0))
                .containsExactly("fes has 0 pairs and needs at least 1");
    }

    @Test
    void prices_below_nothing_are_named_unless_they_reward_a_minimum() {
        MatchProblem problem = problem(1, 1);
        assertThat(faults(problem, DualPrices.of(0, new long[] {0, -1}, new long[2])))
                .contains("The price of bakary is -1; it must be 0 or more");
        assertThat(faults(problem, DualPrices.of(0, new long[2], new long[] {-2, 0})))
                .contains("The price of rabat is -2; it must be 0 or more");
        assertThat(faults(problem.with(NORTH), NOTHING.withGroups(new long[] {-3})))
                .contains("The price of north is -3; it must be 0 or more");
        assertThat(faults(problem, NOTHING.withOutsidePrice(-4)))
                .contains("The price of outside is -4; it must be 0 or more");
        MatchProblem minimum = problem.with(Capacities.ones(GRAPH).withMinimums(new int[] {0, 1}, new int[2]));
        DualPrices reward = DualPrices.of(0, new long[] {0, -1}, new long[] {1, 1});
        Assignment answer = new Assignment(Selection.of(2), 0, reward);
        assertThat(ProofVerifier.verify(minimum, answer).has(ProofReason.PRICE_NEGATIVE))
                .isFalse();
    }

    @Test
    void how_many_prices_are_needed_and_found_is_told() {
        assertThat(faults(problem(1, 1).with(NORTH), DualPrices.of(0, new long[3], new long[4])))
                .containsExactly("5 prices are needed, one for each element; found 7");
        assertThat(faults(
                        problem(1, 1),
                        DualPrices.of(0, new long[2], new long[1]).withReserves(0, new long[2])))
                .containsExactly("4 prices are needed, one for each element; found 5");
    }

    @Test
    void a_larger_plan_is_ruled_out_by_a_bonus_only_if_that_outweighs_all_values() {
        CandidateGraph one = CandidateGraph.dense(2, 2, new int[] {3, 0, 0, 0});
        MatchProblem problem = MatchProblem.of(one, Capacities.ones(one)).forbidding(Selection.of(3));
        // One pair of 3 beside a possible plan of two pairs of 0: a bonus of 3 is not enough, nor would 9 be.
        for (long bonus : new long[] {3, 9}) {
            DualPrices prices = DualPrices.of(bonus, new long[] {bonus + 3, bonus}, new long[2]);
            ProofResult result = ProofVerifier.verify(problem, new Assignment(Selection.of(0), 3, prices));
            assertThat(result.has(ProofReason.COVER_MISSING))
                    .as("bonus %d", bonus)
                    .isTrue();
        }
        DualPrices deciding = DualPrices.of(10, new long[] {13, 10}, new long[2]);
        ProofResult result = ProofVerifier.verify(problem, new Assignment(Selection.of(0), 3, deciding));
        assertThat(result.has(ProofReason.COVER_MISSING)).isFalse();
        assertThat(result.has(ProofReason.BOUND_NOT_REACHED)).isTrue();
    }

    @Test
    void a_cover_may_name_what_is_not_there_and_counts_what_it_leaves_open() {
        MatchProblem problem = MatchProblem.of(GRAPH, Capacities.ones(GRAPH));
        DualPrices prices = DualPrices.of(1, new long[] {1, 1}, new long[2]);
        Assignment both =
                new Assignment(Selection.of(0, 3), 0, prices.with(Cover.of(new int[] {0, 1, 2}, new int[] {2, 5})));
        assertThat(ProofVerifier.verify(problem, both).proven()).isTrue();
        assertThat(faults(problem, prices.with(Cover.of(new int[] {0}, new int[] {0})), 0, 3))
                .containsExactly("The plan has 2 pairs, the cover allows 3; a larger plan is not ruled out");
    }

    @Test
    void that_a_group_can_have_no_more_is_shown_by_a_cover_that_counts_capacities_and_open_pairs() {
        // Amina alone is in the group; she can have two pairs, and has one.
        MatchProblem problem = MatchProblem.of(GRAPH, Capacities.of(new int[] {2, 2}, new int[] {1, 1}))
                .with(ShareTarget.of(new int[] {0}, BigDecimal.ONE));
        DualPrices prices =
                DualPrices.of(1, new long[2], new long[] {1, 1}).with(Cover.of(new int[0], new int[] {0, 1}));
        for (Cover loose : List.of(
                Cover.of(new int[] {0}, new int[0]),
                Cover.of(new int[0], new int[] {0}),
                Cover.of(new int[0], new int[0]),
                Cover.of(new int[] {1}, new int[] {0, 1}),
                Cover.of(new int[] {0, 2}, new int[] {2}))) {
            assertThat(faults(problem, prices.withGroupCover(loose), 0, 3))
                    .as("%s", loose)
                    .contains("2 pairs of the group are wanted and 1 is there; that no more are possible is not shown");
        }
        MatchProblem single = problem.with(Capacities.of(new int[] {1, 1}, new int[] {1, 1}));
        DualPrices shown = DualPrices.of(1, new long[2], new long[] {1, 1})
                .with(Cover.of(new int[0], new int[] {0, 1}))
                .withGroupCover(Cover.of(new int[] {0, 1, 2}, new int[] {2}));
        assertThat(ProofVerifier.verify(single, new Assignment(Selection.of(0, 3), 0, shown))
                        .proven())
                .isTrue();
    }

    @Test
    void quotas_that_need_just_what_is_allowed_do_not_conflict() {
        Capacities two = Capacities.of(new int[] {1, 1}, new int[] {2, 2});
        MatchProblem problem = MatchProblem.of(GRAPH, two.withMinimums(new int[2], new int[] {2, 0}));
        QuotaConflict just = new QuotaConflict(
                List.of(QuotaConflict.Limit.ofRight(0)),
                List.of(QuotaConflict.Limit.ofLeft(0), QuotaConflict.Limit.ofLeft(1)));
        ProofResult result = ProofVerifier.verify(problem, new Assignment(Selection.none(), 0, just));
        assertThat(result.words(Locale.ENGLISH))
                .containsExactly("The quotas said to conflict need 2 pairs and allow 2");
        QuotaConflict unknown =
                new QuotaConflict(List.of(QuotaConflict.Limit.ofRight(2), QuotaConflict.Limit.ofLeft(-1)), List.of());
        assertThat(ProofVerifier.verify(problem, new Assignment(Selection.none(), 0, unknown))
                        .words(Locale.ENGLISH))
                .anyMatch(words -> words.contains("element 2"))
                .anyMatch(words -> words.contains("element -1"));
    }

    @Test
    void who_says_that_there_is_no_plan_shows_none() {
        Capacities one = Capacities.of(new int[] {1, 1}, new int[] {1, 1});
        MatchProblem unplaceable =
                MatchProblem.of(GRAPH, one).with(Cardinality.COMPLETE).forbidding(Selection.of(1, 3));
        HallViolator both = new HallViolator(List.of(0, 1), List.of(0));
        assertThat(ProofVerifier.verify(unplaceable, new Assignment(Selection.none(), 0, both))
                        .proven())
                .isTrue();
        MatchProblem crowded = MatchProblem.of(GRAPH, one.withMinimums(new int[2], new int[] {1, 1}))
                .forbidding(Selection.of(1, 3));
        QuotaConflict fes = new QuotaConflict(List.of(QuotaConflict.Limit.ofRight(1)), List.of());
        assertThat(ProofVerifier.verify(crowded, new Assignment(Selection.none(), 0, fes))
                        .proven())
                .isTrue();
        for (Assignment shown : List.of(
                new Assignment(Selection.of(0), 0, both),
                new Assignment(Selection.none(), 1, both),
                new Assignment(Selection.of(0), 0, fes),
                new Assignment(Selection.none(), 1, fes))) {
            MatchProblem problem = shown.certificate() == both ? unplaceable : crowded;
            ProofResult result = ProofVerifier.verify(problem, shown);
            assertThat(result.findings()).hasSize(1);
            assertThat(result.has(ProofReason.PAIRS_WITHOUT_PLAN)).isTrue();
        }
    }

    @Test
    void a_pair_forced_outside_of_a_group_is_not_paid_for_as_one_that_keeps_the_group_out() {
        // Amina alone is in the group, half of the pairs are hers, and Bakary is in Rabat whatever it is worth.
        CandidateGraph valued = CandidateGraph.dense(2, 2, new int[] {9, 1, 2, 8});
        MatchProblem problem = MatchProblem.of(valued, Capacities.ones(valued))
                .with(ShareTarget.of(new int[] {0}, new BigDecimal("0.5")))
                .forcing(Selection.of(2));
        Certified best = OptimalAssignment.withDefaults().solve(problem);
        assertThat(best.total()).isEqualTo(3);
        assertThat(ProofVerifier.verify(problem, best).proven()).isTrue();
        // Were a forced pair counted as free, a price on the outside would bound a worse plan just as well.
        DualPrices paid = DualPrices.of(1, new long[] {1, 0}, new long[2]).withOutsidePrice(1);
        assertThat(ProofVerifier.verify(problem, new Assignment(Selection.of(2), 2, paid))
                        .proven())
                .isFalse();
    }

    @Test
    void the_answer_of_the_solver_is_without_fault() {
        MatchProblem problem = problem(1, 1).with(NORTH);
        assertThat(ProofVerifier.verify(
                                problem, OptimalAssignment.withDefaults().solve(problem))
                        .proven())
                .isTrue();
    }
}
