package io.github.diasporaskills.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.ProofReason;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimits;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FixedPairsTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalAssignment SOLVER = OptimalAssignment.withDefaults();

    /** Amina and Bakary, Rabat and Fes; without fixed pairs the best plan is Amina to Rabat and Bakary to Fes, 14. */
    private static final CandidateGraph TWO = CandidateGraph.dense(2, 2, new int[] {9, 2, 8, 5})
            .named(List.of("amina", "bakary"), List.of("rabat", "fes"));

    private static final MatchProblem ONE_EACH = MatchProblem.of(TWO, Capacities.ones(TWO));

    @Test
    void random_small_instances_with_fixed_pairs_have_the_value_that_trying_everything_finds_and_a_valid_proof() {
        int solved = 0;
        int conflicts = 0;
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            MatchProblem problem = Instances.smallWithFixedPairs(seed);
            Optional<Instances.Best> best = Instances.bruteForce(problem);

            Assignment found = SOLVER.solve(problem);

            assertThat(found.isFeasible()).as("seed %d", seed).isEqualTo(best.isPresent());
            best.ifPresent(b -> assertThat(found.total()).isEqualTo(b.total()));
            if (best.isPresent() && problem.cardinality() != Cardinality.FREE) {
                assertThat(found.selection().size()).isEqualTo(best.get().pairs());
            }
            ProofResult proof = ProofVerifier.verify(problem, found);
            assertThat(proof.proven()).as("seed %d: %s", seed, proof).isTrue();
            solved += best.isPresent() && problem.forced().size() > 0 ? 1 : 0;
            conflicts += best.isPresent() ? 0 : 1;
        }
        assertThat(solved).isPositive();
        assertThat(conflicts).isPositive();
    }

    @Test
    void an_answer_that_leaves_out_a_forced_pair_or_has_a_forbidden_one_is_rejected() {
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            MatchProblem problem = Instances.smallWithFixedPairs(seed);
            Assignment truth = SOLVER.solve(problem);
            if (!truth.isFeasible()) {
                continue;
            }
            int[] without = truth.selection()
                    .edges()
                    .filter(edge -> !problem.forced().contains(edge))
                    .toArray();
            if (problem.forced().size() > 0) {
                assertThat(lie(problem, truth, without).has(ProofReason.FORCED_MISSING))
                        .isTrue();
            }
            problem.forbidden().edges().findFirst().ifPresent(edge -> {
                int[] with = IntStream.concat(truth.selection().edges(), IntStream.of(edge))
                        .toArray();
                assertThat(lie(problem, truth, with).has(ProofReason.FORBIDDEN_CHOSEN))
                        .isTrue();
            });
        }
    }

    private static ProofResult lie(MatchProblem problem, Assignment truth, int[] edges) {
        long total = Arrays.stream(edges)
                .mapToLong(edge -> problem.graph().valueOf(edge))
                .sum();
        return ProofVerifier.verify(problem, new Assignment(Selection.of(edges), total, truth.certificate()));
    }

    @Test
    void a_forced_pair_is_made_although_it_costs_value() {
        MatchProblem problem = ONE_EACH.forcing(pair(1, 0));

        Assignment found = SOLVER.solve(problem);

        assertThat(SOLVER.solve(ONE_EACH).total()).isEqualTo(14);
        assertThat(found.total()).isEqualTo(10);
        assertThat(found.selection()).isEqualTo(Selection.of(edge(0, 1), edge(1, 0)));
        assertThat(ProofVerifier.verify(problem, found)).hasToString("Proven: no plan is better; 2 pairs, total 10");
    }

    @Test
    void a_forbidden_pair_is_not_made_although_it_brings_most() {
        MatchProblem problem = ONE_EACH.forbidding(pair(0, 0)).with(Cardinality.FREE);

        Assignment found = SOLVER.solve(problem);

        assertThat(found.selection().contains(edge(0, 0))).isFalse();
        assertThat(found.total()).isEqualTo(10);
    }

    @Test
    void forced_pairs_beyond_a_limit_are_a_conflict_that_names_the_limit() {
        MatchProblem overCapacity = ONE_EACH.forcing(Selection.of(edge(0, 0), edge(1, 0)));
        MatchProblem overCap = ONE_EACH.with(GroupLimits.of(List.of(GroupLimit.atMost("north", 0, 0, 1))))
                .forcing(pair(0, 0));
        for (MatchProblem problem : List.of(overCapacity, overCap)) {
            Assignment found = SOLVER.solve(problem);

            assertThat(found.isFeasible()).isFalse();
            assertThat(ProofVerifier.verify(problem, found).has(ProofReason.QUOTAS_CONFLICT))
                    .isTrue();
            assertThat(SOLVER.algorithmFor(problem)).isEqualTo(Algorithm.NETWORK_SIMPLEX);
        }
    }

    @Test
    void a_pair_is_an_edge_of_the_graph_and_fixed_once() {
        assertThatThrownBy(() -> ONE_EACH.forcing(Selection.of(4))).hasMessageContaining("found edge 4");
        assertThatThrownBy(() -> ONE_EACH.forcing(pair(0, 0)).forbidding(pair(0, 0)))
                .hasMessageContaining("found amina and rabat twice");
        assertThat(ONE_EACH.hasFixedPairs()).isFalse();
        assertThat(ONE_EACH.forcing(pair(0, 0)).forbidding(pair(1, 0)).hasFixedPairs())
                .isTrue();
        assertThat(ONE_EACH.forcing(pair(0, 0))).isNotEqualTo(ONE_EACH).hasToString(ONE_EACH + ", with fixed pairs");
    }

    private static Selection pair(int left, int right) {
        return Selection.of(edge(left, right));
    }

    private static int edge(int left, int right) {
        return TWO.edge(left, right).orElseThrow();
    }
}
