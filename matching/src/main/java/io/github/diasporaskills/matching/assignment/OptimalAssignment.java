package io.github.diasporaskills.matching.assignment;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the plan of the best total value under capacities on both sides (maximum-weight bipartite <i>b</i>-matching),
 * with a certificate. Immutable and thread-safe, as far as its {@link Watch} is.
 *
 * <p>The answer is exact: values are whole numbers and nothing is rounded. It is deterministic: equal problems give
 * equal answers. The {@link Algorithm} is chosen by the problem unless it is named. Time O(u (m + n) log n) at worst,
 * with u the pairs that fit, m the edges and n the elements; in practice a few passes over the edges. Memory O(m + n).
 */
public final class OptimalAssignment {

    private static final OptimalAssignment DEFAULTS = new OptimalAssignment(null, null, Watch.nobody());

    private final @Nullable Algorithm algorithm;
    private final @Nullable WarmStart start;
    private final Watch watch;

    private OptimalAssignment(@Nullable Algorithm algorithm, @Nullable WarmStart start, Watch watch) {
        this.algorithm = algorithm;
        this.start = start;
        this.watch = watch;
    }

    /**
     * The solver with its default settings.
     *
     * @return the solver
     */
    public static OptimalAssignment withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same solver with an algorithm chosen by hand.
     *
     * @param value the algorithm
     * @return a new solver
     */
    public OptimalAssignment with(Algorithm value) {
        return new OptimalAssignment(requireNonNull(value, "value"), start, watch);
    }

    /**
     * The same solver with somebody who is told how far it is, or may stop it.
     *
     * @param value the watch
     * @return a new solver
     */
    public OptimalAssignment with(Watch value) {
        return new OptimalAssignment(algorithm, start, requireNonNull(value, "value"));
    }

    /**
     * The same solver, starting from the prices and pairs of an earlier answer where capacities alone limit a plan;
     * other problems are solved from nothing.
     *
     * @param value where to start
     * @return a new solver, which uses {@link Algorithm#AUGMENTING_PATHS} unless another algorithm is chosen by hand
     */
    public OptimalAssignment startingFrom(WarmStart value) {
        return new OptimalAssignment(algorithm, requireNonNull(value, "value"), watch);
    }

    /**
     * The algorithm that would solve a problem.
     *
     * @param problem what is asked
     * @return the one chosen by hand; else the first one of the enum that handles the problem, or what is left
     *     of it without forced and forbidden pairs
     * @throws IllegalArgumentException if the one chosen by hand does not handle the problem
     */
    public Algorithm algorithmFor(MatchProblem problem) {
        requireNonNull(problem, "problem");
        if (problem.hasFixedPairs() && problem.target().isEmpty()) {
            FixedPairs fixed = new FixedPairs(problem);
            return fixed.conflict().isPresent() ? Algorithm.NETWORK_SIMPLEX : algorithmFor(fixed.rest());
        }
        return algorithmFor(problem, start != null);
    }

    private Algorithm algorithmFor(MatchProblem problem, boolean isWarm) {
        if (isWarm && algorithm == null && Algorithm.AUGMENTING_PATHS.handles(problem)) {
            return Algorithm.AUGMENTING_PATHS;
        }
        for (Algorithm candidate : algorithm == null ? Algorithm.values() : new Algorithm[] {algorithm}) {
            if (candidate.handles(problem)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("The algorithm " + algorithm + " does not handle " + problem
                + ". Maybe leave the choice to the solver");
    }

    /**
     * Solves a problem.
     *
     * @param problem what is asked
     * @return the best plan with its prices, or a violator if a complete plan was asked for and none exists
     * @throws IllegalArgumentException if an algorithm was chosen that does not handle the problem
     * @throws ArithmeticException if the values are so large that prices could overflow: the largest absolute value
     *     times twice the number of possible pairs must stay below 2<sup>58</sup> (without regard to the number of
     *     pairs for {@link io.github.diasporaskills.matching.quota.Cardinality#FREE})
     * @throws java.util.concurrent.CancellationException if the watch stopped it
     */
    public Assignment solve(MatchProblem problem) {
        return solve(problem, startIn(requireNonNull(problem, "problem").graph()));
    }

    @Nullable
    Start startIn(CandidateGraph graph) {
        return start == null ? null : Start.of(start, graph);
    }

    /** Starting from prices of a problem with the same elements. */
    Assignment solve(MatchProblem problem, @Nullable Start from) {
        if (requireNonNull(problem, "problem").target().isPresent()
                && algorithmFor(problem) == Algorithm.NETWORK_SIMPLEX) {
            return new ShareSolver(this, problem).solve();
        }
        if (!problem.hasFixedPairs()) {
            return algorithmFor(problem, from != null).solver().solve(problem, from, watch);
        }
        FixedPairs fixed = new FixedPairs(problem);
        return fixed.conflict()
                .map(conflict -> new Assignment(Selection.none(), 0, conflict))
                .orElseGet(() -> fixed.whole(solve(fixed.rest(), from)));
    }

    /** How many branches a re-match looks at, by default, before it gives the best plan found. */
    public static final int DEFAULT_REMATCH_LIMIT = 1_000;

    /**
     * The best plan that gives up at most a number of pairs of a previous one. Cardinality and objective are those of
     * the problem: if the number of pairs comes first, it does so among the plans within the budget.
     *
     * <p>Takes one solution of the problem for each step of a price, a few tens together where the price leaves no gap,
     * as in most instances; else a search goes on, see {@link Rematch#isBest()}. A target for a share comes within the
     * budget: it is reached as far as the plans with as many pairs reach it that the budget allows. It takes up to four
     * searches.
     *
     * @param problem what is asked now
     * @param previous edges of the problem's graph: the pairs of the previous plan that are still candidates
     * @param mostDropped the budget: how many of them may be given up, 0 or more
     * @return the plan, or that there is none
     * @throws IllegalArgumentException if an edge is unknown, the budget negative, or the algorithm chosen by hand does
     *     not handle the problem
     * @throws ArithmeticException if values are too large for exact prices
     * @throws java.util.concurrent.CancellationException if the watch stopped it
     */
    public Rematch rematch(MatchProblem problem, Selection previous, int mostDropped) {
        return rematch(problem, previous, mostDropped, (edge, other) -> false, DEFAULT_REMATCH_LIMIT);
    }

    /**
     * As {@link #rematch(MatchProblem, Selection, int)}, where some pairs of one left element exclude each other.
     *
     * @param problem what is asked now
     * @param previous edges of the problem's graph: the pairs of the previous plan that are still candidates
     * @param mostDropped the budget: how many of them may be given up, 0 or more
     * @param clashes which pairs exclude each other
     * @param limit how many branches are looked at, 1 or more
     * @return the plan, or that there is none
     * @throws IllegalArgumentException if an edge is unknown, budget or limit out of range, or the algorithm chosen by
     *     hand does not handle the problem
     * @throws ArithmeticException if values are too large for exact prices
     * @throws java.util.concurrent.CancellationException if the watch stopped it
     */
    public Rematch rematch(MatchProblem problem, Selection previous, int mostDropped, PairClash clashes, int limit) {
        requireNonNull(clashes, "clashes");
        if (mostDropped < 0 || limit < 1) {
            throw new IllegalArgumentException("A re-match may give up 0 or more pairs and looks at 1 branch or more;"
                    + " found " + mostDropped + " and " + limit);
        }
        // An unknown edge is refused as a fixed pair would be.
        problem.forbidding(Selection.none()).forcing(previous);
        Function<MatchProblem, Rematch> search =
                asked -> new RematchSearch(this, asked, previous, mostDropped, clashes, limit).run();
        return problem.target().isEmpty()
                ? search.apply(problem)
                : Rematch.of(new ShareStages<>(
                        problem, search, answer -> answer.selection().orElse(null)));
    }
}
