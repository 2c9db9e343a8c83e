package io.github.diasporaskills.matching.preference;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Objective;
import java.util.ArrayList;
import java.util.List;

/** Lists of both sides of a graph by the values of its edges; equal values are ties. */
final class RankedByValue {

    private final CandidateGraph graph;
    private final int sign;

    RankedByValue(CandidateGraph graph, Objective objective) {
        this.graph = graph;
        this.sign = objective == Objective.MAXIMISE ? -1 : 1;
    }

    static PlaceTerms terms(CandidateGraph graph, Capacities capacities) {
        int[] capacity = new int[graph.rightCount()];
        for (int right = 0; right < capacity.length; right++) {
            capacity[right] = capacities.right(right);
        }
        for (int left = 0; left < graph.leftCount(); left++) {
            if (capacities.left(left) > 1) {
                throw new IllegalArgumentException("A proposer goes to one place; found a capacity of "
                        + capacities.left(left) + " for " + graph.leftIds().get(left));
            }
        }
        return PlaceTerms.capacities(capacity, capacity.length);
    }

    MutualPairs pairs(Capacities capacities) {
        List<List<Integer>> byLeft = lists(graph.leftCount());
        List<List<Integer>> byRight = lists(graph.rightCount());
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            if (capacities.left(graph.leftOf(edge)) > 0) {
                byLeft.get(graph.leftOf(edge)).add(edge);
                byRight.get(graph.rightOf(edge)).add(edge);
            }
        }
        return new MutualPairs(ranked(byLeft, true), ranked(byRight, false), graph.rightCount());
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private MutualPairs.Lists ranked(List<List<Integer>> lists, boolean lefts) {
        int[] first = new int[lists.size() + 1];
        for (int owner = 0; owner < lists.size(); owner++) {
            first[owner + 1] = first[owner] + lists.get(owner).size();
        }
        int[] entries = new int[first[lists.size()]];
        int[] classes = new int[entries.length];
        for (int owner = 0; owner < lists.size(); owner++) {
            List<Integer> edges = lists.get(owner);
            edges.sort((one, other) -> sign * Long.compare(graph.valueOf(one), graph.valueOf(other)));
            int at = first[owner];
            for (int i = 0; i < edges.size(); i++) {
                boolean tied = i > 0 && graph.valueOf(edges.get(i)) == graph.valueOf(edges.get(i - 1));
                classes[at] = i == 0 ? 0 : classes[at - 1] + (tied ? 0 : 1);
                entries[at++] = lefts ? graph.rightOf(edges.get(i)) : graph.leftOf(edges.get(i));
            }
        }
        return new MutualPairs.Lists(first, entries, classes);
    }
}
