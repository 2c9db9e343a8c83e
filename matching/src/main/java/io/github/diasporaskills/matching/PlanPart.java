package io.github.diasporaskills.matching;

import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Candidate pairs of a problem that are planned together: all, or those that no pair connects with the rest. Sets of
 * pairs are sets of edge numbers of the whole problem. Immutable.
 */
final class PlanPart {

    private static final int NONE = -1;

    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final Stays stays;
    private final BitSet edges;

    private PlanPart(MatchProblem problem, Stays stays, BitSet edges) {
        this.problem = problem;
        this.graph = problem.graph();
        this.stays = stays;
        this.edges = edges;
    }

    /** What a plan is worth, in the order in which it counts: pairs, pairs of the group, filled reserves, total. */
    record Value(int pairs, int ofGroup, int reserved, long total) implements Comparable<Value> {

        private static final Comparator<Value> ORDER = Comparator.comparingInt(Value::pairs)
                .thenComparingInt(Value::ofGroup)
                .thenComparingInt(Value::reserved)
                .thenComparingLong(Value::total);

        /** Whether the totals alone may differ. */
        boolean isLike(Value other) {
            return pairs == other.pairs && ofGroup == other.ofGroup && reserved == other.reserved;
        }

        @Override
        public int compareTo(Value other) {
            return ORDER.compare(this, other);
        }
    }

    /** Whether a plan has as many pairs at each group as it must. */
    boolean keepsMinimums(BitSet plan) {
        List<GroupLimit> limits = problem.groups().list();
        return IntStream.range(0, limits.size())
                .allMatch(group -> limits.get(group).minimum() == 0
                        || plan.stream()
                                        .filter(edge ->
                                                groupsOf(graph.rightOf(edge)).anyMatch(each -> each == group))
                                        .count()
                                >= limits.get(group).minimum());
    }

    /** The groups that a right element is in, inner ones first. */
    private IntStream groupsOf(int right) {
        IntStream.Builder groups = IntStream.builder();
        for (OptionalInt group = problem.groups().of(GroupLimit.Side.RIGHT, right);
                group.isPresent();
                group = problem.groups().around(group.getAsInt())) {
            groups.add(group.getAsInt());
        }
        return groups.build();
    }

    static PlanPart whole(MatchProblem problem, Stays stays) {
        BitSet all = new BitSet();
        all.set(0, problem.graph().edgeCount());
        problem.forbidden().edges().forEach(all::clear);
        return new PlanPart(problem, stays, all);
    }

    /** The pairs of this part; not to be changed. */
    BitSet edges() {
        return edges;
    }

    /** The groups that candidate pairs connect, by their first member. */
    List<PlanPart> groups() {
        int lefts = graph.leftCount();
        int[] root = IntStream.range(0, lefts + graph.rightCount()).toArray();
        edges.stream().forEach(edge -> {
            int one = rootOf(root, graph.leftOf(edge));
            int other = rootOf(root, lefts + graph.rightOf(edge));
            root[Math.max(one, other)] = Math.min(one, other);
        });
        Map<Integer, BitSet> groups = new TreeMap<>();
        edges.stream()
                .forEach(edge -> groups.computeIfAbsent(rootOf(root, graph.leftOf(edge)), unused -> new BitSet())
                        .set(edge));
        return groups.values().stream()
                .map(group -> new PlanPart(problem, stays, group))
                .toList();
    }

    private static int rootOf(int[] root, int element) {
        int at = element;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    Value valueOf(Selection plan) {
        BitSet chosen = new BitSet();
        plan.edges().forEach(chosen::set);
        return valueOf(chosen);
    }

    /** If the score alone counts, pairs are not compared. */
    Value valueOf(BitSet plan) {
        long total = plan.stream().mapToLong(graph::valueOf).sum();
        if (problem.cardinality() == Cardinality.FREE) {
            return new Value(0, 0, 0, total);
        }
        int pairs = plan.cardinality();
        int ofGroup = problem.target()
                .map(target -> Math.min(target.of(pairs), ofGroup(plan, target)))
                .orElse(0);
        return new Value(pairs, ofGroup, reserved(plan), total);
    }

    private int reserved(BitSet plan) {
        Reserves reserves = problem.reserves();
        if (reserves.isEmpty()) {
            return 0;
        }
        int[] filled = new int[reserves.list().size()];
        plan.stream()
                .mapToObj(edge -> reserves.of(graph.leftOf(edge), graph.rightOf(edge)))
                .flatMapToInt(OptionalInt::stream)
                .forEach(number -> filled[number]++);
        return IntStream.range(0, filled.length)
                .map(number ->
                        Math.min(filled[number], reserves.list().get(number).places()))
                .sum();
    }

    private int ofGroup(BitSet plan, ShareTarget target) {
        return (int)
                plan.stream().filter(edge -> target.has(graph.leftOf(edge))).count();
    }

    boolean hasClash(BitSet plan) {
        return firstClash(plan) != NONE;
    }

    /** The first pair that clashes with a later one of the plan. */
    int firstClash(BitSet plan) {
        for (int edge = plan.nextSetBit(0); edge >= 0; edge = plan.nextSetBit(edge + 1)) {
            for (int other = plan.nextSetBit(edge + 1);
                    isOfSameMember(edge, other);
                    other = plan.nextSetBit(other + 1)) {
                if (stays.clash(edge, other)) {
                    return edge;
                }
            }
        }
        return NONE;
    }

    private boolean isOfSameMember(int edge, int other) {
        return other >= 0 && graph.leftOf(other) == graph.leftOf(edge);
    }

    BitSet clashingWith(int edge) {
        int left = graph.leftOf(edge);
        BitSet clashing = new BitSet();
        IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                .filter(other -> stays.clash(edge, other))
                .forEach(clashing::set);
        return clashing;
    }

    /** The best plan with the given pairs, without regard to days; null if limits leave none. */
    @Nullable
    BitSet solve(BitSet allowed, OptimalAssignment solver) {
        if (problem.hasQuotas()) {
            return solveWhole(allowed, solver);
        }
        int[] kept = allowed.stream().toArray();
        boolean all = problem.target().isPresent();
        int[] lefts = all
                ? IntStream.range(0, graph.leftCount()).toArray()
                : Arrays.stream(kept).map(graph::leftOf).distinct().toArray();
        int[] rights =
                Arrays.stream(kept).map(graph::rightOf).sorted().distinct().toArray();
        CandidateGraph.Builder smaller = CandidateGraph.builder();
        Arrays.stream(lefts).forEach(left -> smaller.left(graph.leftIds().get(left)));
        Arrays.stream(rights).forEach(right -> smaller.right(graph.rightIds().get(right)));
        for (int edge : kept) {
            smaller.edge(
                    Arrays.binarySearch(lefts, graph.leftOf(edge)),
                    Arrays.binarySearch(rights, graph.rightOf(edge)),
                    graph.valueOf(edge));
        }
        Capacities capacities = Capacities.of(
                Arrays.stream(lefts).map(problem.capacities()::left).toArray(),
                Arrays.stream(rights).map(problem.capacities()::right).toArray());
        MatchProblem asked = MatchProblem.of(smaller.build(), capacities)
                .with(problem.cardinality())
                .with(reserves(lefts, rights));
        MatchProblem aimed = problem.target().map(asked::with).orElse(asked);
        BitSet plan = new BitSet();
        // Edges stand in the same order in both graphs.
        solver.solve(aimed).selection().edges().forEach(edge -> plan.set(kept[edge]));
        return plan;
    }

    /** Limits on groups are of the whole problem. */
    private @Nullable BitSet solveWhole(BitSet allowed, OptimalAssignment solver) {
        BitSet others = new BitSet();
        others.set(0, graph.edgeCount());
        others.andNot(allowed);
        Assignment answer =
                solver.solve(problem.forbidding(Selection.of(others.stream().toArray())));
        if (!answer.isFeasible()) {
            return null;
        }
        BitSet plan = new BitSet();
        answer.selection().edges().forEach(plan::set);
        return plan;
    }

    private Reserves reserves(int[] lefts, int[] rights) {
        Reserves all = problem.reserves();
        if (all.isEmpty()) {
            return all;
        }
        List<Reserves.Reserve> kept = all.list().stream()
                .filter(reserve -> Arrays.binarySearch(rights, reserve.right()) >= 0)
                .map(reserve -> new Reserves.Reserve(
                        Arrays.binarySearch(rights, reserve.right()), reserve.group(), reserve.places()))
                .toList();
        return Reserves.of(Arrays.stream(lefts).map(all::groupOf).toArray(), kept);
    }

    /**
     * A clash-free plan near the given one: of clashing pairs the better ones stay, and what fits beside them is added
     * or takes the place of worse pairs, best first, until nothing does.
     */
    BitSet repaired(BitSet plan) {
        Draft draft = new Draft();
        byValue(plan).forEach(edge -> {
            if (draft.isFree(edge)) {
                draft.add(edge);
            }
        });
        List<Integer> candidates = byValue(edges).stream()
                .filter(edge -> problem.cardinality() != Cardinality.FREE || graph.valueOf(edge) > 0)
                .toList();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int edge : candidates) {
                changed |= draft.take(edge);
            }
        }
        return draft.chosen;
    }

    private List<Integer> byValue(BitSet some) {
        return some.stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer edge) -> graph.valueOf(edge))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** A clash-free plan within the capacities, in the making. */
    private final class Draft {

        private final BitSet chosen = new BitSet();
        private final Map<Integer, List<Integer>> ofLeft = new HashMap<>();
        private final Map<Integer, List<Integer>> ofRight = new HashMap<>();
        private final int[] ofGroup = new int[problem.groups().list().size()];

        /** Whether the member has quota left and would be nowhere else on those days. */
        boolean isFree(int edge) {
            List<Integer> own = ofLeft.getOrDefault(graph.leftOf(edge), List.of());
            return !chosen.get(edge)
                    && own.size() < problem.capacities().left(graph.leftOf(edge))
                    && own.stream().noneMatch(other -> stays.clash(edge, other));
        }

        void add(int edge) {
            chosen.set(edge);
            ofLeft.computeIfAbsent(graph.leftOf(edge), unused -> new ArrayList<>())
                    .add(edge);
            ofRight.computeIfAbsent(graph.rightOf(edge), unused -> new ArrayList<>())
                    .add(edge);
            groupsOf(graph.rightOf(edge)).forEach(group -> ofGroup[group]++);
        }

        private boolean hasRoom(int right) {
            return groupsOf(right)
                    .allMatch(group ->
                            ofGroup[group] < problem.groups().list().get(group).maximum());
        }

        /** Adds a pair if that makes the plan better; a target or reserves rule out to replace others. */
        boolean take(int edge) {
            if (!isFree(edge)) {
                return false;
            }
            List<Integer> there = ofRight.getOrDefault(graph.rightOf(edge), List.of());
            if (there.size() < problem.capacities().right(graph.rightOf(edge)) && hasRoom(graph.rightOf(edge))) {
                add(edge);
                return true;
            }
            if (there.isEmpty()) {
                return false;
            }
            Integer lowest =
                    there.stream().min(Comparator.comparingLong(graph::valueOf)).orElse(edge);
            if (problem.target().isPresent()
                    || !problem.reserves().isEmpty()
                    || graph.valueOf(lowest) >= graph.valueOf(edge)) {
                return false;
            }
            chosen.clear(lowest);
            ofLeft.getOrDefault(graph.leftOf(lowest), new ArrayList<>()).remove(lowest);
            there.remove(lowest);
            groupsOf(graph.rightOf(lowest)).forEach(group -> ofGroup[group]--);
            add(edge);
            return true;
        }
    }
}
