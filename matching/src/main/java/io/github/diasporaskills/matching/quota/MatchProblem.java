package io.github.diasporaskills.matching.quota;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: pairs of a graph, within capacities on both sides, of the best total value. Immutable and
 * thread-safe.
 */
public final class MatchProblem {

    private final CandidateGraph graph;
    private final Capacities capacities;
    private final Objective objective;
    private final Cardinality cardinality;
    private final @Nullable ShareTarget target;
    private final GroupLimits groups;
    private final Reserves reserves;
    private final Selection forced;
    private final Selection forbidden;

    private MatchProblem(
            CandidateGraph graph,
            Capacities capacities,
            Objective objective,
            Cardinality cardinality,
            @Nullable ShareTarget target,
            GroupLimits groups,
            Reserves reserves,
            Selection forced,
            Selection forbidden) {
        this.graph = requireNonNull(graph, "graph");
        this.capacities = requireNonNull(capacities, "capacities");
        this.objective = requireNonNull(objective, "objective");
        this.cardinality = requireNonNull(cardinality, "cardinality");
        this.target = target;
        this.groups = requireNonNull(groups, "groups");
        this.reserves = requireNonNull(reserves, "reserves");
        this.forced = requireNonNull(forced, "forced");
        this.forbidden = requireNonNull(forbidden, "forbidden");
        if (!capacities.fits(graph)) {
            throw new IllegalArgumentException("Capacities are one for each element of the graph (" + graph
                    + "); found another number. Maybe they belong to another graph");
        }
        if (target != null && cardinality != Cardinality.MAXIMUM) {
            throw new IllegalArgumentException("A target for a share goes with as many pairs as possible; found "
                    + cardinality + ". Maybe use MAXIMUM");
        }
        if (!groups.fit(graph.leftCount(), graph.rightCount())) {
            throw new IllegalArgumentException("Groups have elements of the graph (" + graph
                    + "); found another number. Maybe they belong to another graph");
        }
        fixed();
        if (target != null) {
            groups.around(target, graph.leftCount());
        }
        if (!reserves.fit(graph.leftCount(), graph.rightCount())) {
            throw new IllegalArgumentException("Reserves have a group for each left element and places of the graph ("
                    + graph + "); found another number. Maybe they belong to another graph");
        }
        if (cardinality == Cardinality.FREE
                && !reserves.isEmpty()
                && reserves.worth().isEmpty()) {
            throw new IllegalArgumentException("Reserves go with as many pairs as possible; found " + cardinality
                    + ". Maybe say what a reserved place is worth");
        }
    }

    /**
     * As many pairs as possible, and the highest total among those.
     *
     * @param graph who could go where, and how well
     * @param capacities how many pairs each element may be part of
     * @return the problem
     * @throws IllegalArgumentException if the capacities are not one for each element of the graph
     */
    public static MatchProblem of(CandidateGraph graph, Capacities capacities) {
        return new MatchProblem(
                graph,
                capacities,
                Objective.MAXIMISE,
                Cardinality.MAXIMUM,
                null,
                GroupLimits.none(),
                Reserves.none(),
                Selection.none(),
                Selection.none());
    }

    /**
     * The same problem with another objective.
     *
     * @param other whether high or low values are wanted
     * @return a new problem
     */
    public MatchProblem with(Objective other) {
        return new MatchProblem(graph, capacities, other, cardinality, target, groups, reserves, forced, forbidden);
    }

    /**
     * The same problem with another weight of the number of pairs.
     *
     * @param other whether the number of pairs comes first
     * @return a new problem
     * @throws IllegalArgumentException if there is a target and the number of pairs does not come first
     */
    public MatchProblem with(Cardinality other) {
        return new MatchProblem(graph, capacities, objective, other, target, groups, reserves, forced, forbidden);
    }

    /**
     * The same problem with a share of the pairs for a group.
     *
     * @param other the target
     * @return a new problem
     * @throws IllegalArgumentException if the number of pairs does not come first, or the group crosses one with a limit
     */
    public MatchProblem with(ShareTarget other) {
        return new MatchProblem(
                graph,
                capacities,
                objective,
                cardinality,
                requireNonNull(other, "other"),
                groups,
                reserves,
                forced,
                forbidden);
    }

    /**
     * The same problem without a share for a group.
     *
     * @return a new problem
     */
    public MatchProblem withoutTarget() {
        return new MatchProblem(graph, capacities, objective, cardinality, null, groups, reserves, forced, forbidden);
    }

    /**
     * The same problem with places that go first to groups.
     *
     * @param other the reserves; they take the place of earlier ones
     * @return a new problem
     * @throws IllegalArgumentException if they are for another graph, or the value alone counts and they have no worth
     */
    public MatchProblem with(Reserves other) {
        return new MatchProblem(graph, capacities, objective, cardinality, target, groups, other, forced, forbidden);
    }

    /**
     * The places that go first to groups.
     *
     * @return none by default
     */
    public Reserves reserves() {
        return reserves;
    }

    /**
     * The same problem with other capacities.
     *
     * @param other how many pairs each element may, and must, be part of
     * @return a new problem
     * @throws IllegalArgumentException if they are not one for each element of the graph
     */
    public MatchProblem with(Capacities other) {
        return new MatchProblem(graph, other, objective, cardinality, target, groups, reserves, forced, forbidden);
    }

    private void fixed() {
        IntStream.concat(forced.edges(), forbidden.edges())
                .filter(edge -> edge < 0 || edge >= graph.edgeCount())
                .findFirst()
                .ifPresent(edge -> {
                    throw new IllegalArgumentException("Fixed pairs are edges of the graph (" + graph + "); found edge "
                            + edge + ". Maybe it belongs to another graph");
                });
        int last = -1;
        for (int edge :
                IntStream.concat(forced.edges(), forbidden.edges()).sorted().toArray()) {
            if (edge == last) {
                throw new IllegalArgumentException("A pair is fixed once, forced or forbidden; found "
                        + graph.leftIds().get(graph.leftOf(edge)) + " and "
                        + graph.rightIds().get(graph.rightOf(edge)) + " twice");
            }
            last = edge;
        }
    }

    /**
     * The same problem with pairs that every plan must have.
     *
     * @param pairs edges of the graph; they take the place of those forced earlier
     * @return a new problem
     * @throws IllegalArgumentException if an edge is unknown, stands twice or is forbidden
     */
    public MatchProblem forcing(Selection pairs) {
        return new MatchProblem(graph, capacities, objective, cardinality, target, groups, reserves, pairs, forbidden);
    }

    /**
     * The same problem with pairs that no plan may have.
     *
     * @param pairs edges of the graph; they take the place of those forbidden earlier
     * @return a new problem
     * @throws IllegalArgumentException if an edge is unknown, stands twice or is forced
     */
    public MatchProblem forbidding(Selection pairs) {
        return new MatchProblem(graph, capacities, objective, cardinality, target, groups, reserves, forced, pairs);
    }

    /**
     * The pairs that every plan must have.
     *
     * @return none by default
     */
    public Selection forced() {
        return forced;
    }

    /**
     * The pairs that no plan may have.
     *
     * @return none by default
     */
    public Selection forbidden() {
        return forbidden;
    }

    /**
     * Whether pairs are forced or forbidden.
     *
     * @return true if there is one
     */
    public boolean hasFixedPairs() {
        return forced.size() + forbidden.size() > 0;
    }

    /**
     * The same problem with limits on groups.
     *
     * @param other the limits; they take the place of earlier ones
     * @return a new problem
     * @throws IllegalArgumentException if a group has an element that the graph does not have, or crosses that of the
     *     target
     */
    public MatchProblem with(GroupLimits other) {
        return new MatchProblem(graph, capacities, objective, cardinality, target, other, reserves, forced, forbidden);
    }

    /**
     * The limits on groups.
     *
     * @return none by default
     */
    public GroupLimits groups() {
        return groups;
    }

    /**
     * Whether more than capacities limits a plan.
     *
     * @return true if there are lower quotas or limits on groups
     */
    public boolean hasQuotas() {
        return !groups.isEmpty() || capacities.hasMinimums();
    }

    /**
     * Who could go where, and how well.
     *
     * @return the graph
     */
    public CandidateGraph graph() {
        return graph;
    }

    /**
     * How many pairs each element may be part of.
     *
     * @return the capacities
     */
    public Capacities capacities() {
        return capacities;
    }

    /**
     * Whether high or low values are wanted.
     *
     * @return the objective
     */
    public Objective objective() {
        return objective;
    }

    /**
     * Whether the number of pairs comes before their value.
     *
     * @return the weight of the number of pairs
     */
    public Cardinality cardinality() {
        return cardinality;
    }

    /**
     * The share wanted for a group.
     *
     * @return the target, or empty if there is none
     */
    public Optional<ShareTarget> target() {
        return Optional.ofNullable(target);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatchProblem that
                && graph.equals(that.graph)
                && capacities.equals(that.capacities)
                && objective == that.objective
                && cardinality == that.cardinality
                && Objects.equals(target, that.target)
                && groups.equals(that.groups)
                && reserves.equals(that.reserves)
                && forced.equals(that.forced)
                && forbidden.equals(that.forbidden);
    }

    @Override
    public int hashCode() {
        return Objects.hash(graph, capacities, objective, cardinality, target, groups, reserves, forced, forbidden);
    }

    @Override
    public String toString() {
        return graph + "; " + objective + ", cardinality " + cardinality + (target == null ? "" : ", " + target)
                + (hasQuotas() ? ", with quotas" : "")
                + (reserves.isEmpty() ? "" : ", with " + reserves)
                + (hasFixedPairs() ? ", with fixed pairs" : "");
    }
}
