package io.github.diasporaskills.matching.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.Instances;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Scale;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProofVerifierTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);

    @Test
    void no_lie_is_believed_and_each_gets_a_reason() {
        Map<Lie, Integer> caught = new EnumMap<>(Lie.class);
        for (long seed = 0; seed < 1_000L * PERCENT; seed++) {
            Random random = new Random(seed);
            MatchProblem problem = seed % 2 == 0 ? Instances.small(seed) : Instances.smallWithTarget(seed);
            Assignment truth = OptimalAssignment.withDefaults().solve(problem);
            for (Lie lie : Lie.values()) {
                Optional<Assignment> told = lie.tell(problem, truth, random);
                if (told.isEmpty()) {
                    continue;
                }
                ProofResult result = ProofVerifier.verify(problem, told.get());
                if (result.proven()) {
                    // Another truth: prices are not unique, nor are best plans.
                    assertThat(isTrue(problem, told.get()))
                            .as("seed %d, %s: %s", seed, lie, result)
                            .isTrue();
                } else {
                    assertThat(result.findings()).isNotEmpty();
                    caught.merge(lie, 1, Integer::sum);
                }
            }
        }
        assertThat(caught.keySet()).containsExactlyInAnyOrder(Lie.values());
    }

    private static boolean isTrue(MatchProblem problem, Assignment told) {
        Optional<Instances.Best> best = problem.target().isPresent()
                ? Optional.of(Instances.bruteForceWithTarget(problem))
                : Instances.bruteForce(problem);
        if (!told.isFeasible()) {
            return best.isEmpty();
        }
        int[] edges = told.selection().edges().toArray();
        int[] left = new int[problem.graph().leftCount()];
        int[] right = new int[problem.graph().rightCount()];
        long total = 0;
        for (int edge : edges) {
            total += problem.graph().valueOf(edge);
            left[problem.graph().leftOf(edge)]++;
            right[problem.graph().rightOf(edge)]++;
        }
        return Arrays.stream(edges).distinct().count() == edges.length
                && IntStream.range(0, left.length)
                        .allMatch(l -> left[l] <= problem.capacities().left(l))
                && IntStream.range(0, right.length)
                        .allMatch(r -> right[r] <= problem.capacities().right(r))
                && total == told.total()
                && best.isPresent()
                && total == best.get().total()
                && (problem.target().isEmpty() || shareKept(problem, edges))
                && (problem.cardinality() == Cardinality.FREE
                        || edges.length == best.get().pairs());
    }

    /** The total alone does not tell: another plan of that total may give the group too little. */
    private static boolean shareKept(MatchProblem problem, int[] edges) {
        ShareTarget target = problem.target().orElseThrow();
        long reached = Arrays.stream(edges)
                .filter(edge -> target.has(problem.graph().leftOf(edge)))
                .count();
        Assignment best = OptimalAssignment.withDefaults().solve(problem);
        long possible = best.selection()
                .edges()
                .filter(edge -> target.has(problem.graph().leftOf(edge)))
                .count();
        return reached >= Math.min(target.of(edges.length), possible);
    }

    private enum Lie {
        ONE_PAIR_LESS {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                int[] edges = truth.selection().edges().toArray();
                return edges.length == 0
                        ? Optional.empty()
                        : Optional.of(choosing(problem, truth, Arrays.copyOf(edges, edges.length - 1)));
            }
        },
        ONE_PAIR_MORE {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                int[] edges = truth.selection().edges().toArray();
                int[] more = Arrays.copyOf(edges, edges.length + 1);
                more[edges.length] = random.nextInt(problem.graph().edgeCount() + 1);
                return more[edges.length] == problem.graph().edgeCount()
                        ? Optional.of(new Assignment(Selection.of(more), truth.total(), truth.certificate()))
                        : Optional.of(choosing(problem, truth, more));
            }
        },
        OTHER_PAIR {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                int[] edges = truth.selection().edges().toArray();
                if (edges.length == 0) {
                    return Optional.empty();
                }
                edges[random.nextInt(edges.length)] =
                        random.nextInt(problem.graph().edgeCount());
                return Optional.of(choosing(problem, truth, edges));
            }
        },
        OTHER_TOTAL {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                return Optional.of(
                        new Assignment(truth.selection(), truth.total() + 1 + random.nextInt(5), truth.certificate()));
            }
        },
        OTHER_PRICE {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                return prices(truth).flatMap(prices -> {
                    long[] left = left(prices);
                    if (left.length == 0) {
                        return Optional.empty();
                    }
                    left[random.nextInt(left.length)] += random.nextInt(21) - 10;
                    return Optional.of(with(truth, rebuilt(prices, prices.bonus(), left, right(prices))));
                });
            }
        },
        OTHER_BONUS {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                return prices(truth)
                        .map(prices -> with(
                                truth,
                                rebuilt(prices, prices.bonus() + 1 + random.nextInt(9), left(prices), right(prices))));
            }
        },
        PRICE_FORGOTTEN {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                return prices(truth)
                        .filter(prices -> prices.rightCount() > 0)
                        .map(prices -> with(
                                truth,
                                rebuilt(
                                        prices,
                                        prices.bonus(),
                                        left(prices),
                                        Arrays.copyOf(right(prices), prices.rightCount() - 1))));
            }
        },
        PRICE_BEYOND_NUMBERS {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                return prices(truth)
                        .filter(prices -> problem.graph().edgeCount() > 0)
                        .map(prices -> {
                            long[] left = left(prices);
                            long[] right = right(prices);
                            Arrays.fill(left, Long.MAX_VALUE);
                            Arrays.fill(right, Long.MAX_VALUE);
                            return with(truth, rebuilt(prices, prices.bonus(), left, right));
                        });
            }
        },
        OTHER_COVER {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                return prices(truth)
                        .filter(prices ->
                                prices.cover().isPresent() && problem.graph().leftCount() > 0)
                        .map(prices -> with(
                                truth,
                                prices.with(Cover.of(
                                        new int[] {
                                            random.nextInt(problem.graph().leftCount())
                                        },
                                        new int[0]))));
            }
        },
        OTHER_OUTSIDE_PRICE {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                return prices(truth)
                        .map(prices ->
                                with(truth, prices.withOutsidePrice(prices.outsidePrice() + random.nextInt(7) - 3)));
            }
        },
        TARGET_IGNORED {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                MatchProblem without =
                        MatchProblem.of(problem.graph(), problem.capacities()).with(problem.objective());
                return problem.target()
                        .map(target -> OptimalAssignment.withDefaults().solve(without));
            }
        },
        NO_COVER {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                return prices(truth)
                        .filter(prices -> prices.cover().isPresent())
                        .map(prices -> with(truth, DualPrices.of(prices.bonus(), left(prices), right(prices))));
            }
        },
        THERE_IS_NO_PLAN {
            @Override
            Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random) {
                List<Integer> some = IntStream.range(-1, problem.graph().leftCount() + 1)
                        .filter(left -> random.nextBoolean())
                        .boxed()
                        .toList();
                return Optional.of(new Assignment(Selection.none(), 0, new HallViolator(some, List.of())));
            }
        };

        abstract Optional<Assignment> tell(MatchProblem problem, Assignment truth, Random random);

        static Assignment choosing(MatchProblem problem, Assignment truth, int[] edges) {
            long total =
                    Arrays.stream(edges).mapToLong(problem.graph()::valueOf).sum();
            return new Assignment(Selection.of(edges), total, truth.certificate());
        }

        static Assignment with(Assignment truth, DualPrices prices) {
            return new Assignment(truth.selection(), truth.total(), prices);
        }

        static Optional<DualPrices> prices(Assignment truth) {
            return truth.certificate().fold(Optional::of, violator -> Optional.empty(), conflict -> Optional.empty());
        }

        static long[] left(DualPrices prices) {
            return IntStream.range(0, prices.leftCount())
                    .mapToLong(prices::left)
                    .toArray();
        }

        static long[] right(DualPrices prices) {
            return IntStream.range(0, prices.rightCount())
                    .mapToLong(prices::right)
                    .toArray();
        }

        static DualPrices rebuilt(DualPrices like, long bonus, long[] left, long[] right) {
            DualPrices prices = DualPrices.of(bonus, left, right);
            prices = prices.withOutsidePrice(like.outsidePrice());
            prices = like.groupCover().map(prices::withGroupCover).orElse(prices);
            return like.cover().map(prices::with).orElse(prices);
        }
    }

    @Test
    void sums_beyond_the_range_of_long_are_exact() {
        CandidateGraph.Builder builder = CandidateGraph.builder();
        for (int i = 0; i < 64; i++) {
            builder.left("l" + i).right("r" + i);
            builder.edge(i, i, 1);
        }
        CandidateGraph graph = builder.build();
        long[] prices = new long[64];
        Arrays.fill(prices, Long.MAX_VALUE - 5);
        DualPrices huge = DualPrices.of(Long.MAX_VALUE - 6, prices, new long[64])
                .with(Cover.of(IntStream.range(0, 64).toArray(), new int[0]));
        MatchProblem problem = MatchProblem.of(graph, Capacities.ones(graph));
        Assignment answer = new Assignment(Selection.of(IntStream.range(0, 64).toArray()), 64, huge);

        assertThat(ProofVerifier.verify(problem, answer).proven()).isTrue();
        prices[3]++;
        assertThat(ProofVerifier.verify(
                                problem,
                                new Assignment(
                                        answer.selection(),
                                        64,
                                        DualPrices.of(Long.MAX_VALUE - 6, prices, new long[64])
                                                .with(huge.cover().orElseThrow())))
                        .has(ProofReason.BOUND_NOT_REACHED))
                .isTrue();
    }

    @Test
    void totals_and_prices_are_written_by_the_scale_of_the_values() {
        CandidateGraph graph =
                CandidateGraph.builder().left("l").right("r").edge(0, 0, 275).build();
        MatchProblem problem = MatchProblem.of(graph, Capacities.ones(graph));
        DualPrices none = DualPrices.of(0, new long[1], new long[] {-5});
        Assignment answer = new Assignment(Selection.of(0), 280, none);

        assertThat(ProofVerifier.verify(problem, answer).words(Locale.ENGLISH))
                .contains(
                        "The plan claims a total of 280; its pairs add up to 275",
                        "The price of r is -5; it must be 0 or more");
        assertThat(ProofVerifier.verify(problem, answer, Scale.decimals(2)).words(Locale.ENGLISH))
                .contains(
                        "The plan claims a total of 2.80; its pairs add up to 2.75",
                        "The price of r is -0.05; it must be 0 or more");
        assertThat(ProofVerifier.verify(problem, answer, Scale.decimals(2)).words(Locale.FRENCH))
                .contains("Le plan annonce un total de 2,80\u00a0; la somme de ses paires est 2,75");
    }

    @Test
    void every_finding_is_worded_in_english_and_french() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Wording wording = Wording.in(locale).and(ProofResult.class::getResourceAsStream);
            for (ProofReason reason : ProofReason.values()) {
                assertThat(wording.say(Reason.of(reason)))
                        .as("%s in %s", reason, locale)
                        .isNotEqualTo(reason.id());
            }
        }
    }
}
