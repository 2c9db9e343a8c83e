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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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
        return answer.certificate().fold(verifier::optimality, verifier::infeasibility, verifier::conflict);
    }

    private ProofResult optimality(DualPrices prices) {
        boolean pairsExist = pairs();
        if (pairsExist) {
            total();
        }
        int groups = problem.groups().list().size();
        if (prices.leftCount() != graph.leftCount()
                || prices.rightCount() != graph.rightCount()
                || prices.groupCount() != groups) {
            faults.add(Reason.of(ProofReason.PRICES_INCOMPLETE)
                    .with("expected", graph.leftCount() + graph.rightCount() + groups)
                    .with("found", prices.leftCount() + prices.rightCount() + prices.groupCount()));
        } else if (pairsExist) {
            signs(prices);
            bound(prices);
            target(prices);
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

    /** The most that a limit of these bounds can cost all pairs together. */
    private static void addLimit(ExactSum bound, long price, int minimum, int maximum) {
        bound.addProduct(price < 0 ? minimum : maximum, price);
    }

    /** Compares the plan's gain with the bound of the prices; equal numbers prove that it is the best of its size. */
    private void bound(DualPrices prices) {
        ExactSum gain = new ExactSum();
        ExactSum bound = new ExactSum();
        try {
            answer.selection().edges().filter(free::isFree).forEach(edge -> gain.add(gainOf(edge, prices)));
            for (int left = 0; left < graph.leftCount(); left++) {
                addLimit(bound, prices.left(left), free.leftLeast[left], free.leftMost[left]);
            }
            for (int right = 0; right < graph.rightCount(); right++) {
                addLimit(bound, prices.right(right), free.rightLeast[right], free.rightMost[right]);
            }
            for (int group = 0; group < prices.groupCount(); group++) {
                addLimit(bound, prices.group(group), free.groupLeast[group], free.groupMost[group]);
            }
            LimitSums sums = new LimitSums(problem, prices.lefts(), prices.rights(), prices.groups());
            bound.addProduct(leftToOthers(), prices.outsidePrice());
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                if (!free.isFree(edge)) {
                    continue;
                }
                int left = graph.leftOf(edge);
                long own = inGroup(left) ? sums.left[left] : Math.addExact(sums.left[left], prices.outsidePrice());
                long both = Math.addExact(own, sums.right[graph.rightOf(edge)]);
                bound.add(Math.max(0, Math.subtractExact(gainOf(edge, prices), both)));
            }
        } catch (ArithmeticException e) {
            faults.add(Reason.of(ProofReason.NUMBERS_TOO_LARGE));
            return;
        }
        if (!gain.value().equals(bound.value())) {
            faults.add(Reason.of(ProofReason.BOUND_NOT_REACHED)
                    .with("gain", written(gain.value()))
                    .with("bound", written(bound.value())));
        }
    }

    /** Pairs outside of the group in a plan that keeps the target, or comes as near to it as this plan does. */
    private long leftToOthers() {
        int pairs = answer.selection().size();
        return problem.target()
                .map(target -> (long) pairs - Math.min(target.of(pairs), pairsOfGroup()))
                .orElse(0L);
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
        long bound = prices.groupCover().map(this::mostPairsOfGroup).orElse(Long.MAX_VALUE);
        if (bound != reached) {
            faults.add(
                    Reason.of(ProofReason.TARGET_MISSED).with("wanted", wanted).with("reached", reached));
        }
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

    private long gainOf(int edge, DualPrices prices) {
        long value = graph.valueOf(edge);
        return Math.addExact(
                problem.objective() == Objective.MAXIMISE ? value : Math.negateExact(value), prices.bonus());
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
                if (chosen < free.mostPairs() && !bonusDecides(prices.bonus(), chosen)) {
                    faults.add(Reason.of(ProofReason.COVER_MISSING).with("pairs", pairs));
                }
            });
        }
    }

    /**
     * Whether a plan with one more pair would gain more than this one whatever the values are. With M the largest
     * absolute value of a free edge it gains at least (pairs + 1) × (bonus - M), and this one at most pairs × (bonus + M).
     */
    private boolean bonusDecides(long bonus, long pairs) {
        BigInteger most = free.largestValue().multiply(BigInteger.valueOf(2 * pairs + 1));
        return BigInteger.valueOf(bonus).compareTo(most) > 0;
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

    private ProofResult infeasibility(HallViolator violator) {
        if (problem.cardinality() != Cardinality.COMPLETE) {
            faults.add(Reason.of(ProofReason.VIOLATOR_IRRELEVANT));
        }
        if (answer.selection().size() > 0 || answer.total() != 0) {
            faults.add(Reason.of(ProofReason.PAIRS_WITHOUT_PLAN)
                    .with("pairs", answer.selection().size())
                    .with("total", written(answer.total())));
        }
        long demand = 0;
        long supply = 0;
        int[] reach = new int[graph.rightCount()];
        BitSet named = new BitSet();
        for (int left : violator.lefts()) {
            if (left < 0 || left >= graph.leftCount() || named.get(left)) {
                faults.add(Reason.of(ProofReason.VIOLATOR_UNKNOWN).with("number", left));
                continue;
            }
            named.set(left);
            demand += free.leftMost[left];
            for (int edge = graph.firstEdge(left); edge < graph.firstEdge(left + 1); edge++) {
                reach[graph.rightOf(edge)] += free.isFree(edge) ? 1 : 0;
            }
        }
        for (int right = 0; right < reach.length; right++) {
            supply += Math.min(reach[right], free.rightMost[right]);
        }
        if (demand <= supply) {
            faults.add(Reason.of(ProofReason.VIOLATOR_PLACEABLE)
                    .with("demand", demand)
                    .with("supply", supply));
        }
        return result(Reason.of(ProofReason.INFEASIBLE)
                .with("left", named.stream().mapToObj(graph.leftIds()::get).toList())
                .with("demand", demand)
                .with("supply", supply));
    }

    private ProofResult conflict(QuotaConflict conflict) {
        if (answer.selection().size() > 0 || answer.total() != 0) {
            faults.add(Reason.of(ProofReason.PAIRS_WITHOUT_PLAN)
                    .with("pairs", answer.selection().size())
                    .with("total", written(answer.total())));
        }
        long[] lefts = new long[graph.leftCount()];
        long[] rights = new long[graph.rightCount()];
        long[] groups = new long[problem.groups().list().size()];
        long needed = 0;
        long allowed = 0;
        List<String> needing = new ArrayList<>();
        for (QuotaConflict.Limit limit : conflict.needing()) {
            long[] side = side(limit, lefts, rights, groups);
            if (known(limit, side)) {
                side[limit.number()] = -1;
                needed += least(limit);
                needing.add(nameOf(limit));
            }
        }
        for (QuotaConflict.Limit limit : conflict.allowing()) {
            long[] side = side(limit, lefts, rights, groups);
            if (known(limit, side)) {
                side[limit.number()] = 1;
                allowed += most(limit);
            }
        }
        LimitSums sums = new LimitSums(problem, lefts, rights, groups);
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            allowed += !free.isFree(edge)
                    ? 0
                    : Math.max(0, -(sums.left[graph.leftOf(edge)] + sums.right[graph.rightOf(edge)]));
        }
        if (needed <= allowed) {
            faults.add(Reason.of(ProofReason.QUOTAS_COMPATIBLE)
                    .with("needed", needed)
                    .with("allowed", allowed));
        }
        return result(Reason.of(ProofReason.QUOTAS_CONFLICT)
                .with("needing", needing)
                .with("needed", needed)
                .with("allowed", allowed));
    }

    /** Notes limits that there are not, or that are named twice. */
    private boolean known(QuotaConflict.Limit limit, long[] side) {
        boolean known = limit.number() >= 0 && limit.number() < side.length && side[limit.number()] == 0;
        if (!known) {
            faults.add(Reason.of(ProofReason.VIOLATOR_UNKNOWN).with("number", limit.number()));
        }
        return known;
    }

    private static long[] side(QuotaConflict.Limit limit, long[] lefts, long[] rights, long[] groups) {
        return switch (limit.kind()) {
            case LEFT -> lefts;
            case RIGHT -> rights;
            case GROUP -> groups;
        };
    }

    private int least(QuotaConflict.Limit limit) {
        return switch (limit.kind()) {
            case LEFT -> free.leftLeast[limit.number()];
            case RIGHT -> free.rightLeast[limit.number()];
            case GROUP -> free.groupLeast[limit.number()];
        };
    }

    private int most(QuotaConflict.Limit limit) {
        return switch (limit.kind()) {
            case LEFT -> free.leftMost[limit.number()];
            case RIGHT -> free.rightMost[limit.number()];
            case GROUP -> free.groupMost[limit.number()];
        };
    }

    private String nameOf(QuotaConflict.Limit limit) {
        return switch (limit.kind()) {
            case LEFT -> graph.leftIds().get(limit.number());
            case RIGHT -> graph.rightIds().get(limit.number());
            case GROUP -> problem.groups().list().get(limit.number()).name();
        };
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
