package io.github.diasporaskills.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RematchTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalAssignment SOLVER = OptimalAssignment.withDefaults();

    @Test
    void random_small_instances_have_the_best_plan_within_the_budget_by_trying_everything() {
        int split = 0;
        int none = 0;
        for (long seed = 0; seed < 300L * PERCENT; seed++) {
            Random random = new Random(seed);
            MatchProblem problem = seed % 3 == 0 ? Instances.smallWithFixedPairs(seed) : Instances.small(seed);
            Selection previous = someEdges(problem.graph(), random);
            boolean clashing = random.nextBoolean();
            PairClash clashes = (edge, other) -> clashing && (edge + other) % 3 == 0;
            int budget = random.nextInt(4);

            Rematch found = SOLVER.rematch(problem, previous, budget, clashes, OptimalAssignment.DEFAULT_REMATCH_LIMIT);

            Optional<long[]> best = bruteForce(problem, previous, budget, clashes);
            assertThat(found.isBest()).as("seed %d", seed).isTrue();
            assertThat(found.selection().isPresent()).as("seed %d", seed).isEqualTo(best.isPresent());
            best.ifPresent(wanted -> {
                Selection chosen = found.selection().orElseThrow();
                assertThat(found.total()).as("of %s", problem).isEqualTo(wanted[1]);
                if (problem.cardinality() != Cardinality.FREE) {
                    assertThat(chosen.size()).isEqualTo((int) wanted[0]);
                }
                assertThat(found.dropped())
                        .isEqualTo((int) previous.edges()
                                .filter(edge -> !chosen.contains(edge))
                                .count())
                        .isLessThanOrEqualTo(budget)
                        .isGreaterThanOrEqualTo(found.leastDropped());
                assertThat(value(problem, chosen, previous, budget, clashes)).isNotNull();
            });
            none += best.isEmpty() ? 1 : 0;
            split += found.problemsSolved() > 8 ? 1 : 0;
        }
        assertThat(none).isPositive();
        assertThat(split).isPositive();
    }

    private static Selection someEdges(CandidateGraph graph, Random random) {
        return Selection.of(IntStream.range(0, graph.edgeCount())
                .filter(edge -> random.nextInt(3) == 0)
                .toArray());
    }

    private static Optional<long[]> bruteForce(
            MatchProblem problem, Selection previous, int budget, PairClash clashes) {
        long @Nullable [] best = null;
        for (int set = 0; set < 1 << problem.graph().edgeCount(); set++) {
            int bits = set;
            Selection plan = Selection.of(IntStream.range(0, problem.graph().edgeCount())
                    .filter(edge -> (bits >> edge & 1) == 1)
                    .toArray());
            long @Nullable [] value = value(problem, plan, previous, budget, clashes);
            if (value != null && (best == null || isBetter(problem, value, best))) {
                best = value;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(MatchProblem problem, long[] one, long[] other) {
        if (problem.cardinality() != Cardinality.FREE && one[0] != other[0]) {
            return one[0] > other[0];
        }
        return problem.objective() == Objective.MAXIMISE ? one[1] > other[1] : one[1] < other[1];
    }

    /** The size and total of a plan, or null if it breaks a limit. */
    private static long @Nullable [] value(
            MatchProblem problem, Selection plan, Selection previous, int budget, PairClash clashes) {
        CandidateGraph graph = problem.graph();
        int[] left = new int[graph.leftCount()];
        int[] right = new int[graph.rightCount()];
        plan.edges().forEach(edge -> {
            left[graph.leftOf(edge)]++;
            right[graph.rightOf(edge)]++;
        });
        boolean fits = previous.edges().filter(edge -> !plan.contains(edge)).count() <= budget
                && problem.forced().edges().allMatch(plan::contains)
                && problem.forbidden().edges().noneMatch(plan::contains)
                && (problem.cardinality() != Cardinality.COMPLETE
                        || plan.size() == problem.capacities().leftTotal())
                && plan.edges()
                        .allMatch(edge -> plan.edges()
                                .noneMatch(other -> other > edge
                                        && graph.leftOf(other) == graph.leftOf(edge)
                                        && clashes.clash(edge, other)));
        Capacities limits = problem.capacities();
        for (int l = 0; l < left.length; l++) {
            fits &= left[l] >= limits.leftMinimum(l) && left[l] <= limits.left(l);
        }
        for (int r = 0; r < right.length; r++) {
            fits &= right[r] >= limits.rightMinimum(r) && right[r] <= limits.right(r);
        }
        for (GroupLimit limit : problem.groups().list()) {
            int[] used = limit.side() == GroupLimit.Side.LEFT ? left : right;
            int sum =
                    limit.elements().stream().mapToInt(element -> used[element]).sum();
            fits &= sum >= limit.minimum() && sum <= limit.maximum();
        }
        return fits
                ? new long[] {
                    plan.size(), plan.edges().mapToLong(graph::valueOf).sum()
                }
                : null;
    }

    @Test
    void the_more_may_be_given_up_the_better_the_plan_up_to_the_best_of_all() {
        for (long seed = 0; seed < 5; seed++) {
            MatchProblem problem = Instances.large(seed, 60, 30, 6);
            CandidateGraph graph = problem.graph();
            // Yesterday the values stood in another order, so yesterday's best plan is another one.
            MatchProblem yesterday = problem.with(Objective.MINIMISE);
            Selection previous = SOLVER.solve(yesterday).selection();
            Assignment today = SOLVER.solve(problem);
            long last = Long.MIN_VALUE;
            for (int budget : new int[] {0, 1, 2, 5, 10, graph.edgeCount()}) {
                Rematch found = SOLVER.rematch(problem, previous, budget);
                assertThat(found.isBest())
                        .as("seed %d, budget %d: %s", seed, budget, found)
                        .isTrue();
                assertThat(found.dropped()).isLessThanOrEqualTo(budget);
                assertThat(found.total()).isGreaterThanOrEqualTo(last);
                last = found.total();
            }
            assertThat(last).isEqualTo(today.total());
        }
    }

    @Test
    void a_plan_is_kept_whole_if_nothing_may_be_given_up_and_grows_where_places_came_in() {
        CandidateGraph graph = CandidateGraph.dense(2, 3, new int[] {9, 5, 1, 8, 7, 1});
        MatchProblem problem = MatchProblem.of(graph, Capacities.of(new int[] {1, 2}, new int[] {1, 1, 1}));
        Selection previous = Selection.of(edge(graph, 0, 1), edge(graph, 1, 0));

        Rematch kept = SOLVER.rematch(problem, previous, 0);
        Rematch changed = SOLVER.rematch(problem, previous, 2);

        assertThat(kept).hasToString("3 pairs, total 14, 0 given up");
        assertThat(kept.selection().orElseThrow().contains(edge(graph, 1, 2))).isTrue();
        assertThat(changed).hasToString("3 pairs, total 17, 2 given up");
    }

    @Test
    void where_limits_fell_the_least_that_has_to_be_given_up_is_told() {
        CandidateGraph graph = CandidateGraph.dense(3, 1, new int[] {3, 2, 1});
        MatchProblem problem = MatchProblem.of(graph, Capacities.of(new int[] {1, 1, 1}, new int[] {1}));
        Selection previous = Selection.of(0, 1, 2);

        Rematch none = SOLVER.rematch(problem, previous, 1);

        assertThat(none.selection()).isEmpty();
        assertThat(none.leastDropped()).isEqualTo(2);
        assertThat(none).hasToString("no plan within the budget");
        assertThat(SOLVER.rematch(problem, previous, 2).total()).isEqualTo(3);
    }

    /** Were they kept apart in the whole, each would double the branches of the others: 4,096 of them. */
    @Test
    void pairs_that_exclude_each_other_are_kept_apart_in_each_part_by_itself() {
        int parts = 12;
        int[] offsets = IntStream.rangeClosed(0, parts).map(left -> 2 * left).toArray();
        int[] rights = IntStream.range(0, 2 * parts).toArray();
        int[] values = IntStream.range(0, 2 * parts).map(edge -> 10 - edge % 2).toArray();
        CandidateGraph graph = CandidateGraph.ofRows(2 * parts, offsets, rights, values);
        int[] two = IntStream.range(0, parts).map(left -> 2).toArray();
        int[] ones = IntStream.range(0, 2 * parts).map(right -> 1).toArray();
        MatchProblem problem = MatchProblem.of(graph, Capacities.of(two, ones));

        Rematch found = SOLVER.rematch(
                problem,
                Selection.of(1),
                0,
                (edge, other) -> edge / 2 == other / 2,
                OptimalAssignment.DEFAULT_REMATCH_LIMIT);

        assertThat(found.isBest()).isTrue();
        assertThat(found.total()).isEqualTo(9 + 10 * (parts - 1));
        assertThat(found.dropped()).isZero();
        assertThat(found.problemsSolved()).isLessThan(400);
    }

    @Test
    void a_search_that_ends_at_its_limit_says_how_much_better_a_plan_could_be() {
        int open = 0;
        for (long seed = 0; seed < 200; seed++) {
            MatchProblem problem = Instances.small(seed);
            Selection previous = someEdges(problem.graph(), new Random(seed));
            Rematch rough = SOLVER.rematch(problem, previous, 1, (edge, other) -> (edge + other) % 2 == 0, 1);
            Rematch exact = SOLVER.rematch(
                    problem,
                    previous,
                    1,
                    (edge, other) -> (edge + other) % 2 == 0,
                    OptimalAssignment.DEFAULT_REMATCH_LIMIT);
            if (!rough.isBest()) {
                open++;
                assertThat(rough.gap()).isPositive();
            } else {
                assertThat(rough.total()).isEqualTo(exact.total());
            }
        }
        assertThat(open).isPositive();
    }

    @Test
    void budgets_limits_and_edges_that_make_no_sense_are_refused() {
        CandidateGraph graph = CandidateGraph.dense(1, 1, new int[] {1});
        MatchProblem problem = MatchProblem.of(graph, Capacities.ones(graph));
        assertThatThrownBy(() -> SOLVER.rematch(problem, Selection.none(), -1)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> SOLVER.rematch(problem, Selection.of(4), 0)).hasMessageContaining("found edge 4");
    }

    private static int edge(CandidateGraph graph, int left, int right) {
        return graph.edge(left, right).orElseThrow();
    }
}
