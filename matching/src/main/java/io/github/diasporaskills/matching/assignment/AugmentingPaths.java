package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One run of the capacitated shortest augmenting path method. Not thread-safe; used once.
 *
 * <p>The gain of an edge is its value (negated when costs are minimised) plus a bonus that makes every further pair
 * worth more than any change of values, where the number of pairs comes first. Between two augmentations these hold
 * for all elements already treated; together they say that the pairs chosen so far are the best:
 *
 * <ul>
 *   <li>prices are 0 or more; a price above 0 means that the element is full;
 *   <li>an edge not chosen gains at most the sum of its two prices, a chosen one at least that.
 * </ul>
 *
 * <p>A path starts at the element to be placed and alternates between edges to choose and chosen edges to give up. It
 * ends at a right element with a place to spare, or at a left element that gives up a pair for good, at the cost of its
 * price; the start itself is the path of length 0.
 *
 * <p>Where capacity is scarce, time from nothing grows with about the power 1.5 of the size. As long as places are free
 * nearby, a search settles one or two nodes; those for the last ones to be placed have to look through a good part of the
 * graph. Of 20,480 left elements for as many places (50 edges each) the last eighth settles 96 per cent of 2.3 million
 * nodes, 111 for each element; of 5,120 they are 58, of 1,280 they are 32. There {@link FirstPrices} come first.
 */
final class AugmentingPaths {

    private static final int UNCHOSEN = -1;
    private static final int TELL_EVERY = 64;

    private final MatchProblem problem;
    private final Watch watch;
    private final @Nullable ShareTarget target;
    private final CandidateGraph graph;
    private final Capacities capacities;
    private final int leftCount;
    private long bonus;
    private final long sign;

    /** Includes the outside price for those outside of the group. */
    private final long[] leftPrice;

    private final long[] rightPrice;
    private final ChosenPairs pairs;

    /** The price of being outside of the group for which a share is wanted. */
    private long outsidePrice;

    private final DistanceHeap heap;

    /** The cheapest end found so far in the running search, and the distance to it with the price of ending there. */
    private int end;

    private long best;

    /** The edge through which a node was reached; nodes are left elements, then right elements. */
    private final int[] through;

    private final @Nullable Start start;

    /** How many nodes all searches have settled. */
    private long settled;

    AugmentingPaths(MatchProblem problem, @Nullable Start start, Watch watch) {
        this.problem = problem;
        this.start = start;
        this.watch = watch;
        this.target = problem.target().orElse(null);
        this.graph = problem.graph();
        this.capacities = problem.capacities();
        this.leftCount = graph.leftCount();
        this.sign = problem.objective() == Objective.MAXIMISE ? 1 : -1;
        this.bonus = start == null || problem.cardinality() == Cardinality.FREE
                ? Bonus.of(problem)
                : Math.max(Bonus.of(problem), Math.min(start.bonus(), Bonus.LARGEST));
        int rightCount = graph.rightCount();
        leftPrice = new long[leftCount];
        rightPrice = new long[rightCount];
        pairs = new ChosenPairs(graph, capacities);
        heap = new DistanceHeap(leftCount + rightCount);
        through = new int[leftCount + rightCount];
    }

    Assignment solve() {
        @Nullable Start from = start == null ? FirstPrices.of(problem, bonus, watch) : start;
        if (from == null) {
            priceOutClosedPlaces();
            fromNothing();
        } else {
            resume(from);
        }
        if (problem.cardinality() == Cardinality.COMPLETE) {
            for (int left = 0; left < leftCount; left++) {
                if (pairs.hasSpareLeft(left)) {
                    return new Assignment(Selection.none(), 0, new Reach(graph, pairs).violator(left));
                }
            }
        }
        return target == null ? plan() : planWithShare(target);
    }

    private void fromNothing() {
        for (int left = 0; left < leftCount; left++) {
            tell(left);
            leftPrice[left] = bestOffer(left);
            int placed = 0;
            while (placed < capacities.left(left) && augment(left)) {
                placed++;
            }
        }
    }

    /** Everything that is not as it was is put right, first on the left and then on the right. */
    private void resume(Start from) {
        Resumption resumption = new Resumption(graph, capacities, this::gain, leftPrice, rightPrice);
        resumption.takePrices(from, bonus);
        priceOutClosedPlaces();
        resumption.takePairs(from, pairs);
        for (int left = 0; left < leftCount; left++) {
            tell(left);
            while (leftPrice[left] > 0 && pairs.hasSpareLeft(left) && augment(left)) {
                // One more unit is placed.
            }
        }
        PlaceFilling filling = new PlaceFilling(graph, pairs, this::gain, leftPrice, rightPrice, heap, through);
        for (int right = 0; right < graph.rightCount(); right++) {
            watch.check();
            while (rightPrice[right] > 0 && pairs.hasSpareRight(right) && filling.fill(right)) {
                // One more unit has come.
            }
        }
        settled += filling.settled();
    }

    private void tell(int left) {
        if (left % TELL_EVERY == 0) {
            watch.at(left, leftCount);
        }
    }

    long settled() {
        return settled;
    }

    private Assignment planWithShare(ShareTarget wanted) {
        int size = IntStream.range(0, leftCount).map(pairs::usedBy).sum();
        int reached = IntStream.range(0, leftCount)
                .filter(wanted::has)
                .map(pairs::usedBy)
                .sum();
        while (reached < wanted.of(size) && exchange(wanted)) {
            reached++;
        }
        Assignment plan = plan();
        return reached >= wanted.of(size)
                ? plan
                : new Assignment(
                        plan.selection(),
                        plan.total(),
                        prices().withGroupCover(new Reach(graph, pairs).cover(wanted::has)));
    }

    private long gain(int edge) {
        return sign * graph.valueOf(edge) + bonus;
    }

    /** The most that any edge of a left element gains above the price of its right element; at least 0. */
    private long bestOffer(int left) {
        long best = 0;
        for (int edge = graph.firstEdge(left); edge < graph.firstEdge(left + 1); edge++) {
            best = Math.max(best, gain(edge) - rightPrice[graph.rightOf(edge)]);
        }
        return best;
    }

    /** Places one more unit of a left element if that gains anything, and corrects the prices. */
    private boolean augment(int start) {
        heap.clear();
        heap.offer(start, 0);
        through[start] = UNCHOSEN;
        best = leftPrice[start];
        end = start;
        search(false);
        reprice();
        if (end == start) {
            return false;
        }
        follow();
        return true;
    }

    /**
     * Gives one pair from outside of the group to the group, at the least loss, and keeps the number of pairs. The
     * plans of one size lose more with each such exchange than with the one before (a parametric minimum-cost flow is
     * convex in its parameter), so the cheapest exchange from a best plan gives a best plan again.
     */
    private boolean exchange(ShareTarget target) {
        heap.clear();
        for (int left = 0; left < leftCount; left++) {
            if (target.has(left) && pairs.hasSpareLeft(left)) {
                heap.offer(left, 0);
                through[left] = UNCHOSEN;
            }
        }
        best = Long.MAX_VALUE;
        end = UNCHOSEN;
        search(true);
        if (end == UNCHOSEN) {
            return false;
        }
        reprice();
        for (int left = 0; left < leftCount; left++) {
            leftPrice[left] += best;
        }
        bonus += best;
        outsidePrice += best;
        follow();
        return true;
    }

    /**
     * Dijkstra's algorithm on reduced gains from the offered nodes. A path ends at a place to spare or where a left
     * element gives up a pair; when exchanging, only where one outside of the group does.
     */
    private void search(boolean exchanging) {
        while (!heap.isEmpty()) {
            int node = heap.poll();
            settled++;
            long distance = heap.distance(node);
            if (distance >= best) {
                return;
            }
            if (node < leftCount) {
                searchFromLeft(node, distance, exchanging);
            } else {
                searchFromRight(node - leftCount, distance, exchanging);
            }
        }
    }

    private void searchFromLeft(int left, long distance, boolean exchanging) {
        for (int edge = graph.firstEdge(left); edge < graph.firstEdge(left + 1); edge++) {
            if (pairs.contains(edge)) {
                continue;
            }
            int right = graph.rightOf(edge);
            long reached = distance + leftPrice[left] + rightPrice[right] - gain(edge);
            if (reached < best && heap.offer(leftCount + right, reached)) {
                through[leftCount + right] = edge;
                if (!exchanging && pairs.hasSpareRight(right)) {
                    best = reached;
                    end = leftCount + right;
                }
            }
        }
    }

    private void searchFromRight(int right, long distance, boolean exchanging) {
        for (int at = pairs.first(right); at < pairs.end(right); at++) {
            int edge = pairs.at(at);
            int left = graph.leftOf(edge);
            long reached = distance + gain(edge) - leftPrice[left] - rightPrice[right];
            if (reached < best && heap.offer(left, reached)) {
                through[left] = edge;
                boolean mayEnd = !exchanging || !inGroup(left);
                long price = leftPrice[left] - (inGroup(left) ? 0 : outsidePrice);
                if (mayEnd && reached + price < best) {
                    best = reached + price;
                    end = left;
                }
            }
        }
    }

    /** Without a target everybody is in the group. */
    private boolean inGroup(int left) {
        return target == null || target.has(left);
    }

    private void reprice() {
        for (int at = 0; at < heap.seenCount(); at++) {
            int node = heap.seen(at);
            long closer = best - heap.distance(node);
            if (closer > 0) {
                if (node < leftCount) {
                    leftPrice[node] -= closer;
                } else {
                    rightPrice[node - leftCount] += closer;
                }
            }
        }
    }

    /** Changes the plan along the path found, from its end back to its start. */
    private void follow() {
        int node = end;
        if (end < leftCount) {
            pairs.oneFewerFor(end);
        }
        while (through[node] != UNCHOSEN) {
            int edge = through[node];
            if (node < leftCount) {
                pairs.giveUp(edge);
                node = leftCount + graph.rightOf(edge);
            } else {
                pairs.choose(edge);
                node = graph.leftOf(edge);
            }
        }
        pairs.oneMoreFor(node);
    }

    /** A place of capacity 0 is full from the start, so its price covers whatever its edges gain. */
    private void priceOutClosedPlaces() {
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int right = graph.rightOf(edge);
            if (capacities.right(right) == 0) {
                rightPrice[right] = Math.max(rightPrice[right], gain(edge));
            }
        }
    }

    private Assignment plan() {
        int[] edges = new int[graph.edgeCount()];
        int size = 0;
        long total = 0;
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            if (pairs.contains(edge)) {
                edges[size++] = edge;
                total += graph.valueOf(edge);
            }
        }
        return new Assignment(Selection.of(Arrays.copyOf(edges, size)), total, prices());
    }

    private DualPrices prices() {
        long[] own = leftPrice.clone();
        for (int left = 0; left < leftCount; left++) {
            own[left] -= inGroup(left) ? 0 : outsidePrice;
        }
        DualPrices prices = DualPrices.of(bonus, own, rightPrice).withOutsidePrice(outsidePrice);
        return problem.cardinality() == Cardinality.MAXIMUM
                ? prices.with(new Reach(graph, pairs).cover(left -> true))
                : prices;
    }
}
