package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.Cover;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Solves problems in which each left element has one place at most: bidding, then a path for everybody whom bidding
 * left without a place.
 *
 * <p>Where both sides have equal capacity, and all of it is used in the end, any height of prices is right, so prices
 * may start anywhere: from column minima in a complete graph, from rounds of scaling else. Should capacity be left over
 * after all, its price would have to be 0, and the problem is solved again from prices of 0.
 */
final class PlacementSolver implements Solver {

    private static final int LIST_LENGTH = 8;
    private static final int TELL_EVERY = 64;

    private final Algorithm algorithm;

    PlacementSolver(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    @Override
    public Assignment solve(MatchProblem problem, Watch watch) {
        long bonus = Bonus.of(problem);
        boolean even = problem.cardinality() != Cardinality.FREE
                && problem.capacities().leftTotal() == problem.capacities().rightTotal();
        Placement placement = placed(problem, bonus, even, watch);
        if (even && !usesAllCapacity(placement)) {
            placement = placed(problem, bonus, false, watch);
        }
        return answer(problem, bonus, placement);
    }

    private Placement placed(MatchProblem problem, long outside, boolean anyHeight, Watch watch) {
        boolean maximise = problem.objective() == Objective.MAXIMISE;
        Placement placement = new Placement(problem.graph(), problem.capacities(), maximise, outside, LIST_LENGTH);
        Bidding bidding = new Bidding(placement);
        if (anyHeight && algorithm == Algorithm.SPARSE) {
            bidding.approach(watch);
        } else if (anyHeight && eachHasOne(problem)) {
            reduceColumns(placement);
        }
        bidding.settle(watch);
        PathSearch paths = new PathSearch(placement);
        int lefts = placement.placeOf.length;
        for (int left = 0; left < lefts; left++) {
            if (placement.takesPart(left) && !placement.isPlaced(left)) {
                paths.place(left);
            }
            if (left % TELL_EVERY == 0) {
                watch.at(left, lefts);
            }
        }
        watch.at(lefts, lefts);
        return placement;
    }

    private static boolean eachHasOne(MatchProblem problem) {
        return problem.capacities().equals(Capacities.ones(problem.graph()));
    }

    /** In a complete graph, lets the cheapest entry of each column cost nothing. */
    private static void reduceColumns(Placement placement) {
        long[] least = new long[placement.prices.length];
        Arrays.fill(least, Long.MAX_VALUE);
        int edge = 0;
        for (int left = 0; left < placement.placeOf.length; left++) {
            for (int right = 0; right < least.length; right++, edge++) {
                least[right] = Math.min(least[right], placement.lists.cost(edge));
            }
        }
        for (int right = 0; right < least.length; right++) {
            placement.prices[right] = -least[right];
        }
    }

    private static boolean usesAllCapacity(Placement placement) {
        return used(placement) == placement.capacities.leftTotal();
    }

    private static long used(Placement placement) {
        return Arrays.stream(placement.used).asLongStream().sum();
    }

    private static Assignment answer(MatchProblem problem, long bonus, Placement placement) {
        CandidateGraph graph = problem.graph();
        if (problem.cardinality() == Cardinality.COMPLETE) {
            for (int left = 0; left < graph.leftCount(); left++) {
                if (placement.takesPart(left) && !placement.isPlaced(left)) {
                    return new Assignment(
                            Selection.none(), 0, new Reach(graph, pairs(problem, placement)).violator(left));
                }
            }
        }
        int[] edges = edges(graph, placement);
        long total = 0;
        for (int edge : edges) {
            total += graph.valueOf(edge);
        }
        DualPrices prices = prices(problem, bonus, placement);
        if (problem.cardinality() == Cardinality.MAXIMUM) {
            prices = prices.with(cover(problem, placement));
        }
        return new Assignment(Selection.of(edges), total, prices);
    }

    private static int[] edges(CandidateGraph graph, Placement placement) {
        return IntStream.range(0, graph.leftCount())
                .filter(placement::isPlaced)
                .map(left -> graph.edge(left, placement.placeOf[left]).orElseThrow())
                .toArray();
    }

    /** Moves the height of the prices so that none is below 0; the bonus of a pair makes up for it. */
    private static DualPrices prices(MatchProblem problem, long bonus, Placement placement) {
        long lowest = Math.min(0, Arrays.stream(placement.prices).min().orElse(0));
        long[] rights =
                Arrays.stream(placement.prices).map(price -> price - lowest).toArray();
        long[] lefts = new long[placement.placeOf.length];
        long worth = bonus;
        for (int left = 0; left < lefts.length; left++) {
            if (placement.isPlaced(left)) {
                lefts[left] = placement.outlays[left];
            } else if (placement.takesPart(left)) {
                lefts[left] = placement.outside;
            } else {
                placement.consult(left);
                lefts[left] = placement.least;
            }
            if (problem.cardinality() != Cardinality.FREE) {
                worth = Math.max(worth, lefts[left] - lowest);
            }
        }
        for (int left = 0; left < lefts.length; left++) {
            lefts[left] = worth - (lefts[left] - lowest);
        }
        return DualPrices.of(worth, lefts, rights);
    }

    private static Cover cover(MatchProblem problem, Placement placement) {
        Capacities capacities = problem.capacities();
        long pairs = used(placement);
        if (pairs == capacities.leftTotal()) {
            return Cover.of(IntStream.range(0, problem.graph().leftCount()).toArray(), new int[0]);
        }
        if (pairs == capacities.rightTotal()) {
            return Cover.of(
                    new int[0], IntStream.range(0, problem.graph().rightCount()).toArray());
        }
        return new Reach(problem.graph(), pairs(problem, placement)).cover(left -> true);
    }

    private static ChosenPairs pairs(MatchProblem problem, Placement placement) {
        ChosenPairs pairs = new ChosenPairs(problem.graph(), problem.capacities());
        for (int edge : edges(problem.graph(), placement)) {
            pairs.choose(edge);
            pairs.oneMoreFor(problem.graph().leftOf(edge));
        }
        return pairs;
    }
}
