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
import org.jspecify.annotations.Nullable;

/**
 * Solves problems in which each left element has one place at most: bidding, then a path for everybody whom bidding
 * left without a place.
 *
 * <p>Where both sides have equal capacity, and all of it is used in the end, any height of prices is right, so prices
 * may start anywhere: from column minima in a complete graph, from rounds of scaling else. Should capacity be left over
 * after all, its price would have to be 0, and the problem is solved again from prices of 0.
 *
 * <p>Where some left elements are dear whatever they get (values that add up from both sides), column minima come from the
 * few cheap rows alone and are off by more than what tells edges apart. That shows in the first bids: most meet in the same
 * places. Then columns are reduced again with each row's minimum taken out, and margins follow what is left of the
 * spread. Of 1,000 × 1,000 such values that takes 0.82 of the time without it, of 2,000 × 2,000 0.55.
 *
 * <p>Measured and left out, in processor time interleaved with what is here: row minima taken out for every complete
 * graph (6 to 11 per cent more for uniform, clustered and tiny values, for 10 per cent less where values add up); the same
 * for sparse graphs (1.5 to 2 times, and 10 times with margins by what is left of the spread, which end in bidding wars);
 * two or three such reductions in turn (1.5 times); first margins of a 20th or 50th of the spread, shrinking by 5 or 7, 20
 * or 40 bids a round, 6 or 12 in the last (all within 10 per cent, most slower); full rows collected below a guess as
 * sparse ones are (4 per cent less for uniform values, 12 more for tiny ones).
 */
final class PlacementSolver implements Solver {

    private static final int TELL_EVERY = 64;

    /** Costs whose spread is smaller are told in a finer unit while margins shrink. */
    private static final long FINE_SPREAD = 80_000;

    /** Told in the finer unit, no price comes near to what a long holds. */
    private static final long LARGEST_FINE = 1L << 56;

    /** If bidding leaves out more than one in so many in a complete graph, prices are brought nearer first. */
    private static final int FEW = 8;

    /** If less than one in so many has a place of its own after one bid each, values seem to add up from both sides. */
    private static final int MANY_IN_THE_SAME_PLACES = 2;

    private final Algorithm algorithm;

    PlacementSolver(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    @Override
    public Assignment solve(MatchProblem problem, @Nullable Start start, Watch watch) {
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
        Placement placement =
                new Placement(problem.graph(), problem.capacities(), maximise, Shortlists.Unit.SAME, outside);
        if (anyHeight) {
            reduceColumns(placement);
        }
        Bidding bidding = new Bidding(placement);
        int lefts = placement.placeOf.length;
        if (!anyHeight) {
            bidding.settle(watch);
        } else if (algorithm == Algorithm.DENSE) {
            bidding.bidOnce(watch);
            if (placement.placedCount() < lefts / MANY_IN_THE_SAME_PLACES) {
                reduceRowsAndColumns(placement);
                bidding = new Bidding(placement);
            }
            bidding.settle(watch);
        }
        boolean allEqual = problem.graph().lowestValue() == problem.graph().highestValue();
        if (anyHeight && !allEqual && placement.placedCount() < lefts - lefts / FEW) {
            int[] places = approach(problem, placement, watch);
            bidding = new Bidding(placement);
            bidding.takeOver(places);
        }
        bidding.settle(watch);
        PathSearch paths = new PathSearch(placement);
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

    /**
     * Brings prices near their final height by bidding with margins, in a unit in which the last margin is far below 1.
     * Rounded down again they hardly ever change what is best for anybody.
     *
     * @return where everybody was in the end
     */
    static int[] approach(MatchProblem problem, Placement placement, Watch watch) {
        CandidateGraph graph = problem.graph();
        boolean maximise = problem.objective() == Objective.MAXIMISE;
        long spread = graph.highestValue() - graph.lowestValue();
        long inRows = graph.isDense() ? spreadInRows(placement) : Math.max(1, spread);
        long base = maximise ? -graph.highestValue() : graph.lowestValue();
        long most = Math.min(graph.edgeCount(), problem.capacities().leftTotal());
        long fine = Math.max(1, FINE_SPREAD / inRows);
        long factor = spread > LARGEST_FINE / fine / (2 * most + 1) ? 1 : fine;
        if (factor == 1) {
            new Bidding(placement).approach(inRows, watch);
            int[] places = placement.placeOf.clone();
            placement.clear();
            return places;
        }
        Placement finer = new Placement(
                graph,
                problem.capacities(),
                maximise,
                new Shortlists.Unit(base, factor),
                (2 * most * spread + 1) * factor);
        finer.shareOwners(placement);
        long lowest = Arrays.stream(placement.prices).min().orElse(0);
        for (int right = 0; right < finer.prices.length; right++) {
            if (problem.capacities().right(right) > 0) {
                finer.prices[right] = (placement.prices[right] - lowest) * factor;
            }
        }
        new Bidding(finer).approach(inRows * factor, watch);
        placement.clear();
        for (int right = 0; right < finer.prices.length; right++) {
            if (problem.capacities().right(right) > 0) {
                placement.prices[right] = lowest + finer.prices[right] / factor;
            }
        }
        return finer.placeOf;
    }

    /** How far apart cost and price together are in a row of a complete graph, on average. */
    private static long spreadInRows(Placement placement) {
        CandidateGraph graph = placement.graph;
        long sum = 0;
        int rows = placement.placeOf.length;
        for (int left = 0; left < rows; left++) {
            int first = graph.firstEdge(left);
            long low = Long.MAX_VALUE;
            long high = Long.MIN_VALUE;
            for (int right = 0; right < placement.prices.length; right++) {
                long key = placement.lists.cost(first + right) + placement.prices[right];
                low = Math.min(low, key);
                high = Math.max(high, key);
            }
            sum += (high - low) / rows;
        }
        return Math.max(1, sum);
    }

    /** Starts again, in a complete graph, with prices at which the cheapest edge of each column costs nothing beside its row. */
    private static void reduceRowsAndColumns(Placement placement) {
        CandidateGraph graph = placement.graph;
        long[] least = new long[placement.prices.length];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int left = 0; left < placement.placeOf.length; left++) {
            int first = graph.firstEdge(left);
            long low = Long.MAX_VALUE;
            for (int right = 0; right < least.length; right++) {
                low = Math.min(low, placement.lists.cost(first + right));
            }
            for (int right = 0; right < least.length; right++) {
                least[right] = Math.min(least[right], placement.lists.cost(first + right) - low);
            }
        }
        placement.clear();
        placement.lists.forget();
        for (int right = 0; right < least.length; right++) {
            if (placement.capacities.right(right) > 0) {
                placement.prices[right] = -least[right];
            }
        }
    }

    /** Lets the cheapest edge of each right element cost nothing. */
    static void reduceColumns(Placement placement) {
        CandidateGraph graph = placement.graph;
        long[] least = new long[placement.prices.length];
        Arrays.fill(least, Long.MAX_VALUE);
        boolean dense = graph.isDense();
        for (int left = 0; left < placement.placeOf.length; left++) {
            int first = graph.firstEdge(left);
            int end = graph.firstEdge(left + 1);
            for (int edge = first; edge < end; edge++) {
                int right = dense ? edge - first : graph.rightOf(edge);
                least[right] = Math.min(least[right], placement.lists.cost(edge));
            }
        }
        for (int right = 0; right < least.length; right++) {
            if (placement.capacities.right(right) > 0 && least[right] != Long.MAX_VALUE) {
                placement.prices[right] = -least[right];
            }
        }
    }

    private static boolean usesAllCapacity(Placement placement) {
        return placement.placedCount() == placement.capacities.leftTotal();
    }

    static Assignment answer(MatchProblem problem, long bonus, Placement placement) {
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
        long pairs = placement.placedCount();
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
