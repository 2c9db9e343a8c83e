package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Reserves;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every plan of a small problem, tried one after another, with whatever it has to keep. */
final class AllPlans {

    /** A candidate pair. */
    record Pair(int left, int right, long value) {}

    /** What a plan is worth, in the order in which it counts. */
    record Worth(int pairs, int ofGroup, int reserved, long points) implements Comparable<Worth> {

        @Override
        public int compareTo(Worth other) {
            return Comparator.comparingInt(Worth::pairs)
                    .thenComparingInt(Worth::ofGroup)
                    .thenComparingInt(Worth::reserved)
                    .thenComparingLong(Worth::points)
                    .compare(this, other);
        }

        /** As good but for the points. */
        boolean isLike(Worth other) {
            return pairs == other.pairs && ofGroup == other.ofGroup && reserved == other.reserved;
        }
    }

    final MatchProblem problem;
    final List<Need> needs;
    final List<Pair> pairs = new ArrayList<>();
    final int[] lefts;
    final int[] rights;
    final int[] caps;
    private final Set<Pair> previous = new java.util.HashSet<>();
    private int budget;

    AllPlans(MatchPlan plan, Pilot pilot) {
        problem = plan.problem();
        needs = pilot.request().needs();
        CandidateGraph graph = problem.graph();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            pairs.add(new Pair(graph.leftOf(edge), graph.rightOf(edge), graph.valueOf(edge)));
        }
        lefts = new int[graph.leftCount()];
        java.util.Arrays.setAll(lefts, problem.capacities()::left);
        rights = new int[graph.rightCount()];
        java.util.Arrays.setAll(rights, problem.capacities()::right);
        caps = problem.groups().list().stream().mapToInt(GroupLimit::maximum).toArray();
    }

    /** Plans that give up at most a number of some pairs. */
    AllPlans near(List<PreviousPair> before, int mostDropped) {
        CandidateGraph graph = problem.graph();
        for (PreviousPair pair : new TreeSet<>(before)) {
            pairs.stream()
                    .filter(each -> graph.leftIds()
                                    .get(each.left())
                                    .equals(pair.member().value())
                            && graph.rightIds()
                                    .get(each.right())
                                    .equals(pair.need().value()))
                    .forEach(previous::add);
        }
        budget = mostDropped;
        return this;
    }

    /** The best; null if there is none. */
    @Nullable
    Worth best() {
        return best(plan -> true);
    }

    @Nullable
    Worth best(Predicate<List<Pair>> wanted) {
        return best(pairs, lefts, rights, wanted);
    }

    @Nullable
    Worth best(List<Pair> all, int[] left, int[] right, Predicate<List<Pair>> wanted) {
        return best(all, left.clone(), right.clone(), wanted, 0, new ArrayList<>());
    }

    private @Nullable Worth best(
            List<Pair> all, int[] left, int[] right, Predicate<List<Pair>> wanted, int at, List<Pair> chosen) {
        if (at == all.size()) {
            return keepsLimits(chosen) && wanted.test(chosen) ? worth(chosen) : null;
        }
        Worth best = best(all, left, right, wanted, at + 1, chosen);
        Pair pair = all.get(at);
        boolean fits = left[pair.left()] > 0
                && right[pair.right()] > 0
                && chosen.stream()
                        .noneMatch(other -> other.left() == pair.left()
                                && clash(needs.get(other.right()), needs.get(pair.right())));
        if (fits) {
            left[pair.left()]--;
            right[pair.right()]--;
            chosen.add(pair);
            Worth with = best(all, left, right, wanted, at + 1, chosen);
            chosen.remove(chosen.size() - 1);
            left[pair.left()]++;
            right[pair.right()]++;
            best = best == null || (with != null && with.compareTo(best) > 0) ? with : best;
        }
        return best;
    }

    private boolean keepsLimits(List<Pair> plan) {
        List<GroupLimit> limits = problem.groups().list();
        for (int group = 0; group < caps.length; group++) {
            GroupLimit limit = limits.get(group);
            long used = plan.stream()
                    .filter(pair -> limit.elements().contains(pair.right()))
                    .count();
            if (used < limit.minimum() || used > caps[group]) {
                return false;
            }
        }
        return previous.stream().filter(pair -> !plan.contains(pair)).count() <= budget;
    }

    Worth worth(MatchPlan plan) {
        return worth(plan.selection().edges().mapToObj(pairs::get).toList());
    }

    private Worth worth(List<Pair> plan) {
        long points = plan.stream().mapToLong(Pair::value).sum();
        if (problem.cardinality() == Cardinality.FREE) {
            return new Worth(0, 0, 0, points);
        }
        int ofGroup = 0;
        if (problem.target().isPresent()) {
            ShareTarget target = problem.target().get();
            int there =
                    (int) plan.stream().filter(pair -> target.has(pair.left())).count();
            ofGroup = Math.min(there, target.of(plan.size()));
        }
        int reserved = 0;
        for (Reserves.Reserve reserve : problem.reserves().list()) {
            int there = (int) plan.stream()
                    .filter(pair -> pair.right() == reserve.right()
                            && problem.reserves().groupOf(pair.left()) == reserve.group())
                    .count();
            reserved += Math.min(there, reserve.places());
        }
        return new Worth(plan.size(), ofGroup, reserved, points);
    }

    private static boolean clash(Need one, Need other) {
        return one.modality() == Modality.ONSITE
                && other.modality() == Modality.ONSITE
                && !one.host().equals(other.host())
                && one.period().overlaps(other.period());
    }
}
