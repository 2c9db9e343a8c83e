package io.github.diasporaskills.examples.benchmarks.peers;

import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import java.util.Arrays;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** The solvers compared. Each builds its input from the same arrays and gives the least total cost. */
enum Peers {
    OURS {
        @Override
        long solve(Instance instance) {
            return OptimalAssignment.withDefaults().solve(problem(instance)).total();
        }
    },
    ORTOOLS_LSA {
        @Override
        boolean takes(Instance instance) {
            return instance.isSquare();
        }

        @Override
        long solve(Instance instance) {
            LinearSumAssignment assignment = new LinearSumAssignment();
            instance.forEach(assignment::addArcWithCost);
            if (assignment.solve() != LinearSumAssignment.Status.OPTIMAL) {
                throw new IllegalStateException("No optimum");
            }
            return assignment.getOptimalCost();
        }
    },
    ORTOOLS_MCF {
        @Override
        boolean takes(Instance instance) {
            return instance.costs().length <= 1_000_000;
        }

        @Override
        long solve(Instance instance) {
            MinCostFlow flow = new MinCostFlow();
            int lefts = instance.lefts();
            int sink = lefts + instance.rights();
            instance.forEach((left, right, cost) -> flow.addArcWithCapacityAndUnitCost(left, lefts + right, 1, cost));
            for (int right = 0; right < instance.rights(); right++) {
                flow.addArcWithCapacityAndUnitCost(lefts + right, sink, instance.capacity(), 0);
            }
            for (int left = 0; left < lefts; left++) {
                flow.setNodeSupply(left, 1);
            }
            flow.setNodeSupply(sink, -lefts);
            if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("No optimum");
            }
            return flow.getOptimalCost();
        }
    },
    JGRAPHT_FLOW {
        @Override
        boolean takes(Instance instance) {
            return !instance.isDense();
        }

        @Override
        long solve(Instance instance) {
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                    new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
            int lefts = instance.lefts();
            int sink = lefts + instance.rights();
            for (int node = 0; node <= sink; node++) {
                graph.addVertex(node);
            }
            instance.forEach((left, right, cost) -> graph.setEdgeWeight(graph.addEdge(left, lefts + right), cost));
            for (int right = 0; right < instance.rights(); right++) {
                graph.setEdgeWeight(graph.addEdge(lefts + right, sink), 0);
            }
            MinimumCostFlowProblem<Integer, DefaultWeightedEdge> problem =
                    new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                            graph,
                            node -> node < lefts ? 1 : node == sink ? -lefts : 0,
                            edge -> graph.getEdgeTarget(edge) == sink ? instance.capacity() : 1);
            return Math.round(new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                    .getMinimumCostFlow(problem)
                    .getCost());
        }
    };

    /** Whether it takes instances of this kind and size at all. */
    boolean takes(Instance instance) {
        return true;
    }

    abstract long solve(Instance instance);

    static MatchProblem problem(Instance instance) {
        CandidateGraph graph = instance.isDense()
                ? CandidateGraph.dense(instance.lefts(), instance.rights(), instance.costs())
                : CandidateGraph.ofRows(instance.rights(), instance.offsets(), instance.columns(), instance.costs());
        int[] places = new int[instance.rights()];
        Arrays.fill(places, instance.capacity());
        int[] ones = new int[instance.lefts()];
        Arrays.fill(ones, 1);
        return MatchProblem.of(graph, Capacities.of(ones, places))
                .with(Objective.MINIMISE)
                .with(Cardinality.COMPLETE);
    }

    static Assignment ours(MatchProblem problem) {
        return OptimalAssignment.withDefaults().solve(problem);
    }
}
