package io.github.diasporaskills.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlgorithmTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalAssignment SOLVER = OptimalAssignment.withDefaults();

    @Test
    void every_algorithm_that_handles_a_small_instance_finds_what_trying_everything_finds_and_proves_it() {
        Map<Algorithm, Integer> handled = new EnumMap<>(Algorithm.class);
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            MatchProblem problem = withOnePlaceEach(seed);
            Optional<Instances.Best> best = Instances.bruteForce(problem);
            for (Algorithm algorithm : Algorithm.values()) {
                if (!algorithm.handles(problem)) {
                    continue;
                }
                Assignment found = SOLVER.with(algorithm).solve(problem);
                assertThat(found.isFeasible())
                        .as("seed %d, %s", seed, algorithm)
                        .isEqualTo(best.isPresent());
                best.ifPresent(b -> assertThat(found.total()).isEqualTo(b.total()));
                if (best.isPresent() && problem.cardinality() != Cardinality.FREE) {
                    assertThat(found.selection().size()).isEqualTo(best.get().pairs());
                }
                ProofResult proof = ProofVerifier.verify(problem, found);
                assertThat(proof.proven())
                        .as("seed %d, %s: %s", seed, algorithm, proof)
                        .isTrue();
                handled.merge(algorithm, 1, Integer::sum);
            }
        }
        assertThat(handled).containsOnlyKeys(Algorithm.values());
    }

    /** Up to 4 × 5 elements, 12 edges, capacities of 0 or 1 on the left, often as much capacity on both sides. */
    private static MatchProblem withOnePlaceEach(long seed) {
        Random random = new Random(seed);
        boolean dense = random.nextInt(3) == 0;
        int lefts = dense ? random.nextInt(4) : random.nextInt(6);
        int rights = dense && random.nextBoolean() ? lefts : random.nextInt(5);
        int range = new int[] {1, 3, 1000, 1_000_000}[random.nextInt(4)];
        int lowest = random.nextBoolean() ? 0 : -random.nextInt(range);
        double density = dense ? 1 : random.nextDouble();
        List<int[]> edges = new ArrayList<>();
        for (int left = 0; left < lefts; left++) {
            for (int right = 0; right < rights; right++) {
                if ((dense || edges.size() < 12) && random.nextDouble() < density) {
                    edges.add(new int[] {left, right, lowest + random.nextInt(range)});
                }
            }
        }
        int open = random.nextInt(4) == 0 ? 4 : 100;
        int[] left = random.ints(lefts, 0, open).map(i -> Math.min(1, i)).toArray();
        int[] right = dense && random.nextBoolean()
                ? IntStream.generate(() -> 1).limit(rights).toArray()
                : random.ints(rights, 0, 4).toArray();
        return MatchProblem.of(graph(lefts, rights, edges), Capacities.of(left, right))
                .with(random.nextBoolean() ? Objective.MAXIMISE : Objective.MINIMISE)
                .with(List.copyOf(EnumSet.allOf(Cardinality.class)).get(random.nextInt(3)));
    }

    /** Shapes that are hard for one part of a solver or another. */
    private enum Shape {
        UNIFORM {
            @Override
            int value(Random random, int left, int right) {
                return random.nextInt(1_000_000);
            }
        },
        EQUAL {
            @Override
            int value(Random random, int left, int right) {
                return 7;
            }
        },
        FEW_VALUES {
            @Override
            int value(Random random, int left, int right) {
                return random.nextInt(3);
            }
        },
        CLUSTERED {
            @Override
            int value(Random random, int left, int right) {
                return (left % 7 - right % 7) * (left % 7 - right % 7) * 1_000 + random.nextInt(100);
            }
        },
        ADDITIVE {
            @Override
            int value(Random random, int left, int right) {
                return (left * 7919 % 5000) + (right * 104_729 % 5000);
            }
        },
        PRODUCTS {
            @Override
            int value(Random random, int left, int right) {
                return (left % 100) * (right % 100);
            }
        };

        abstract int value(Random random, int left, int right);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void on_larger_instances_of_every_shape_all_algorithms_agree_and_prove_it(Shape shape) {
        int[][] sizes = {
            {60, 60, 60, 1},
            {80, 80, 6, 1},
            {90, 30, 8, 3},
            {40, 70, 70, 1},
            {70, 40, 5, 1},
            {150, 10, 4, 12},
            {90, 110, 50, 1}
        };
        for (int[] size : sizes) {
            for (Cardinality cardinality : Cardinality.values()) {
                for (Objective objective : Objective.values()) {
                    Random random = new Random(size[0] * 31L + size[1]);
                    MatchProblem problem = MatchProblem.of(
                                    sparse(random, shape, size[0], size[1], size[2]),
                                    Capacities.of(constant(size[0], 1), constant(size[1], size[3])))
                            .with(cardinality)
                            .with(objective);
                    Assignment reference =
                            SOLVER.with(Algorithm.AUGMENTING_PATHS).solve(problem);
                    for (Algorithm algorithm : Algorithm.values()) {
                        if (algorithm.handles(problem)) {
                            Assignment found = SOLVER.with(algorithm).solve(problem);
                            assertThat(found.isFeasible()).isEqualTo(reference.isFeasible());
                            assertThat(found.total())
                                    .as("%s of %s", algorithm, problem)
                                    .isEqualTo(reference.total());
                            ProofResult proof = ProofVerifier.verify(problem, found);
                            assertThat(proof.proven())
                                    .as("%s of %s: %s", algorithm, problem, proof)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void the_choice_follows_the_problem_and_a_choice_by_hand_that_cannot_be_kept_is_refused() {
        CandidateGraph dense = CandidateGraph.dense(2, 2, new int[] {1, 2, 3, 4});
        CandidateGraph sparse = graph(2, 2, List.of(new int[] {0, 0, 1}, new int[] {1, 1, 1}));
        MatchProblem complete = MatchProblem.of(dense, Capacities.ones(dense));
        MatchProblem thin = MatchProblem.of(sparse, Capacities.ones(sparse));
        MatchProblem twice = MatchProblem.of(sparse, Capacities.of(new int[] {2, 1}, new int[] {1, 1}));

        assertThat(SOLVER.algorithmFor(complete)).isEqualTo(Algorithm.DENSE);
        assertThat(SOLVER.algorithmFor(thin)).isEqualTo(Algorithm.SPARSE);
        assertThat(SOLVER.algorithmFor(twice)).isEqualTo(Algorithm.AUGMENTING_PATHS);
        assertThatThrownBy(() -> SOLVER.with(Algorithm.DENSE).solve(thin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DENSE")
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void a_solver_tells_how_far_it_is_and_can_be_stopped(Algorithm algorithm) {
        Random random = new Random(1);
        CandidateGraph graph = sparse(random, Shape.UNIFORM, 200, 200, 200);
        MatchProblem problem = MatchProblem.of(graph, Capacities.ones(graph));
        List<Long> told = new ArrayList<>();
        AtomicLong last = new AtomicLong();
        Watch watch = Watch.nobody().telling((done, all) -> {
            assertThat(all == Watch.UNKNOWN || done <= all).isTrue();
            told.add(done);
            last.set(all);
        });

        SOLVER.with(algorithm).with(watch).solve(problem);

        assertThat(told).hasSizeGreaterThan(1).isSorted();
        assertThat(told.get(0)).isZero();
        assertThat(told.get(told.size() - 1)).isPositive();
        if (algorithm != Algorithm.AUGMENTING_PATHS) {
            assertThat(last.get()).as("at the end all is done").isEqualTo(told.get(told.size() - 1));
        }
        assertThatThrownBy(() -> SOLVER.with(algorithm)
                        .with(Watch.nobody().stoppingWhen(() -> true))
                        .solve(problem))
                .isInstanceOf(CancellationException.class);
    }

    private static CandidateGraph sparse(Random random, Shape shape, int lefts, int rights, int perLeft) {
        List<int[]> edges = new ArrayList<>();
        for (int left = 0; left < lefts; left++) {
            int from = left;
            random.ints(0, rights)
                    .distinct()
                    .limit(perLeft)
                    .forEach(right -> edges.add(new int[] {from, right, shape.value(random, from, right)}));
        }
        return graph(lefts, rights, edges);
    }

    private static CandidateGraph graph(int lefts, int rights, List<int[]> edges) {
        return CandidateGraph.of(
                lefts,
                rights,
                edges.stream().mapToInt(e -> e[0]).toArray(),
                edges.stream().mapToInt(e -> e[1]).toArray(),
                edges.stream().mapToLong(e -> e[2]).toArray());
    }

    private static int[] constant(int count, int value) {
        return IntStream.generate(() -> value).limit(count).toArray();
    }
}
