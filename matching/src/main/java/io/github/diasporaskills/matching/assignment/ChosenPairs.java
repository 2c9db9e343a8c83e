package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import java.util.Arrays;

/** The edges chosen so far, found by edge and by right element in constant time. Not thread-safe. */
final class ChosenPairs {

    private static final int UNCHOSEN = -1;

    private final CandidateGraph graph;
    private final Capacities capacities;
    private final int[] leftUsed;
    private final int[] rightUsed;

    /** The chosen edges of right element r stand at rightFirst[r] and following; position[e] is where e stands. */
    private final int[] rightFirst;

    private final int[] chosen;
    private final int[] position;

    ChosenPairs(CandidateGraph graph, Capacities capacities) {
        this.graph = graph;
        this.capacities = capacities;
        int rightCount = graph.rightCount();
        leftUsed = new int[graph.leftCount()];
        rightUsed = new int[rightCount];
        rightFirst = new int[rightCount + 1];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            rightFirst[graph.rightOf(edge) + 1]++;
        }
        for (int right = 0; right < rightCount; right++) {
            rightFirst[right + 1] = rightFirst[right] + Math.min(rightFirst[right + 1], capacities.right(right));
        }
        chosen = new int[rightFirst[rightCount]];
        position = new int[graph.edgeCount()];
        Arrays.fill(position, UNCHOSEN);
    }

    boolean contains(int edge) {
        return position[edge] != UNCHOSEN;
    }

    int usedBy(int left) {
        return leftUsed[left];
    }

    boolean hasSpareLeft(int left) {
        return leftUsed[left] < capacities.left(left);
    }

    boolean hasSpareRight(int right) {
        return rightUsed[right] < capacities.right(right);
    }

    /** Where the chosen edges of a right element begin, for {@link #at(int)}. */
    int first(int right) {
        return rightFirst[right];
    }

    /** Where they end. */
    int end(int right) {
        return rightFirst[right] + rightUsed[right];
    }

    int at(int place) {
        return chosen[place];
    }

    /** Chooses an edge for its right element; what the left element uses is told apart. */
    void choose(int edge) {
        int right = graph.rightOf(edge);
        position[edge] = rightFirst[right] + rightUsed[right]++;
        chosen[position[edge]] = edge;
    }

    /** Gives up a chosen edge; what the left element uses is told apart. */
    void giveUp(int edge) {
        int right = graph.rightOf(edge);
        int last = chosen[rightFirst[right] + --rightUsed[right]];
        chosen[position[edge]] = last;
        position[last] = position[edge];
        position[edge] = UNCHOSEN;
    }

    void oneMoreFor(int left) {
        leftUsed[left]++;
    }

    void oneFewerFor(int left) {
        leftUsed[left]--;
    }
}
