package io.github.diasporaskills.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where prices start decides how long a solver takes: what they have to be before the first path is looked for. */
class FirstPricesTest {

    private static final int SIZE = 300;

    @Test
    void after_column_reduction_the_cheapest_edge_of_each_open_place_costs_nothing() {
        for (boolean dense : new boolean[] {true, false}) {
            for (boolean maximise : new boolean[] {true, false}) {
                MatchProblem problem = problem(dense ? SIZE : 9, 1_000, maximise);
                int[] places = IntStream.range(0, SIZE)
                        .map(right -> right == 3 ? 0 : 1)
                        .toArray();
                Placement placement = placement(problem.with(Capacities.of(ones(), places)), maximise);
                long closed = placement.prices[3];

                PlacementSolver.reduceColumns(placement);

                assertThat(placement.prices[3]).as("a closed place").isEqualTo(closed);
                for (int right = 0; right < SIZE; right++) {
                    if (right != 3) {
                        assertThat(cheapest(placement, right)).isZero();
                    }
                }
            }
        }
    }

    private static long cheapest(Placement placement, int right) {
        CandidateGraph graph = placement.graph;
        return IntStream.range(0, graph.edgeCount())
                .filter(edge -> graph.rightOf(edge) == right)
                .mapToLong(edge -> placement.lists.cost(edge) + placement.prices[right])
                .min()
                .orElse(0);
    }

    @Test
    void a_place_that_nobody_can_have_keeps_its_price() {
        CandidateGraph graph = CandidateGraph.ofRows(2, new int[] {0, 1}, new int[] {0}, new int[] {5});
        MatchProblem problem = MatchProblem.of(graph, Capacities.ones(graph)).with(Objective.MINIMISE);
        Placement placement = placement(problem, false);

        PlacementSolver.reduceColumns(placement);

        assertThat(placement.prices).containsExactly(-5, 0);
    }

    /** Values that add up from both sides, with noise or without, small or so large that a finer unit would not fit. */
    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1L << 38})
    void where_values_add_up_from_both_sides_the_plan_is_as_good_as_by_another_way(long unit) {
        for (int noise : new int[] {1, 50}) {
            Random random = new Random(unit + noise);
            long[] values = new long[SIZE * SIZE];
            for (int at = 0; at < values.length; at++) {
                values[at] = unit * (at / SIZE * 37 % 500 + at % SIZE * 91 % 700) + random.nextInt(noise);
            }
            CandidateGraph graph = CandidateGraph.dense(SIZE, SIZE, values);
            MatchProblem problem =
                    MatchProblem.of(graph, Capacities.ones(graph)).with(Objective.MINIMISE);

            Assignment found =
                    OptimalAssignment.withDefaults().with(Algorithm.DENSE).solve(problem);

            assertThat(ProofVerifier.verify(problem, found).proven()).isTrue();
            assertThat(found.total())
                    .isEqualTo(OptimalAssignment.withDefaults()
                            .with(Algorithm.SPARSE)
                            .solve(problem)
                            .total());
        }
    }

    /** 240 units or a few more for 240 places; of 12 units no copies are made. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12})
    void where_nearly_all_places_are_taken_plans_of_several_units_are_as_good_as_by_another_way(int more) {
        for (Objective objective : Objective.values()) {
            Random random = new Random(more);
            int lefts = 120;
            int rights = 60;
            int perLeft = 40;
            int[] offsets =
                    IntStream.rangeClosed(0, lefts).map(left -> left * perLeft).toArray();
            int[] columns = IntStream.range(0, lefts)
                    .flatMap(left ->
                            random.ints(0, rights).distinct().limit(perLeft).sorted())
                    .toArray();
            int[] values = random.ints(columns.length, 1, 100_001).toArray();
            CandidateGraph graph = CandidateGraph.ofRows(rights, offsets, columns, values);
            int[] units = IntStream.range(0, lefts)
                    .map(left -> left == 0 && more > 0 ? more : 1 + left % 3)
                    .toArray();
            int[] places = IntStream.range(0, rights)
                    .map(right -> right == 5 ? 0 : right == 6 ? 8 : 4)
                    .toArray();
            MatchProblem problem =
                    MatchProblem.of(graph, Capacities.of(units, places)).with(objective);

            Assignment found = OptimalAssignment.withDefaults()
                    .with(Algorithm.AUGMENTING_PATHS)
                    .solve(problem);

            assertThat(ProofVerifier.verify(problem, found).proven()).isTrue();
            assertThat(found.total())
                    .isEqualTo(OptimalAssignment.withDefaults()
                            .with(Algorithm.NETWORK_SIMPLEX)
                            .solve(problem)
                            .total());
            assertThat(FirstPrices.of(problem, 1_000_000_000L, Watch.nobody()) == null)
                    .isEqualTo(more > 8);
        }
    }

    /** With the larger range prices are told in the unit of values, with the smaller one in a finer one. */
    @ParameterizedTest
    @ValueSource(ints = {1_000_000, 1_000, 10})
    void once_prices_are_near_many_are_placed_best_where_they_are(int range) {
        for (boolean maximise : new boolean[] {true, false}) {
            MatchProblem problem = problem(20, range, maximise);
            Placement placement = placement(problem, maximise);
            PlacementSolver.reduceColumns(placement);
            long[] reduced = placement.prices.clone();

            int[] places = PlacementSolver.approach(problem, placement, Watch.nobody());

            assertThat(placement.placedCount()).as("they are cleared").isZero();
            assertThat(placement.prices).isNotEqualTo(reduced);
            long named = Arrays.stream(places)
                    .filter(right -> right != Placement.NOWHERE)
                    .count();
            assertThat(named).isGreaterThan(SIZE * 9 / 10);
            new Bidding(placement).takeOver(places);
            assertThat(placement.placedCount())
                    .as("range %d, maximise %s, named %d", range, maximise, named)
                    .isGreaterThan(SIZE * 4 / 10);
        }
    }

    private static Placement costs(int rights, int[] places, int[][] costs) {
        CandidateGraph graph = CandidateGraph.dense(
                costs.length,
                rights,
                Arrays.stream(costs).flatMapToInt(Arrays::stream).toArray());
        int[] ones = new int[costs.length];
        Arrays.fill(ones, 1);
        return placement(MatchProblem.of(graph, Capacities.of(ones, places)).with(Objective.MINIMISE), false);
    }

    @Test
    void
            of_two_who_bid_for_a_place_the_one_who_loses_more_by_leaving_stays_and_the_price_rises_until_both_would_leave() {
        for (int[][] costs : new int[][][] {{{1, 10}, {2, 4}}, {{2, 4}, {1, 10}}}) {
            Placement placement = costs(2, new int[] {1, 1}, costs);

            new Bidding(placement).settle(Watch.nobody());

            int staying = costs[0][1] == 10 ? 0 : 1;
            assertThat(placement.placeOf[staying]).isZero();
            assertThat(placement.placeOf[1 - staying]).isEqualTo(1);
            assertThat(placement.prices).containsExactly(9, 0);
            assertThat(placement.outlays[staying]).isEqualTo(10);
            assertThat(placement.outlays[1 - staying]).isEqualTo(4);
        }
    }

    @Test
    void of_three_who_bid_for_two_seats_the_one_with_the_least_lead_leaves() {
        Placement placement = costs(2, new int[] {2, 1}, new int[][] {{1, 10}, {1, 4}, {1, 7}});

        new Bidding(placement).settle(Watch.nobody());

        assertThat(placement.placeOf).containsExactly(0, 1, 0);
        assertThat(placement.prices).containsExactly(6, 0);
        assertThat(placement.outlays).containsExactly(7, 4, 7);
    }

    @Test
    void who_is_indifferent_goes_where_a_seat_is_free() {
        Placement placement = costs(3, new int[] {1, 1, 1}, new int[][] {{5, 5, 9}, {5, 5, 9}});

        new Bidding(placement).settle(Watch.nobody());

        assertThat(placement.placedCount()).isEqualTo(2);
        assertThat(placement.prices).containsExactly(0, 0, 0);
        assertThat(placement.placeOf[0] + placement.placeOf[1]).isEqualTo(1);
    }

    @Test
    void whom_nothing_suits_stays_out_and_whoever_does_not_take_part_is_not_asked() {
        CandidateGraph graph = CandidateGraph.dense(2, 1, new int[] {7, 1});
        MatchProblem problem = MatchProblem.of(graph, Capacities.of(new int[] {1, 0}, new int[] {1}))
                .with(Objective.MINIMISE);
        Placement outside = new Placement(graph, problem.capacities(), false, Shortlists.Unit.SAME, 3);

        new Bidding(outside).settle(Watch.nobody());

        assertThat(outside.placedCount()).isZero();
        assertThat(outside.outlays).containsExactly(3, 0);
    }

    @Test
    void places_are_taken_over_only_where_nothing_is_cheaper_and_a_seat_is_free() {
        Placement placement = costs(2, new int[] {1, 2}, new int[][] {{1, 5}, {1, 5}, {4, 3}, {2, 9}, {6, 6}});
        Bidding bidding = new Bidding(placement);

        bidding.takeOver(new int[] {0, 0, 0, Placement.NOWHERE, 1});

        assertThat(placement.placeOf).containsExactly(0, Placement.NOWHERE, Placement.NOWHERE, Placement.NOWHERE, 1);
        assertThat(placement.outlays[0]).isEqualTo(1);
        assertThat(placement.outlays[4]).isEqualTo(6);
        assertThat(placement.settle(2, 1)).isTrue();
        assertThat(placement.settle(3, 0)).as("no seat").isFalse();
        assertThat(placement.settle(1, 1)).as("not the cheapest").isFalse();
    }

    @Test
    void seats_are_kept_for_no_more_than_could_come() {
        CandidateGraph graph = CandidateGraph.ofRows(3, new int[] {0, 2, 3}, new int[] {0, 1, 1}, new int[] {1, 2, 3});
        Placement roomy = placement(
                MatchProblem.of(graph, Capacities.of(new int[] {1, 1}, new int[] {9, 9, 9}))
                        .with(Objective.MINIMISE),
                false);
        assertThat(roomy.first).containsExactly(0, 1, 3, 3);
        Placement narrow =
                placement(MatchProblem.of(graph, Capacities.ones(graph)).with(Objective.MINIMISE), false);
        assertThat(narrow.first).containsExactly(0, 1, 2, 3);
        assertThat(costs(1, new int[] {9}, new int[][] {{1}, {1}}).first).containsExactly(0, 2);
    }

    @Test
    void a_closed_place_costs_more_than_staying_out_whatever_its_value() {
        CandidateGraph graph = CandidateGraph.dense(1, 2, new int[] {-4, 9});
        MatchProblem problem = MatchProblem.of(graph, Capacities.of(new int[] {1}, new int[] {0, 1}));
        for (boolean maximise : new boolean[] {false, true}) {
            for (Shortlists.Unit unit :
                    new Shortlists.Unit[] {Shortlists.Unit.SAME, new Shortlists.Unit(maximise ? -9 : -4, 10)}) {
                Placement placement = new Placement(graph, problem.capacities(), maximise, unit, 50);
                long cost = placement.lists.cost(0);
                assertThat(cost + placement.prices[0]).isGreaterThanOrEqualTo(50);
                assertThat(placement.prices[0]).isEqualTo(50 - (-9 - unit.base()) * unit.factor());
                assertThat(placement.prices[1]).isZero();
            }
        }
    }

    private static MatchProblem problem(int perLeft, int range, boolean maximise) {
        Random random = new Random(range + perLeft);
        int[] offsets =
                IntStream.rangeClosed(0, SIZE).map(left -> left * perLeft).toArray();
        int[] rights = IntStream.range(0, SIZE)
                .flatMap(left -> IntStream.concat(
                                IntStream.of(left), random.ints(0, SIZE).filter(right -> right != left))
                        .distinct()
                        .limit(perLeft)
                        .sorted())
                .toArray();
        CandidateGraph graph = CandidateGraph.ofRows(
                SIZE, offsets, rights, random.ints(rights.length, 1, range + 1).toArray());
        return MatchProblem.of(graph, Capacities.ones(graph)).with(maximise ? Objective.MAXIMISE : Objective.MINIMISE);
    }

    private static int[] ones() {
        int[] ones = new int[SIZE];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Placement placement(MatchProblem problem, boolean maximise) {
        return new Placement(problem.graph(), problem.capacities(), maximise, Shortlists.Unit.SAME, Bonus.of(problem));
    }
}
