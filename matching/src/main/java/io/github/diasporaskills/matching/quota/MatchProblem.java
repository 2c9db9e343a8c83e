package io.github.diasporaskills.matching.quota;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.graph.CandidateGraph;

/**
 * What is asked: pairs of a graph, within capacities on both sides, of the best total value. Immutable and
 * thread-safe.
 *
 * @param graph who could go where, and how well
 * @param capacities how many pairs each element may be part of
 * @param objective whether high or low values are wanted
 * @param cardinality whether the number of pairs comes before their value
 */
public record MatchProblem(CandidateGraph graph, Capacities capacities, Objective objective, Cardinality cardinality) {

    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException if the capacities are not one for each element of the graph
     */
    public MatchProblem {
        requireNonNull(graph, "graph");
        requireNonNull(capacities, "capacities");
        requireNonNull(objective, "objective");
        requireNonNull(cardinality, "cardinality");
        if (!capacities.fits(graph)) {
            throw new IllegalArgumentException("Capacities are one for each element of the graph (" + graph
                    + "); found another number. Maybe they belong to another graph");
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
        return new MatchProblem(graph, capacities, Objective.MAXIMISE, Cardinality.MAXIMUM);
    }

    /**
     * The same problem with another objective.
     *
     * @param other whether high or low values are wanted
     * @return a new problem
     */
    public MatchProblem with(Objective other) {
        return new MatchProblem(graph, capacities, other, cardinality);
    }

    /**
     * The same problem with another weight of the number of pairs.
     *
     * @param other whether the number of pairs comes first
     * @return a new problem
     */
    public MatchProblem with(Cardinality other) {
        return new MatchProblem(graph, capacities, objective, other);
    }
}
