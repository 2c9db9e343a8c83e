package io.github.diasporaskills.matching;

import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart stays that a plan without regard to days lets clash: branch and bound, best bound first. A branch drops
 * a pair, the other one all pairs that clash with it; every clash-free plan is in one of them. Branches are solved
 * exactly, and the value of a branch bounds all plans in it. Each group of members and needs that candidate pairs
 * connect is searched by itself; with a participation target, caps or minimums all are one group. Deterministic. Not thread-safe.
 */
final class ClashSearch {

    /** How many candidate pairs all smaller problems may have together: keeps large registers within minutes. */
    static final long LARGEST_EFFORT = 10_000_000;

    private final int limit;
    private final OptimalAssignment solver;
    private final BitSet chosen = new BitSet();
    private long effort;
    private int solved;
    private boolean exhaustive = true;

    private ClashSearch(int limit, OptimalAssignment solver) {
        this.limit = limit;
        this.solver = solver;
    }

    /** A plan, with the bound that it is held against. */
    record Found(Assignment plan, PlanBound bound) {}

    static Found in(MatchProblem problem, Stays stays, int limit) {
        return in(problem, stays, limit, OptimalAssignment.withDefaults());
    }

    static Found in(MatchProblem problem, Stays stays, int limit, OptimalAssignment solver) {
        Assignment relaxed = solver.solve(problem);
        if (!relaxed.isFeasible()) {
            return new Found(relaxed, new PlanBound(relaxed, Optimality.PROVEN, relaxed, 0));
        }
        ClashSearch search = new ClashSearch(limit, solver);
        relaxed.selection().edges().forEach(search.chosen::set);
        PlanPart whole = PlanPart.whole(problem, stays);
        if (!whole.hasClash(search.chosen)) {
            return new Found(relaxed, new PlanBound(relaxed, Optimality.PROVEN, relaxed, 0));
        }
        if (problem.target().isPresent() || problem.hasQuotas()) {
            search.improve(whole);
        } else {
            whole.groups().forEach(search::improve);
        }
        Assignment plan = new Assignment(
                Selection.of(search.chosen.stream().toArray()),
                whole.valueOf(search.chosen).total(),
                relaxed.certificate());
        boolean reached = whole.keepsMinimums(search.chosen)
                && whole.valueOf(search.chosen).compareTo(whole.valueOf(relaxed.selection())) == 0;
        Optimality optimality = reached ? Optimality.PROVEN : search.exhaustive ? Optimality.SEARCHED : Optimality.OPEN;
        return new Found(plan, new PlanBound(relaxed, optimality, plan, search.solved));
    }

    /** Replaces the chosen pairs of one part by the best clash-free ones found, or by none if minimums rule them out. */
    private void improve(PlanPart part) {
        BitSet start = (BitSet) chosen.clone();
        start.and(part.edges());
        if (!part.hasClash(start)) {
            return;
        }
        BitSet best = part.repaired(start);
        PlanPart.@Nullable Value value = part.keepsMinimums(best) ? part.valueOf(best) : null;
        PriorityQueue<Branch> open = new PriorityQueue<>();
        open.add(new Branch(new BitSet(), start, part.valueOf(start), 0));
        int made = 0;
        while (!open.isEmpty() && isAbove(open.peek().bound(), value)) {
            Branch branch = open.remove();
            int edge = part.firstClash(branch.plan());
            BitSet clashing = part.clashingWith(edge);
            BitSet alone = new BitSet();
            alone.set(edge);
            for (BitSet more : new BitSet[] {clashing, alone}) {
                if (made >= limit || effort + part.edges().cardinality() > LARGEST_EFFORT) {
                    exhaustive = false;
                    replace(part, value == null ? new BitSet() : best);
                    return;
                }
                BitSet dropped = (BitSet) branch.dropped().clone();
                dropped.or(more);
                @Nullable BitSet plan = solve(part, dropped);
                made++;
                if (plan == null) {
                    continue;
                }
                PlanPart.Value bound = part.valueOf(plan);
                if (isAbove(bound, value)) {
                    BitSet repaired = part.hasClash(plan) ? part.repaired(plan) : plan;
                    PlanPart.Value reached = part.valueOf(repaired);
                    if (isAbove(reached, value) && part.keepsMinimums(repaired)) {
                        best = repaired;
                        value = reached;
                    }
                    if (isAbove(bound, value)) {
                        open.add(new Branch(dropped, plan, bound, solved));
                    }
                }
            }
        }
        replace(part, value == null ? new BitSet() : best);
    }

    private static boolean isAbove(PlanPart.Value bound, PlanPart.@Nullable Value value) {
        return value == null || bound.compareTo(value) > 0;
    }

    private void replace(PlanPart part, BitSet best) {
        chosen.andNot(part.edges());
        chosen.or(best);
    }

    private @Nullable BitSet solve(PlanPart part, BitSet dropped) {
        BitSet left = (BitSet) part.edges().clone();
        left.andNot(dropped);
        effort += left.cardinality();
        solved++;
        return part.solve(left, solver);
    }

    /** Plans without the dropped pairs; the best of them without regard to days, and its value. */
    private record Branch(BitSet dropped, BitSet plan, PlanPart.Value bound, int number) implements Comparable<Branch> {

        private static final Comparator<Branch> ORDER = Comparator.comparing(Branch::bound)
                .reversed()
                .thenComparing(Comparator.comparing(Branch::number).reversed());

        @Override
        public int compareTo(Branch other) {
            return ORDER.compare(this, other);
        }
    }
}
