package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.assignment.Rematch;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import io.github.diasporaskills.matching.quota.ShareTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes optimal plans for one request, whose candidate pairs are looked for once. Immutable. */
final class PlanMaker {

    private final MatchRequest request;
    private final CandidateSearch found;
    private final MatchProblem problem;
    private final Stays stays;
    private final PlanLimits limits;
    private final int searchLimit;

    PlanMaker(
            MatchRequest request,
            Cardinality cardinality,
            GenderReserves reserves,
            PlanLimits limits,
            int searchLimit) {
        this.request = request;
        this.found = CandidateSearch.in(request);
        this.problem = MatchProblem.of(found.graph(), found.capacities())
                .with(cardinality)
                .with(reserves.in(request, found.capacities()))
                .with(limits.in(request));
        this.limits = limits;
        this.stays = new Stays(request, found.graph());
        this.searchLimit = searchLimit;
    }

    /** The best plan without a target. */
    MatchPlan free() {
        return plan(problem, best(problem), null, Selection.none(), 0);
    }

    MatchPlan aimingFor(ParticipationTarget wanted) {
        return aimingFor(wanted, best(problem).plan().total());
    }

    /** The same where the total of the best plan without a target is known. */
    MatchPlan aimingFor(ParticipationTarget wanted, long totalOfFree) {
        MatchProblem shared = with(wanted);
        ClashSearch.Found best = best(shared);
        return plan(shared, best, participation(wanted, shared, best.plan(), totalOfFree), Selection.none(), 0);
    }

    private MatchProblem with(ParticipationTarget wanted) {
        return problem.with(ShareTarget.of(members(wanted.gender()), wanted.share()));
    }

    private static Participation participation(
            ParticipationTarget wanted, MatchProblem shared, Assignment plan, long totalOfFree) {
        return Participation.of(wanted, shared, plan, Math.max(0, totalOfFree - plan.total()));
    }

    RematchedPlan rematched(
            Collection<PreviousPair> previous,
            int mostDropped,
            @Nullable ParticipationTarget wanted,
            OptimalAssignment solver) {
        SortedMap<Integer, PreviousPair> standing = new TreeMap<>();
        List<PreviousPair> lapsed = new ArrayList<>();
        for (PreviousPair pair : new TreeSet<>(previous)) {
            edge(pair).ifPresentOrElse(edge -> standing.put(edge, pair), () -> lapsed.add(pair));
        }
        Selection before = Selection.of(
                standing.keySet().stream().mapToInt(Integer::intValue).toArray());
        MatchProblem asked = wanted == null ? problem : with(wanted);
        if (asked.hasQuotas() && !solver.solve(asked).isFeasible()) {
            MatchPlan none = wanted == null ? free() : aimingFor(wanted);
            return new RematchedPlan(none, lapsed, List.copyOf(standing.values()), List.of(), standing.size());
        }
        Rematch answer = solver.rematch(asked, before, mostDropped, stays::clash, Math.max(1, searchLimit));
        @Nullable Selection chosen = answer.selection().orElse(null);
        if (chosen == null) {
            return new RematchedPlan(null, lapsed, List.of(), List.of(), answer.leastDropped());
        }
        List<PreviousPair> kept = new ArrayList<>();
        List<PreviousPair> dropped = new ArrayList<>();
        // Pairs and edges both stand by member, then by need.
        standing.forEach((edge, pair) -> (chosen.contains(edge) ? kept : dropped).add(pair));
        ClashSearch.Found best = bounded(asked, chosen, answer, solver);
        @Nullable
        Participation participation =
                wanted == null ? null : participation(wanted, asked, best.plan(), answer.totalWithoutTarget());
        MatchPlan plan = plan(asked, best, participation, before, mostDropped);
        return new RematchedPlan(plan, lapsed, dropped, kept, answer.leastDropped());
    }

    /** The plans under growing budgets, each better than the one before; the last is as good as any. */
    List<RematchedPlan> byDisruption(Collection<PreviousPair> previous, @Nullable ParticipationTarget wanted) {
        OptimalAssignment solver = OptimalAssignment.withDefaults();
        int all = new TreeSet<>(previous).size();
        RematchedPlan unbounded = rematched(previous, all, wanted, solver);
        PlanPart.Value most = value(unbounded);
        List<RematchedPlan> plans = new ArrayList<>();
        PlanPart.@Nullable Value last = null;
        for (int budget = unbounded.leastDropped();
                budget < unbounded.dropped().size() && (last == null || last.compareTo(most) < 0);
                budget++) {
            RematchedPlan plan = rematched(previous, budget, wanted, solver);
            if (plan.plan().isPresent() && (last == null || value(plan).compareTo(last) > 0)) {
                plans.add(plan);
                last = value(plan);
            }
        }
        if (last == null || last.compareTo(most) < 0) {
            plans.add(unbounded);
        }
        return List.copyOf(plans);
    }

    private PlanPart.Value value(RematchedPlan rematched) {
        MatchPlan plan = rematched.plan().orElseThrow();
        return PlanPart.whole(plan.problem(), stays).valueOf(plan.selection());
    }

    /** The bound is that of plans without a budget; the previous plan may keep this one below it. */
    private ClashSearch.Found bounded(MatchProblem asked, Selection chosen, Rematch answer, OptimalAssignment solver) {
        Assignment relaxed = solver.solve(asked);
        Assignment plan = new Assignment(chosen, answer.total(), relaxed.certificate());
        PlanPart whole = PlanPart.whole(asked, stays);
        boolean reached = whole.valueOf(chosen).compareTo(whole.valueOf(relaxed.selection())) == 0;
        Optimality optimality = reached ? Optimality.PROVEN : answer.isBest() ? Optimality.SEARCHED : Optimality.OPEN;
        return new ClashSearch.Found(plan, new PlanBound(relaxed, optimality, plan, answer.problemsSolved()));
    }

    /** How many proposals of a plan go to members of a gender. */
    int proposalsTo(Gender gender, MatchPlan plan) {
        return (int) plan.pairings().stream()
                .filter(pairing -> isOf(gender, pairing.proposal().member()))
                .count();
    }

    private ClashSearch.Found best(MatchProblem asked) {
        return ClashSearch.in(asked, stays, searchLimit);
    }

    private MatchPlan plan(
            MatchProblem asked,
            ClashSearch.Found best,
            @Nullable Participation participation,
            Selection previous,
            int mostDropped) {
        PlanTerms terms = new PlanTerms(asked, limits, previous, mostDropped);
        return new MatchPlan(request, found, best, participation, terms, searchLimit);
    }

    private OptionalInt edge(PreviousPair pair) {
        OptionalInt left = found.graph().left(pair.member().value());
        OptionalInt right = found.graph().right(pair.need().value());
        return left.isPresent() && right.isPresent()
                ? found.graph().edge(left.getAsInt(), right.getAsInt())
                : OptionalInt.empty();
    }

    private boolean isOf(Gender gender, PersonId member) {
        return request.members()
                        .get(found.graph().left(member.value()).orElseThrow())
                        .gender()
                == gender;
    }

    private int[] members(Gender gender) {
        return IntStream.range(0, request.members().size())
                .filter(left -> request.members().get(left).gender() == gender)
                .toArray();
    }
}
