package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plans all waiting cases together, so that an expert whom one case could do without is kept for another that has nobody
 * else: as many cases as possible get an expert, and of all such plans the one with the most points is chosen. Call it
 * again at each horizon, for example every hour; what was offered in the meantime stands. Immutable and thread-safe.
 *
 * <p>Each case brings its best experts only, {@link #withCandidates(int) so many}; with at least as many as there are
 * eligible experts the plan is the best there is. Points are those of the instant: that an expert who gets two cases at
 * once has more to do with the second is left out, the quota and the cap are not.
 */
public final class BatchDispatch {

    /** How many experts a case brings unless told otherwise. */
    public static final int CANDIDATES = 64;

    private static final int MOST_CANDIDATES = 100_000;

    private final Dispatcher dispatcher;
    private final int candidates;

    private BatchDispatch(Dispatcher dispatcher, int candidates) {
        this.dispatcher = dispatcher;
        this.candidates = candidates;
    }

    /**
     * A planner.
     *
     * @param dispatcher what decides about a case for which the plan has nobody
     * @return the planner
     */
    public static BatchDispatch of(Dispatcher dispatcher) {
        return new BatchDispatch(requireNonNull(dispatcher, "dispatcher"), CANDIDATES);
    }

    /**
     * This planner with another number of experts that a case brings.
     *
     * @param most 1 to 100,000
     * @return a new planner
     * @throws IllegalArgumentException if the number is out of range
     */
    public BatchDispatch withCandidates(int most) {
        if (most < 1 || most > MOST_CANDIDATES) {
            throw new IllegalArgumentException("A case brings 1 to " + MOST_CANDIDATES + " experts; found " + most);
        }
        return new BatchDispatch(dispatcher, most);
    }

    /**
     * What is to be done with each case.
     *
     * @param network the experts; it may stand at an earlier instant
     * @param cases the cases, each once
     * @param at now
     * @return a decision for each case, in their order: an offer as planned, or what is decided about the case alone. An
     *     offer that follows from another being refused is not planned ahead
     * @throws IllegalArgumentException if the network stands at a later instant, or a case is there twice
     */
    public List<DispatchDecision> plan(DispatchNetwork network, Collection<DispatchCase> cases, Instant at) {
        DispatchNetwork then = network.at(at);
        List<DispatchCase> waiting = cases.stream().filter(BatchDispatch::waits).toList();
        Map<PersonId, Integer> experts = new LinkedHashMap<>();
        List<List<RankedExpert>> brought = new ArrayList<>();
        CandidateGraph.Builder graph = CandidateGraph.builder();
        for (DispatchCase each : waiting) {
            List<RankedExpert> best = new ExpertSearch(then, each, at).best(each.preference(), candidates);
            brought.add(best);
            graph.left(each.request().id().value());
            for (RankedExpert one : best) {
                if (experts.putIfAbsent(one.expert(), experts.size()) == null) {
                    graph.right(one.expert().value());
                }
            }
        }
        for (int left = 0; left < brought.size(); left++) {
            for (RankedExpert one : brought.get(left)) {
                graph.edge(left, experts.getOrDefault(one.expert(), 0), one.points());
            }
        }
        int[] chosen = solve(graph.build(), places(then, experts), waiting.size());
        Map<DispatchCase, DispatchDecision> planned = new LinkedHashMap<>();
        for (int left = 0; left < waiting.size(); left++) {
            DispatchCase each = waiting.get(left);
            planned.put(each, decision(then, each, at, brought.get(left), experts, chosen[left]));
        }
        return cases.stream()
                .map(each -> {
                    @Nullable DispatchDecision known = planned.get(each);
                    return known == null ? dispatcher.decide(then, each, at) : known;
                })
                .toList();
    }

    private static boolean waits(DispatchCase each) {
        TeleExpertiseState state = each.request().state();
        return !each.isEmergency() && (state == TeleExpertiseState.READY || state == TeleExpertiseState.CLEARING_HOUSE);
    }

    /** For each case the number of its expert, or -1. */
    private static int[] solve(CandidateGraph graph, int[] places, int cases) {
        int[] chosen = new int[cases];
        Arrays.fill(chosen, -1);
        if (graph.edgeCount() > 0) {
            int[] ones = new int[cases];
            Arrays.fill(ones, 1);
            Assignment plan =
                    OptimalAssignment.withDefaults().solve(MatchProblem.of(graph, Capacities.of(ones, places)));
            plan.selection().edges().forEach(edge -> chosen[graph.leftOf(edge)] = graph.rightOf(edge));
        }
        return chosen;
    }

    /** What room each expert has. */
    private static int[] places(DispatchNetwork network, Map<PersonId, Integer> experts) {
        int[] places = new int[experts.size()];
        experts.forEach((id, number) -> {
            Expert expert = network.expert(id).orElseThrow();
            int room = expert.member().quota() - expert.tally().active();
            int cap = network.rule().mostCases();
            places[number] =
                    cap == 0 ? room : Math.min(room, cap - expert.tally().load());
        });
        return places;
    }

    private DispatchDecision decision(
            DispatchNetwork network,
            DispatchCase dispatched,
            Instant at,
            List<RankedExpert> best,
            Map<PersonId, Integer> experts,
            int chosen) {
        List<RankedExpert> order = new ArrayList<>();
        best.stream()
                .filter(one -> experts.getOrDefault(one.expert(), -1) == chosen)
                .forEach(order::add);
        if (order.isEmpty()) {
            return dispatcher.decideWithout(network, dispatched, at, best);
        }
        best.stream()
                .filter(one -> !order.contains(one))
                .limit(network.rule().backups())
                .forEach(order::add);
        return dispatcher.decideFor(network, dispatched, at, order);
    }

    @Override
    public String toString() {
        return "BatchDispatch, candidates of a case: " + candidates;
    }
}
