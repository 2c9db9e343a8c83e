package io.github.diasporaskills.matching.proof;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Scale;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimit.Side;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import io.github.diasporaskills.matching.quota.Reserves;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Checks answers from their evidence alone. It shares no code with any solver, adds up without rounding or overflow,
 * and believes nothing: who chose the pairs, the total and the prices does not matter. Thread-safe; O(elements +
 * edges).
 */
public final class ProofVerifier {

    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final Capacities capacities;
    private final FreePart free;
    private final NoPlanVerifier noPlan;
    private final Certified answer;
    private final Scale scale;
    private final List<Reason> faults = new ArrayList<>();

    private ProofVerifier(MatchProblem problem, Certified answer, Scale scale) {
        this.problem = problem;
        this.graph = problem.graph();
        this.capacities = problem.capacities();
        this.free = new FreePart(problem);
        this.answer = answer;
        this.scale = scale;
        this.noPlan = new NoPlanVerifier(problem, free, answer, scale);
    }

    /**
     * Checks an answer.
     *
     * @param problem what was asked
     * @param answer what was answered, with its evidence
     * @return proven, or everything that is wrong; totals and prices in it are written by the answer's own scale
     */
    public static ProofResult verify(MatchProblem problem, Certified answer) {
        return verify(problem, answer, requireNonNull(answer, "answer").scale());
    }

    /**
     * Checks an answer to a problem whose values are scaled decimals.
     *
     * @param problem what was asked
     * @param answer what was answered, with its evidence
     * @param scale how totals and prices are written in what is found; it changes no check
     * @return proven, or everything that is wrong
     */
    public static ProofResult verify(MatchProblem problem, Certified answer, Scale scale) {
        ProofVerifier verifier = new ProofVerifier(
                requireNonNull(problem, "problem"), requireNonNull(answer, "answer"), requireNonNull(scale, "scale"));
        return answer.certificate().fold(verifier::optimality, verifier.noPlan::violator, verifier.noPlan::conflict);
    }

    private ProofResult optimality(DualPrices prices) {
        boolean pairsExist = pairs();
        if (pairsExist) {
            total();
        }
        int groups = problem.groups().list().size();
        int reserves = problem.reserves().list().size();
        if (prices.leftCount() != graph.leftCount()
                || prices.rightCount() != graph.rightCount()
                || prices.groupCount() != groups
                || prices.reserveCount() != reserves) {
            faults.add(Reason.of(ProofReason.PRICES_INCOMPLETE)
                    .with("expected", graph.leftCount() + graph.rightCount() + groups + reserves)
                    .with(
                            "found",
                            prices.leftCount() + prices.rightCount() + prices.groupCount() + prices.reserveCount()));
        } else if (pairsExist) {
            signs(prices);
            bound(prices);
            target(prices);
            reserves(prices);
        }
        size(prices);
        return result(Reason.of(ProofReason.OPTIMAL)
                .with("pairs", answer.selection().size())
                .with("total", written(answer.total())));
    }

    /** Whether all pairs are edges of the graph; notes repetitions and broken capacities on the way. */
    private boolean pairs() {
        Selection selection = answer.selection();
        int[] leftUsed = new int[graph.leftCount()];
        int[] rightUsed = new int[graph.rightCount()];
        int last = -1;
        boolean exist = true;
        for (int edge : selection.edges().toArray()) {
            if (edge < 0 || edge >= graph.edgeCount()) {
                faults.add(Reason.of(ProofReason.EDGE_UNKNOWN).with("edge", edge));
                exist = false;
                continue;
            }
            if (edge == last) {
                faults.add(Reason.of(ProofReason.EDGE_TWICE)
                        .with("left", graph.leftIds().get(graph.leftOf(edge)))
                        .with("right", graph.rightIds().get(graph.rightOf(edge))));
            }
            last = edge;
            leftUsed[graph.leftOf(edge)]++;
            rightUsed[graph.rightOf(edge)]++;
        }
        problem.forced().edges().filter(edge -> !selection.contains(edge)).forEach(edge -> fixed(true, edge));
        problem.forbidden().edges().filter(selection::contains).forEach(edge -> fixed(false, edge));
        for (int left = 0; left < leftUsed.length; left++) {
            limit(graph.leftIds().get(left), leftUsed[left], capacities.leftMinimum(left), capacities.left(left));
        }
        for (int right = 0; right < rightUsed.length; right++) {
            limit(
                    graph.rightIds().get(right),
                    rightUsed[right],
                    capacities.rightMinimum(right),
                    capacities.right(right));
        }
        for (GroupLimit limit : problem.groups().list()) {
            int[] used = limit.side() == Side.LEFT ? leftUsed : rightUsed;
            int sum =
                    limit.elements().stream().mapToInt(element -> used[element]).sum();
            limit(limit.name(), sum, limit.minimum(), limit.maximum());
        }
        return exist;
    }

    private void fixed(boolean forced, int edge) {
        faults.add(Reason.of(forced ? ProofReason.FORCED_MISSING : ProofReason.FORBIDDEN_CHOSEN)
                .with("left", graph.leftIds().get(graph.leftOf(edge)))
                .with("right", graph.rightIds().get(graph.rightOf(edge))));
    }

    private void limit(String id, int used, int minimum, int capacity) {
        if (used < minimum) {
            faults.add(Reason.of(ProofReason.MINIMUM_MISSED)
                    .with("id", id)
                    .with("used", used)
                    .with("minimum", minimum));
        }
        if (used > capacity) {
            faults.add(Reason.of(ProofReason.CAPACITY_EXCEEDED)
                    .with("id", id)
                    .with("used", used)
                    .with("capacity", capacity));
        }
    }

    private void total() {
        ExactSum sum = new ExactSum();
        answer.selection().edges().forEach(edge -> sum.add(graph.valueOf(edge)));
        if (!sum.value().equals(BigInteger.valueOf(answer.total()))) {
            faults.add(Reason.of(ProofReason.TOTAL_WRONG)
                    .with("claimed", written(answer.total()))
                    .with("found", written(sum.value())));
        }
    }

    private void signs(DualPrices prices) {
        for (int left = 0; left < graph.leftCount(); left++) {
            sign(graph.leftIds().get(left), prices.left(left), free.leftLeast[left]);
        }
        for (int right = 0; right < graph.rightCount(); right++) {
            sign(graph.rightIds().get(right), prices.right(right), free.rightLeast[right]);
        }
        for (int group = 0; group < prices.groupCount(); group++) {
            sign(problem.groups().list().get(group).name(), prices.group(group), free.groupLeast[group]);
        }
        sign("outside", prices.outsidePrice(), 0);
        for (int number = 0; number < prices.reserveCount(); number++) {
            Reserves.Reserve reserve = problem.reserves().list().get(number);
            String id = graph.rightIds().get(reserve.right());
            sign(id, prices.reserve(number), 0);
            sign(id, Math.min(0, Math.subtractExact(prices.reserveWorth(), prices.reserve(number))), 0);
        }
        if (problem.cardinality() == Cardinality.FREE && prices.bonus() != 0) {
            faults.add(Reason.of(ProofReason.BONUS_NOT_ALLOWED).with("bonus", written(prices.bonus())));
        }
    }

    /** A price below 0 rewards a minimum; without one it would be a mistake. */
    private void sign(String id, long price, int minimum) {
        if (price < 0 && minimum == 0) {
            faults.add(Reason.of(ProofReason.PRICE_NEGATIVE).with("id", id).with("price", written(price)));
        }
    }

    /** Compares the plan's gain with the bound of the prices; equal numbers prove that it is the best of its size. */
    private void bound(DualPrices prices) {
        try {
            PriceBound all = new PriceBound(problem, free, prices, this::valueOf);
            BigInteger gain = all.gain(answer.selection());
            BigInteger bound = all.most(leftToOthers());
            if (!gain.equals(bound)) {
                faults.add(Reason.of(ProofReason.BOUND_NOT_REACHED)
                        .with("gain", written(gain))
                        .with("bound", written(bound)));
            }
        } catch (ArithmeticException e) {
            faults.add(Reason.of(ProofReason.NUMBERS_TOO_LARGE));
        }
    }

    /** Free pairs outside of the group in a plan that keeps the target, or comes as near to it as this plan does. */
    private long leftToOthers() {
        int pairs = answer.selection().size();
        return problem.target()
                .map(target -> (long) pairs - Math.min(target.of(pairs), pairsOfGroup()) - forcedOutside())
                .orElse(0L);
    }

    private long forcedOutside() {
        return problem.forced()
                .edges()
                .filter(edge -> !inGroup(graph.leftOf(edge)))
                .count();
    }

    private int pairsOfGroup() {
        return (int) answer.selection()
                .edges()
                .filter(edge -> inGroup(graph.leftOf(edge)))
                .count();
    }

    /** Without a target everybody is in the group, and nobody pays for being outside. */
    private boolean inGroup(int left) {
        return problem.target().map(target -> target.has(left)).orElse(true);
    }

    /** The group has its share, or a cover of its edges shows that it can have no more pairs. */
    private void target(DualPrices prices) {
        int pairs = answer.selection().size();
        int wanted = problem.target().map(target -> target.of(pairs)).orElse(0);
        int reached = pairsOfGroup();
        if (reached >= wanted) {
            return;
        }
        boolean isMost = prices.groupCover().isPresent()
                ? mostPairsOfGroup(prices.groupCover().get()) == reached
                : prices.groupPrices().map(this::showMostOfGroup).orElse(false);
        if (!isMost) {
            faults.add(
                    Reason.of(ProofReason.TARGET_MISSED).with("wanted", wanted).with("reached", reached));
        }
    }

    /** Whether prices show that of the plans with at least as many pairs none gives the group more. */
    private boolean showMostOfGroup(DualPrices prices) {
        boolean fits = prices.leftCount() == graph.leftCount()
                && prices.rightCount() == graph.rightCount()
                && prices.groupCount() == problem.groups().list().size()
                && prices.reserveCount() == 0
                && prices.outsidePrice() == 0
                && prices.bonus() >= 0;
        if (!fits) {
            return false;
        }
        signs(prices);
        try {
            PriceBound ofGroup = new PriceBound(problem, free, prices, edge -> inGroup(graph.leftOf(edge)) ? 1 : 0);
            return ofGroup.gain(answer.selection()).equals(ofGroup.most(0));
        } catch (ArithmeticException e) {
            faults.add(Reason.of(ProofReason.NUMBERS_TOO_LARGE));
            return false;
        }
    }

    /**
     * Reserves count as the problem says: as much as their worth or, where they have none, more than all values of a
     * plan of this size can differ.
     */
    private void reserves(DualPrices prices) {
        if (problem.reserves().isEmpty()) {
            if (prices.reserveWorth() != 0) {
                worthWrong(prices, BigInteger.ZERO);
            }
            return;
        }
        OptionalLong worth = problem.reserves().worth();
        BigInteger least = worth.isPresent()
                ? BigInteger.valueOf(worth.getAsLong())
                : free.largestValue()
                        .multiply(BigInteger.valueOf(2L
                                * (answer.selection().size() - problem.forced().size())))
                        .add(BigInteger.ONE);
        int compared = BigInteger.valueOf(prices.reserveWorth()).compareTo(least);
        if (compared < 0 || (worth.isPresent() && compared > 0)) {
            worthWrong(prices, least);
        }
    }

    private void worthWrong(DualPrices prices, BigInteger expected) {
        faults.add(Reason.of(ProofReason.RESERVE_WORTH)
                .with("expected", written(expected))
                .with("found", written(prices.reserveWorth())));
    }

    private long mostPairsOfGroup(Cover cover) {
        long bound = 0;
        for (int left = 0; left < graph.leftCount(); left++) {
            bound += inGroup(left) && cover.hasLeft(left) ? capacities.left(left) : 0;
        }
        for (int right = 0; right < graph.rightCount(); right++) {
            bound += cover.hasRight(right) ? capacities.right(right) : 0;
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            boolean open = inGroup(graph.leftOf(edge))
                    && !cover.hasLeft(graph.leftOf(edge))
                    && !cover.hasRight(graph.rightOf(edge));
            bound += open ? 1 : 0;
        }
        return bound;
    }

    private long valueOf(int edge) {
        long value = graph.valueOf(edge);
        return problem.objective() == Objective.MAXIMISE ? value : Math.negateExact(value);
    }

    private void size(DualPrices prices) {
        long pairs = answer.selection().size();
        if (problem.cardinality() == Cardinality.COMPLETE) {
            if (pairs != capacities.leftTotal()) {
                faults.add(Reason.of(ProofReason.NOT_COMPLETE)
                        .with("pairs", pairs)
                        .with("expected", capacities.leftTotal()));
            }
        } else if (problem.cardinality() == Cardinality.MAXIMUM) {
            long chosen = pairs - problem.forced().size();
            prices.cover().ifPresentOrElse(cover -> cover(chosen, cover), () -> {
                if (chosen < free.mostPairs() && !bonusDecides(prices, chosen)) {
                    faults.add(Reason.of(ProofReason.COVER_MISSING).with("pairs", pairs));
                }
            });
        }
    }

    /**
     * Whether a plan with one more pair would gain more than this one whatever the values are. With M the largest
     * absolute value of a free edge it gains at least (pairs + 1) × (bonus - M), and this one at most pairs × (bonus + M)
     * and what all reserves together are worth.
     */
    private boolean bonusDecides(DualPrices prices, long pairs) {
        BigInteger most = free.largestValue().multiply(BigInteger.valueOf(2 * pairs + 1));
        BigInteger reserved =
                BigInteger.valueOf(prices.reserveWorth()).multiply(BigInteger.valueOf(free.mostFilled(pairs)));
        return BigInteger.valueOf(prices.bonus()).compareTo(most.add(reserved)) > 0;
    }

    private void cover(long pairs, Cover cover) {
        long bound = 0;
        for (int left = 0; left < graph.leftCount(); left++) {
            bound += cover.hasLeft(left) ? free.leftMost[left] : 0;
        }
        for (int right = 0; right < graph.rightCount(); right++) {
            bound += cover.hasRight(right) ? free.rightMost[right] : 0;
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            boolean open =
                    free.isFree(edge) && !cover.hasLeft(graph.leftOf(edge)) && !cover.hasRight(graph.rightOf(edge));
            bound += open ? 1 : 0;
        }
        if (bound != pairs) {
            faults.add(
                    Reason.of(ProofReason.COVER_NOT_TIGHT).with("pairs", pairs).with("bound", bound));
        }
    }

    private BigDecimal written(long value) {
        return scale.decimal(value);
    }

    private BigDecimal written(BigInteger value) {
        return new BigDecimal(value, scale.decimals());
    }

    private ProofResult result(Reason shown) {
        return faults.isEmpty() ? new ProofResult(true, List.of(shown)) : new ProofResult(false, faults);
    }
}
