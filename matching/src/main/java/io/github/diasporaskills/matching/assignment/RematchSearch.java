package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import io.github.diasporaskills.matching.quota.Reserves;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best plan that keeps at least a number of pairs of a previous plan. That one condition takes integrality away
 * from the flow problem, so it is priced: every kept pair earns a reward, a problem without the condition is solved, and
 * the reward is moved to where the bound is lowest (Lagrangian relaxation: M. L. Fisher, Management Science 27(1), 1981,
 * doi:10.1287/mnsc.27.1.1). Where that leaves a gap, branch and bound closes it, best bound first: a previous pair that
 * only one of the two plans beside the best reward keeps is forced or forbidden, and of two pairs that exclude each
 * other one is forbidden. That is for the parts of the problem to do by themselves, where it has parts: done in the whole,
 * each such pair doubled the branches of all others. Deterministic; one use, one thread.
 */
final class RematchSearch {

    private static final int NONE = -1;

    private final OptimalAssignment method;
    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final int[] offsets;
    private final int[] rights;
    private final BitSet previous = new BitSet();
    private final int least;
    private final ClashFreeParts parts;
    private final int limit;
    private final long bonus;
    private final long worth;
    private final PriorityQueue<Branch> open = new PriorityQueue<>();

    /** What the last solution had for values; the next one, under another reward, is much like it. */
    private @Nullable Start last;

    private int solved;
    private int mostKept = NONE;
    private @Nullable Plan best;

    RematchSearch(
            OptimalAssignment method,
            MatchProblem problem,
            Selection previous,
            int mostDropped,
            PairClash clashes,
            int limit) {
        this.method = method;
        this.problem = problem;
        this.graph = problem.graph();
        this.offsets = IntStream.rangeClosed(0, graph.leftCount())
                .map(graph::firstEdge)
                .toArray();
        this.rights = IntStream.range(0, graph.edgeCount()).map(graph::rightOf).toArray();
        previous.edges().forEach(this.previous::set);
        this.least = Math.max(0, this.previous.cardinality() - mostDropped);
        this.parts = new ClashFreeParts(method, problem, clashes, limit);
        this.limit = limit;
        this.bonus = problem.cardinality() == Cardinality.MAXIMUM ? Bonus.of(problem) : 0;
        this.worth = Bonus.ofReserve(problem);
        @Nullable Start first = method.startIn(graph);
        this.last = first == null ? null : first.withBonusInValues(bonus);
    }

    /**
     * Pairs, what they gain (values, with a bonus for each pair, and the worth of filled reserves) and how many previous
     * pairs are among them.
     */
    private record Plan(BitSet pairs, long gain, int kept) {

        long with(long reward) {
            return Math.addExact(gain, Math.multiplyExact(reward, (long) kept));
        }
    }

    /**
     * The plans that have all forced pairs and no forbidden one; none of them gains more than the bound. It is split by
     * forcing or forbidding one pair, or by forbidding the one or the other of two.
     */
    private record Branch(BitSet forced, BitSet forbidden, long bound, int number, int pair, int otherPair)
            implements Comparable<Branch> {

        @Override
        public int compareTo(Branch other) {
            int byBound = Long.compare(other.bound, bound);
            return byBound != 0 ? byBound : Integer.compare(other.number, number);
        }
    }

    Rematch run() {
        BitSet forced = new BitSet();
        BitSet forbidden = new BitSet();
        problem.forced().edges().forEach(forced::set);
        problem.forbidden().edges().forEach(forbidden::set);
        look(forced, forbidden, 0);
        int number = 1;
        while (!open.isEmpty() && mayBeBetter(open.peek().bound())) {
            if (number > limit) {
                return answer(open.peek().bound());
            }
            Branch branch = open.remove();
            number += 2;
            look(branch.forced(), with(branch.forbidden(), branch.pair()), number);
            if (branch.otherPair() == NONE) {
                look(with(branch.forced(), branch.pair()), branch.forbidden(), number + 1);
            } else {
                look(branch.forced(), with(branch.forbidden(), branch.otherPair()), number + 1);
            }
        }
        return answer(best == null ? 0 : best.gain());
    }

    private Rematch answer(long bound) {
        int leastDropped = previous.cardinality() - Math.max(0, mostKept);
        if (best == null) {
            return Rematch.none(leastDropped, open.isEmpty() ? 0 : Long.MAX_VALUE, solved + parts.solved());
        }
        return Rematch.of(
                Selection.of(best.pairs().stream().toArray()),
                best.pairs().stream().mapToLong(graph::valueOf).sum(),
                previous.cardinality() - best.kept(),
                leastDropped,
                Math.subtractExact(bound, best.gain()),
                solved + parts.solved());
    }

    private boolean mayBeBetter(long bound) {
        return best == null || bound > best.gain();
    }

    /** Bounds a branch, keeps the plans met on the way, and opens the branch if a better plan may be in it. */
    private void look(BitSet forced, BitSet forbidden, int number) {
        if (forced.intersects(forbidden)) {
            return;
        }
        @Nullable Plan high = mostKept(forced, forbidden);
        mostKept = mostKept == NONE && high != null ? high.kept() : mostKept;
        if (high == null || high.kept() < least) {
            return;
        }
        @Nullable Plan low = solved(forced, forbidden, worth, this::gain);
        if (low == null) {
            return;
        }
        long bound = low.gain();
        while (low.kept() < least) {
            long reward = Math.floorDiv(low.gain() - high.gain(), (long) (high.kept() - low.kept()));
            @Nullable Plan at = priced(forced, forbidden, reward);
            @Nullable Plan beyond = priced(forced, forbidden, reward + 1);
            if (at == null || beyond == null) {
                return;
            }
            bound = Math.min(bound, Math.min(bound(at, reward), bound(beyond, reward + 1)));
            if (at.with(reward) == low.with(reward) && beyond.with(reward + 1) <= high.with(reward + 1)) {
                break;
            }
            for (Plan plan : new Plan[] {at, beyond}) {
                if (plan.kept() >= least && (plan.kept() < high.kept() || plan.gain() > high.gain())) {
                    high = plan;
                } else if (plan.kept() < least && plan.kept() > low.kept()) {
                    low = plan;
                }
            }
        }
        if (mayBeBetter(bound)) {
            open(forced, forbidden, bound, number, low, high);
        }
    }

    private long bound(Plan plan, long reward) {
        return Math.subtractExact(plan.with(reward), Math.multiplyExact(reward, (long) least));
    }

    private void open(BitSet forced, BitSet forbidden, long bound, int number, Plan low, Plan high) {
        if (low.kept() < least) {
            BitSet keptByOne = (BitSet) high.pairs().clone();
            keptByOne.and(previous);
            keptByOne.andNot(low.pairs());
            open.add(new Branch(forced, forbidden, bound, number, keptByOne.nextSetBit(0), NONE));
            return;
        }
        int[] clashing = parts.clash(low.pairs());
        if (clashing.length > 0) {
            open.add(new Branch(forced, forbidden, bound, number, clashing[0], clashing[1]));
        }
    }

    private long gain(int edge) {
        long value = graph.valueOf(edge);
        return Math.addExact(problem.objective() == Objective.MAXIMISE ? value : Math.negateExact(value), bonus);
    }

    /** The plan that keeps most; its values are of another kind, so nothing starts from them. */
    private @Nullable Plan mostKept(BitSet forced, BitSet forbidden) {
        @Nullable Start before = last;
        last = null;
        @Nullable Plan plan = solved(forced, forbidden, 0, edge -> previous.get(edge) ? 1 : 0);
        last = before;
        return plan;
    }

    private @Nullable Plan priced(BitSet forced, BitSet forbidden, long reward) {
        return solved(
                forced, forbidden, worth, edge -> previous.get(edge) ? Math.addExact(gain(edge), reward) : gain(edge));
    }

    /** The plan of a branch with the highest sum of the given values and worths; null if the branch has no plan. */
    private @Nullable Plan solved(BitSet forced, BitSet forbidden, long ofReserve, IntToLongFunction value) {
        solved++;
        long[] values = IntStream.range(0, rights.length).mapToLong(value).toArray();
        MatchProblem asked = MatchProblem.of(
                        CandidateGraph.ofRows(graph.rightCount(), offsets, rights, values), problem.capacities())
                .with(problem.cardinality() == Cardinality.COMPLETE ? Cardinality.COMPLETE : Cardinality.FREE)
                .with(problem.groups())
                .with(ofReserve == 0 ? Reserves.none() : problem.reserves().worth(ofReserve))
                .forcing(Selection.of(forced.stream().toArray()))
                .forbidding(Selection.of(forbidden.stream().toArray()));
        Assignment answer = method.solve(asked, last);
        if (!(answer.certificate() instanceof DualPrices prices)) {
            return null;
        }
        last = Start.of(prices, answer.selection().edges().toArray(), graph);
        BitSet pairs = apart(answer, new ClashFreeParts.Terms(value, ofReserve, forced, forbidden));
        BitSet kept = (BitSet) pairs.clone();
        kept.and(previous);
        long gain = pairs.stream().mapToLong(this::gain).reduce(reserved(pairs), Math::addExact);
        Plan plan = new Plan(pairs, gain, kept.cardinality());
        if (plan.kept() >= least && mayBeBetter(plan.gain()) && parts.clash(pairs).length == 0) {
            best = plan;
        }
        return plan;
    }

    /** The pairs, and no two that exclude each other where that can be had in the parts of the problem by themselves. */
    private BitSet apart(Assignment answer, ClashFreeParts.Terms terms) {
        BitSet pairs = new BitSet();
        answer.selection().edges().forEach(pairs::set);
        @Nullable BitSet apart = parts.apply() ? parts.without(pairs, terms) : null;
        return apart == null ? pairs : apart;
    }

    /** What the filled reserves of a plan are worth. */
    private long reserved(BitSet pairs) {
        Reserves reserves = problem.reserves();
        if (reserves.isEmpty()) {
            return 0;
        }
        int[] filled = new int[reserves.list().size()];
        pairs.stream()
                .mapToObj(edge -> reserves.of(graph.leftOf(edge), rights[edge]))
                .flatMapToInt(OptionalInt::stream)
                .forEach(number -> filled[number]++);
        long places = IntStream.range(0, filled.length)
                .map(number ->
                        Math.min(filled[number], reserves.list().get(number).places()))
                .sum();
        return Math.multiplyExact(worth, places);
    }

    private static BitSet with(BitSet pairs, int more) {
        BitSet next = (BitSet) pairs.clone();
        next.set(more);
        return next;
    }
}
