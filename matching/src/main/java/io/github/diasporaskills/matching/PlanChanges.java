package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.assignment.WarmStart;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.Certified;
import io.github.diasporaskills.matching.proof.DualPrices;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.rule.Candidacy;
import io.github.diasporaskills.matching.rule.Failure;
import io.github.diasporaskills.matching.rule.NeedRule;
import io.github.diasporaskills.matching.score.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest changes by which the best plan would propose somebody, or fill a place, by making the changed plans.
 * Immutable.
 *
 * <p>A plan with a given pair is that pair and the best plan of what is left: one place less on both sides, without
 * what clashes. No plan without the pair gets better when the pair's score rises, so the least rise is the difference
 * between the best plan and the best one with the pair. Prices bound it from below, so few plans have to be made; each is made anew only where
 * the change can affect it, from the prices of the best one.
 */
final class PlanChanges {

    private final MatchRequest request;
    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final Stays stays;
    private final Certified plan;
    private final PlanBound bound;
    private final int searchLimit;
    private final OptimalAssignment solver;
    private final AffectedPart.Finder parts;
    private final @Nullable DualPrices prices;

    PlanChanges(
            MatchRequest request, MatchProblem problem, Stays stays, Certified plan, PlanBound bound, int searchLimit) {
        this.request = request;
        this.problem = problem;
        this.graph = problem.graph();
        this.stays = stays;
        this.plan = plan;
        this.bound = bound;
        this.searchLimit = searchLimit;
        this.solver = OptimalAssignment.withDefaults().startingFrom(WarmStart.of(problem, bound));
        this.parts = new AffectedPart.Finder(request, problem);
        this.prices = prices(problem, bound);
    }

    /** What a plan is worth; if the score alone counts, pairs are not compared. */
    private record Worth(int pairs, long total, boolean isBest) {

        boolean isAbove(Worth other) {
            return pairs != other.pairs ? pairs > other.pairs : total > other.total;
        }
    }

    /** A rise of the score of a pair. */
    private record Rise(int edge, long points) {}

    List<Explanation.Line> ofMember(int left, Unmatched verdict) {
        List<Explanation.Line> lines = new ArrayList<>();
        if (graph.firstEdge(left) < graph.firstEdge(left + 1)
                && problem.capacities().left(left) > 0) {
            int[] edges = IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                    .toArray();
            rise(edges).map(this::ofScore).ifPresent(says -> lines.add(line(says)));
            onePlace(left, edges).ifPresent(says -> lines.add(line(says)));
        }
        fewestRules(left, verdict).ifPresent(lines::add);
        return lines;
    }

    /** Never beyond what the criteria give: the rise is at most what the lowest score there is above this one. */
    private Reason ofScore(Rise rise) {
        String need = graph.rightIds().get(graph.rightOf(rise.edge()));
        return rise.points() == 0
                ? Reason.of(MatchingReason.CHANGE_TIED).with("need", need)
                : Reason.of(MatchingReason.CHANGE_SCORE).with("need", need).with("points", Score.points(rise.points()));
    }

    /** The most that the criteria give. */
    private long most() {
        return request.criteria().weights().values().stream()
                .mapToLong(weight -> 1000L * weight)
                .sum();
    }

    /** The least rise; empty if a search ended at its limit. */
    private Optional<Rise> rise(int[] edges) {
        @Nullable Rise least = null;
        List<Integer> byBound = IntStream.of(edges)
                .boxed()
                .sorted(Comparator.comparingLong(this::atLeast).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int edge : byBound) {
            if (least != null && atLeast(edge) >= least.points()) {
                break;
            }
            Worth with = with(edge);
            if (!with.isBest()) {
                return Optional.empty();
            }
            if (with.pairs() == worth().pairs()) {
                long points = Math.subtractExact(worth().total(), with.total());
                least = least == null || points < least.points() ? new Rise(edge, points) : least;
            }
        }
        return Optional.ofNullable(least);
    }

    /** What prices say that a plan with a candidate pair is short of this one, at least. */
    private long atLeast(int edge) {
        return Math.max(0, slack(edge));
    }

    private long slack(int edge) {
        return slack(graph.leftOf(edge), graph.rightOf(edge), graph.valueOf(edge));
    }

    /**
     * By how much a plan with one pair more than the candidates is worth less than this one, at least; a negative number
     * says nothing. No plan beside the pair gains more than the bound less the prices of its elements.
     */
    private long slack(int left, int right, long value) {
        if (prices == null) {
            return Long.MIN_VALUE;
        }
        long own = problem.capacities().left(left) > 0 ? prices.left(left) : 0;
        return own + prices.right(right) - value - prices.bonus() - bound.totalShort();
    }

    /** Those of the bound, if they tell the worth of plans: a pair more outweighs all scores, and no pair is missing. */
    private static @Nullable DualPrices prices(MatchProblem problem, PlanBound bound) {
        boolean free = problem.cardinality() == Cardinality.FREE;
        return bound.certificate() instanceof DualPrices found
                        && (free || (found.bonus() > bound.total() && bound.pairsShort() == 0))
                ? found
                : null;
    }

    private Worth worth() {
        return worth(plan.selection().size(), plan.total(), true);
    }

    private Worth worth(int pairs, long total, boolean isBest) {
        return new Worth(problem.cardinality() == Cardinality.FREE ? 0 : pairs, total, isBest);
    }

    /** The best plan with a candidate pair. */
    private Worth with(int edge) {
        int left = graph.leftOf(edge);
        int[] excluded = IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                .filter(other -> other == edge || stays.clash(edge, other))
                .toArray();
        int quota = problem.capacities().left(left) - 1;
        return with(best(left, quota, graph.rightOf(edge), -1, excluded), graph.valueOf(edge));
    }

    /** What is left and a pair of a value. */
    private Worth with(Answer rest, long value) {
        return worth(rest.pairs() + 1, Math.addExact(rest.total(), value), rest.isBest());
    }

    /** The best plan beside a pair that is no candidate. */
    private Answer rest(int left, int right, Need need) {
        int[] clashing = IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                .filter(other -> stays.clash(need, other))
                .toArray();
        return best(left, Math.max(0, problem.capacities().left(left) - 1), right, -1, clashing);
    }

    /**
     * The best plan after a change.
     *
     * @param changed its pairs that the change could affect
     */
    private record Answer(int pairs, long total, boolean isBest, Selection changed) {}

    /** With another quota of a member, more or fewer places of a need, and without some pairs of theirs. */
    private Answer best(int left, int quota, int right, int more, int[] excluded) {
        AffectedPart part = parts.around(left, right);
        int[] edges = part.edges();
        int[] before = Arrays.stream(edges).filter(plan.selection()::contains).toArray();
        long totalBefore = Arrays.stream(before).mapToLong(graph::valueOf).sum();
        ClashSearch.Found found =
                ClashSearch.in(part.changed(left, quota, right, more, excluded), part.stays(), searchLimit, solver);
        Selection chosen = found.plan().selection();
        return new Answer(
                plan.selection().size() - before.length + chosen.size(),
                plan.total() - totalBefore + found.plan().total(),
                found.bound().optimality() != Optimality.OPEN,
                Selection.of(chosen.edges().map(edge -> edges[edge]).toArray()));
    }

    /** The need, of those that fit best first, at which one place more would lead to a proposal in every best plan. */
    private Optional<Reason> onePlace(int left, int[] edges) {
        List<Integer> best = IntStream.of(edges)
                .boxed()
                .sorted(Comparator.comparingLong((Integer edge) -> -graph.valueOf(edge)))
                .toList();
        // A place more is worth its price at most, and the member's pairs cost this at least.
        long least = IntStream.of(edges).mapToLong(this::slack).min().orElse(0);
        for (int edge : best) {
            int right = graph.rightOf(edge);
            if (prices != null && prices.right(right) <= least) {
                continue;
            }
            int quota = problem.capacities().left(left);
            Answer larger = best(left, quota, right, 1, new int[0]);
            Answer without = best(left, 0, right, 1, new int[0]);
            if (worth(larger).isBest()
                    && worth(without).isBest()
                    && worth(larger).isAbove(worth(without))) {
                int instead = larger.changed()
                        .edges()
                        .filter(each -> graph.leftOf(each) == left)
                        .findFirst()
                        .orElseThrow();
                return Optional.of(Reason.of(MatchingReason.CHANGE_PLACE)
                        .with("need", graph.rightIds().get(right))
                        .with("instead", graph.rightIds().get(graph.rightOf(instead))));
            }
        }
        return Optional.empty();
    }

    private Worth worth(Answer answer) {
        return worth(answer.pairs(), answer.total(), answer.isBest());
    }

    /** The need for which a better plan would propose the member but for the fewest rules. */
    private Optional<Explanation.Line> fewestRules(int left, Unmatched verdict) {
        DiasporaMember member = request.members().get(left);
        Set<String> ofNeeds = rulesOfNeeds();
        List<Missed> missed = verdict.missed().stream()
                .filter(Missed::isOpen)
                .filter(each -> each.failures().stream().noneMatch(failure -> ofNeeds.contains(failure.rule())))
                .filter(each -> each.failures().size() + verdict.failures().size() > 0)
                .sorted(Comparator.comparingInt(each -> each.failures().size()))
                .toList();
        for (Missed each : missed) {
            int right = graph.right(each.need().value()).orElseThrow();
            Need need = request.needs().get(right);
            long score = score(member, need);
            if (problem.capacities().right(right) == 0 || slack(left, right, score) >= 0) {
                continue;
            }
            Worth with = with(rest(left, right, need), score);
            if (with.isBest() && with.isAbove(worth())) {
                List<Failure> all = new ArrayList<>(verdict.failures());
                all.addAll(each.failures());
                return Optional.of(new Explanation.Line(
                        Reason.of(MatchingReason.CHANGE_RULES)
                                .with("need", each.need().value()),
                        reasons(all)));
            }
        }
        return Optional.empty();
    }

    private Set<String> rulesOfNeeds() {
        return request.rules().ofNeed().stream().map(NeedRule::id).collect(Collectors.toUnmodifiableSet());
    }

    private long score(DiasporaMember member, Need need) {
        return request.criteria()
                .score(Candidacy.of(member, need, request.circumstances()))
                .thousandths();
    }

    private static List<Reason> reasons(List<Failure> failures) {
        return failures.stream().flatMap(failure -> failure.reasons().stream()).toList();
    }

    List<Explanation.Line> ofNeed(int right) {
        List<Explanation.Line> lines = new ArrayList<>();
        Need need = request.needs().get(right);
        boolean servable = request.rules().ofNeed().stream()
                .allMatch(rule -> rule.failures(need, request.circumstances()).isEmpty());
        long filled = filled(plan.selection(), right);
        if (!servable || filled >= problem.capacities().right(right)) {
            return lines;
        }
        int[] edges = IntStream.range(0, graph.edgeCount())
                .filter(edge ->
                        graph.rightOf(edge) == right && !plan.selection().contains(edge))
                .toArray();
        rise(edges)
                .filter(rise -> graph.valueOf(rise.edge()) + rise.points() <= most())
                .ifPresent(rise -> {
                    String member = graph.leftIds().get(graph.leftOf(rise.edge()));
                    lines.add(line(
                            rise.points() == 0
                                    ? Reason.of(MatchingReason.CHANGE_TIED_OF).with("member", member)
                                    : Reason.of(MatchingReason.CHANGE_SCORE_OF)
                                            .with("member", member)
                                            .with("points", Score.points(rise.points()))));
                });
        fewestRulesOf(need, right, filled).ifPresent(lines::add);
        return lines;
    }

    private long filled(Selection selection, int right) {
        return selection.edges().filter(edge -> graph.rightOf(edge) == right).count();
    }

    /** Somebody with the skills whom rules keep from the need. */
    private record LeftOut(int left, List<Failure> failures, boolean isProposed) {}

    /** The member who would fill a place in a better plan but for the fewest rules. */
    private Optional<Explanation.Line> fewestRulesOf(Need need, int right, long filled) {
        Set<String> ofNeeds = rulesOfNeeds();
        Set<Integer> proposed =
                plan.selection().edges().mapToObj(graph::leftOf).collect(Collectors.toUnmodifiableSet());
        List<LeftOut> leftOut = new ArrayList<>();
        for (int left = 0; left < graph.leftCount(); left++) {
            Candidacy candidacy = Candidacy.of(request.members().get(left), need, request.circumstances());
            if (candidacy.fittingCredentials().isEmpty()
                    || graph.edge(left, right).isPresent()) {
                continue;
            }
            List<Failure> failures = request.rules().failures(candidacy).stream()
                    .filter(failure -> !ofNeeds.contains(failure.rule()))
                    .toList();
            leftOut.add(new LeftOut(left, failures, proposed.contains(left)));
        }
        leftOut.sort(Comparator.comparingInt((LeftOut each) -> each.failures().size())
                .thenComparing(LeftOut::isProposed)
                .thenComparing(LeftOut::left));
        for (LeftOut each : leftOut) {
            int left = each.left();
            long score = score(request.members().get(left), need);
            if (slack(left, right, score) >= 0) {
                continue;
            }
            Answer rest = rest(left, right, need);
            Worth with = with(rest, score);
            if (with.isBest() && with.isAbove(worth()) && filled(rest.changed(), right) >= filled) {
                return Optional.of(new Explanation.Line(
                        Reason.of(MatchingReason.CHANGE_RULES_OF)
                                .with("member", graph.leftIds().get(left)),
                        reasons(each.failures())));
            }
        }
        return Optional.empty();
    }

    private static Explanation.Line line(Reason head) {
        return new Explanation.Line(head, List.of());
    }
}
