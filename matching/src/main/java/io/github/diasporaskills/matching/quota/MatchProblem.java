package io.github.diasporaskills.matching.quota;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import java.util.Objects;
import java.util.Optional;
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

    private MatchProblem(
            CandidateGraph graph,
            Capacities capacities,
            Objective objective,
            Cardinality cardinality,
            @Nullable ShareTarget target,
            GroupLimits groups) {
        this.graph = requireNonNull(graph, "graph");
        this.capacities = requireNonNull(capacities, "capacities");
        this.objective = requireNonNull(objective, "objective");
        this.cardinality = requireNonNull(cardinality, "cardinality");
        this.target = target;
        this.groups = requireNonNull(groups, "groups");
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
        if (target != null && hasQuotas()) {
            throw new IllegalArgumentException("A target for a share goes with capacities alone; found lower quotas or"
                    + " limits on groups. Maybe give the group a limit with a minimum");
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
        return new MatchProblem(graph, capacities, Objective.MAXIMISE, Cardinality.MAXIMUM, null, GroupLimits.none());
    }

    /**
     * The same problem with another objective.
     *
     * @param other whether high or low values are wanted
     * @return a new problem
     */
    public MatchProblem with(Objective other) {
        return new MatchProblem(graph, capacities, other, cardinality, target, groups);
    }

    /**
     * The same problem with another weight of the number of pairs.
     *
     * @param other whether the number of pairs comes first
     * @return a new problem
     * @throws IllegalArgumentException if there is a target and the number of pairs does not come first
     */
    public MatchProblem with(Cardinality other) {
        return new MatchProblem(graph, capacities, objective, other, target, groups);
    }

    /**
     * The same problem with a share of the pairs for a group.
     *
     * @param other the target
     * @return a new problem
     * @throws IllegalArgumentException if the number of pairs does not come first
     */
    public MatchProblem with(ShareTarget other) {
        return new MatchProblem(graph, capacities, objective, cardinality, requireNonNull(other, "other"), groups);
    }

    /**
     * The same problem with other capacities.
     *
     * @param other how many pairs each element may, and must, be part of
     * @return a new problem
     * @throws IllegalArgumentException if they are not one for each element of the graph, or there are lower quotas and
     *     a target
     */
    public MatchProblem with(Capacities other) {
        return new MatchProblem(graph, other, objective, cardinality, target, groups);
    }

    /**
     * The same problem with limits on groups.
     *
     * @param other the limits; they take the place of earlier ones
     * @return a new problem
     * @throws IllegalArgumentException if a group has an element that the graph does not have, or there is a target
     */
    public MatchProblem with(GroupLimits other) {
        return new MatchProblem(graph, capacities, objective, cardinality, target, other);
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
                && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(graph, capacities, objective, cardinality, target, groups);
    }

    @Override
    public String toString() {
        return graph + "; " + objective + ", cardinality " + cardinality + (target == null ? "" : ", " + target)
                + (hasQuotas() ? ", with quotas" : "");
    }
}
