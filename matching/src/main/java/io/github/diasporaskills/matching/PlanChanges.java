package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.Certified;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.rule.Candidacy;
import io.github.diasporaskills.matching.rule.Failure;
import io.github.diasporaskills.matching.rule.NeedRule;
import io.github.diasporaskills.matching.score.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest changes by which the best plan would propose somebody, or fill a place, by making the changed plans.
 * Immutable.
 *
 * <p>No plan without a pair gets better when the pair's score rises, so the least rise is the difference between the best
 * plan and the best one with the pair, if score is all that they differ in: pairs, the share of a target and reserves
 * come first, and no score makes up for them. Prices bound the rise from below, so few plans have to be made.
 */
final class PlanChanges {

    private final MatchRequest request;
    private final PlanTerms terms;
    private final MatchProblem problem;
    private final CandidateGraph graph;
    private final Certified plan;
    private final Replanner replanner;
    private final PlanPart.Value now;
    private final PairSlack slack;

    PlanChanges(MatchRequest request, PlanTerms terms, Stays stays, Certified plan, PlanBound bound, int searchLimit) {
        this.request = request;
        this.terms = terms;
        this.problem = terms.problem();
        this.graph = problem.graph();
        this.plan = plan;
        this.replanner = terms.isScoreAlone()
                ? new PartReplanner(request, problem, stays, plan, bound, searchLimit)
                : new TermsReplanner(request, terms, stays, plan, searchLimit);
        this.now = replanner.now();
        this.slack = PairSlack.of(problem, bound, plan, stays);
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
            oneUnderCap(left, edges).ifPresent(says -> lines.add(line(says)));
            oneChange(left).ifPresent(says -> lines.add(line(says)));
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
                .sorted(Comparator.comparingLong(slack::leastRise).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int edge : byBound) {
            if (least != null && slack.leastRise(edge) >= least.points()) {
                break;
            }
            Replanner.Replan with = replanner.with(edge);
            if (!with.isBest()) {
                return Optional.empty();
            }
            PlanPart.@Nullable Value value = with.value();
            if (value != null && now.isLike(value)) {
                long points = Math.subtractExact(now.total(), value.total());
                least = least == null || points < least.points() ? new Rise(edge, points) : least;
            }
        }
        return Optional.ofNullable(least);
    }

    /** The need, of those that fit best first, at which one place more would lead to a proposal in every best plan. */
    private Optional<Reason> onePlace(int left, int[] edges) {
        List<Integer> best = IntStream.of(edges)
                .boxed()
                .sorted(Comparator.comparingLong((Integer edge) -> -graph.valueOf(edge)))
                .toList();
        long least = IntStream.of(edges).mapToLong(slack::of).min().orElse(0);
        for (int edge : best) {
            int right = graph.rightOf(edge);
            // A place more is worth its price at most, and the member's pairs cost this at least.
            if (slack.priceOfPlace(right) <= least) {
                continue;
            }
            OptionalInt instead = proposedBy(Replanner.Easing.of(Replanner.Kind.PLACE, right), left);
            if (instead.isPresent()) {
                return Optional.of(Reason.of(MatchingReason.CHANGE_PLACE)
                        .with("need", graph.rightIds().get(right))
                        .with("instead", graph.rightIds().get(instead.getAsInt())));
            }
        }
        return Optional.empty();
    }

    /** The need for which every best plan would propose a member with one more of something. */
    private OptionalInt proposedBy(Replanner.Easing easing, int left) {
        Replanner.Replan more = replanner.eased(easing);
        return more.isAbove(replanner.eased(easing.without(left))) ? more.needOf(left) : OptionalInt.empty();
    }

    /** The cap, of those that are reached around a member, under which one more would lead to a proposal. */
    private Optional<Reason> oneUnderCap(int left, int[] edges) {
        int[] reached = IntStream.of(edges)
                .flatMap(edge -> terms.reachedCap(graph.rightOf(edge), plan.selection()).stream()
                        .mapToInt(problem.groups().list()::indexOf))
                .distinct()
                .toArray();
        for (int group : reached) {
            OptionalInt instead = proposedBy(Replanner.Easing.of(Replanner.Kind.CAP, group), left);
            if (instead.isPresent()) {
                return Optional.of(ofCap(MatchingReason.CHANGE_CAP, group)
                        .with("instead", graph.rightIds().get(instead.getAsInt())));
            }
        }
        return Optional.empty();
    }

    private Reason ofCap(MatchingReason code, int group) {
        GroupLimit limit = problem.groups().list().get(group);
        return Reason.of(code)
                .with("region", terms.limits().region(limit).orElseThrow().toString())
                .with("cap", limit.maximum() + 1);
    }

    /** One more change of the previous plan. */
    private Optional<Reason> oneChange(int left) {
        long dropped = terms.previous()
                .edges()
                .filter(edge -> !plan.selection().contains(edge))
                .count();
        OptionalInt instead = terms.previous().size() == 0 || dropped < terms.mostDropped()
                ? OptionalInt.empty()
                : proposedBy(Replanner.Easing.of(Replanner.Kind.CHANGE, 0), left);
        return instead.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(MatchingReason.CHANGE_BUDGET)
                        .with("dropped", terms.mostDropped() + 1)
                        .with("instead", graph.rightIds().get(instead.getAsInt())));
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
            if (problem.capacities().right(right) == 0 || slack.of(left, right, score) >= 0) {
                continue;
            }
            if (replanner.withNew(left, right, score).isAbove(now)) {
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
        terms.reachedCap(right, plan.selection())
                .map(problem.groups().list()::indexOf)
                .filter(group -> fills(Replanner.Easing.of(Replanner.Kind.CAP, group), right))
                .ifPresent(group -> lines.add(line(ofCap(MatchingReason.CHANGE_CAP_OF, group))));
        fewestRulesOf(need, right, filled).ifPresent(lines::add);
        return lines;
    }

    /** Whether every best plan would fill one place more of a need with one more of something. */
    private boolean fills(Replanner.Easing easing, int right) {
        Replanner.Replan more = replanner.eased(easing);
        return more.isAbove(replanner.eased(easing.closing(right)));
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
            if (slack.of(left, right, score) >= 0) {
                continue;
            }
            Replanner.Replan with = replanner.withNew(left, right, score);
            if (with.isAbove(now) && with.filled(right) > filled) {
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
