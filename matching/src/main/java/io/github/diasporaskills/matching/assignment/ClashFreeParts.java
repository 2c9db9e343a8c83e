package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes pairs that exclude each other out of a best plan, at the least loss. Where capacities and reserves alone limit a
 * plan, parts that no edge connects have nothing to do with one another, so only the few parts with such pairs are solved
 * again: branch and bound, best bound first. Of two pairs one is forbidden, or all that the one excludes. The first plan
 * without such pairs that comes to the front is the best. Deterministic; not thread-safe.
 */
final class ClashFreeParts {

    private final OptimalAssignment method;
    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final PairClash clashes;

    /** How many problems are solved for one part of one plan. */
    private final int limit;

    private int solved;

    /** The root of the part of each left element; made when first asked for. */
    private int[] partOf = new int[0];

    ClashFreeParts(OptimalAssignment method, MatchProblem problem, PairClash clashes, int limit) {
        this.method = method;
        this.problem = problem;
        this.graph = problem.graph();
        this.clashes = clashes;
        this.limit = limit;
    }

    /** How many problems were solved for all parts. */
    int solved() {
        return solved;
    }

    /** Whether nothing but edges connects elements. */
    boolean apply() {
        return !problem.hasQuotas() && problem.cardinality() != Cardinality.COMPLETE;
    }

    /** Two pairs of a plan that exclude each other; none if there are no such pairs. */
    int[] clash(BitSet plan) {
        for (int edge = plan.nextSetBit(0); edge >= 0; edge = plan.nextSetBit(edge + 1)) {
            for (int other = plan.nextSetBit(edge + 1);
                    other >= 0 && graph.leftOf(other) == graph.leftOf(edge);
                    other = plan.nextSetBit(other + 1)) {
                if (clashes.clash(edge, other)) {
                    return new int[] {edge, other};
                }
            }
        }
        return new int[0];
    }

    /** The values of edges, what a filled reserve is worth, and what a plan must and must not have. */
    record Terms(IntToLongFunction value, long ofReserve, BitSet forced, BitSet forbidden) {}

    /**
     * The best plan in which no pairs exclude each other.
     *
     * @param plan the best one without regard to that, if the value alone counts
     * @return the plan; null if there is none, or it was not found in time
     */
    @Nullable
    BitSet without(BitSet plan, Terms terms) {
        BitSet changed = (BitSet) plan.clone();
        for (int[] clash = clash(changed); clash.length > 0; clash = clash(changed)) {
            Part part = new Part(partOf(graph.leftOf(clash[0])), terms);
            @Nullable BitSet better = part.solved(changed);
            if (better == null) {
                return null;
            }
            part.all.forEach(changed::clear);
            changed.or(better);
        }
        return changed;
    }

    private int partOf(int left) {
        if (partOf.length == 0) {
            int lefts = graph.leftCount();
            int[] root = IntStream.range(0, lefts + graph.rightCount()).toArray();
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int one = root(root, graph.leftOf(edge));
                int other = root(root, lefts + graph.rightOf(edge));
                root[Math.max(one, other)] = Math.min(one, other);
            }
            partOf = IntStream.range(0, lefts).map(each -> root(root, each)).toArray();
        }
        return partOf[left];
    }

    private static int root(int[] root, int element) {
        int at = element;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** Plans without some edges; the best of them, and what it gains. */
    private record Branch(BitSet dropped, BitSet plan, long gain, boolean clashes, int number)
            implements Comparable<Branch> {

        @Override
        public int compareTo(Branch other) {
            if (gain != other.gain) {
                return Long.compare(other.gain, gain);
            }
            return clashes == other.clashes
                    ? Integer.compare(other.number, number)
                    : Boolean.compare(clashes, other.clashes);
        }
    }

    private final class Part {

        private final Terms terms;
        private final int[] lefts;
        private final int[] rights;
        private final List<Integer> all = new ArrayList<>();
        private int made;

        Part(int root, Terms terms) {
            this.terms = terms;
            lefts = IntStream.range(0, graph.leftCount())
                    .filter(left -> partOf[left] == root)
                    .toArray();
            for (int left : lefts) {
                for (int edge = graph.firstEdge(left); edge < graph.firstEdge(left + 1); edge++) {
                    all.add(edge);
                }
            }
            rights = all.stream().mapToInt(graph::rightOf).sorted().distinct().toArray();
        }

        @Nullable
        BitSet solved(BitSet plan) {
            BitSet own = new BitSet();
            all.stream().filter(plan::get).forEach(own::set);
            PriorityQueue<Branch> open = new PriorityQueue<>();
            open.add(branch(new BitSet(), own));
            while (!open.isEmpty()) {
                Branch best = open.remove();
                int[] clash = clash(best.plan());
                if (clash.length == 0) {
                    return best.plan();
                }
                int left = graph.leftOf(clash[0]);
                BitSet excluded = new BitSet();
                IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                        .filter(other -> other != clash[0] && clashes.clash(clash[0], other))
                        .forEach(excluded::set);
                BitSet alone = new BitSet();
                alone.set(clash[0]);
                for (BitSet more : new BitSet[] {excluded, alone}) {
                    if (more.intersects(terms.forced())) {
                        continue;
                    }
                    if (made++ == limit) {
                        return null;
                    }
                    BitSet dropped = (BitSet) best.dropped().clone();
                    dropped.or(more);
                    open.add(branch(dropped, best(dropped)));
                }
            }
            return null;
        }

        private Branch branch(BitSet dropped, BitSet plan) {
            return new Branch(dropped, plan, gain(plan), clash(plan).length > 0, made);
        }

        /** The best plan of the part without the dropped edges. */
        private BitSet best(BitSet dropped) {
            solved++;
            int[] edges = all.stream()
                    .mapToInt(Integer::intValue)
                    .filter(edge -> !dropped.get(edge) && !terms.forbidden().get(edge))
                    .toArray();
            int[] offsets = new int[lefts.length + 1];
            for (int edge : edges) {
                offsets[Arrays.binarySearch(lefts, graph.leftOf(edge)) + 1]++;
            }
            Arrays.parallelPrefix(offsets, Integer::sum);
            CandidateGraph smaller = CandidateGraph.ofRows(
                    rights.length,
                    offsets,
                    Arrays.stream(edges)
                            .map(edge -> Arrays.binarySearch(rights, graph.rightOf(edge)))
                            .toArray(),
                    Arrays.stream(edges).mapToLong(terms.value()).toArray());
            Capacities capacities = Capacities.of(
                    Arrays.stream(lefts).map(problem.capacities()::left).toArray(),
                    Arrays.stream(rights).map(problem.capacities()::right).toArray());
            MatchProblem asked = MatchProblem.of(smaller, capacities)
                    .with(reserves())
                    .with(Cardinality.FREE)
                    .forcing(Selection.of(IntStream.range(0, edges.length)
                            .filter(at -> terms.forced().get(edges[at]))
                            .toArray()));
            BitSet plan = new BitSet();
            method.solve(asked, null).selection().edges().forEach(at -> plan.set(edges[at]));
            return plan;
        }

        private Reserves reserves() {
            Reserves whole = problem.reserves();
            if (whole.isEmpty() || terms.ofReserve() == 0) {
                return Reserves.none();
            }
            List<Reserves.Reserve> kept = whole.list().stream()
                    .filter(reserve -> Arrays.binarySearch(rights, reserve.right()) >= 0)
                    .map(reserve -> new Reserves.Reserve(
                            Arrays.binarySearch(rights, reserve.right()), reserve.group(), reserve.places()))
                    .toList();
            return kept.isEmpty()
                    ? Reserves.none()
                    : Reserves.of(Arrays.stream(lefts).map(whole::groupOf).toArray(), kept)
                            .worth(terms.ofReserve());
        }

        private long gain(BitSet plan) {
            long gain = plan.stream().mapToLong(terms.value()).sum();
            if (terms.ofReserve() == 0) {
                return gain;
            }
            int[] filled = new int[problem.reserves().list().size()];
            plan.stream()
                    .forEach(edge -> problem.reserves()
                            .of(graph.leftOf(edge), graph.rightOf(edge))
                            .ifPresent(number -> filled[number]++));
            long places = IntStream.range(0, filled.length)
                    .map(number -> Math.min(
                            filled[number],
                            problem.reserves().list().get(number).places()))
                    .sum();
            return gain + places * terms.ofReserve();
        }
    }
}
