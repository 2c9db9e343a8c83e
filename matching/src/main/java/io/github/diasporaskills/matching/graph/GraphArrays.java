package io.github.diasporaskills.matching.graph;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** Makes graphs from arrays, and says where an array is wrong. */
final class GraphArrays {

    private GraphArrays() {}

    static CandidateGraph dense(int leftCount, int rightCount, EdgeValues values) {
        ElementIds lefts = ElementIds.numbers("left", leftCount);
        ElementIds rights = ElementIds.numbers("right", rightCount);
        if ((long) leftCount * rightCount != values.size()) {
            throw new IllegalArgumentException("A complete graph of " + leftCount + " × " + rightCount + " has "
                    + (long) leftCount * rightCount + " values; found " + values.size());
        }
        return new CandidateGraph(lefts, rights, null, null, null, values);
    }

    static CandidateGraph rows(int rightCount, int[] offsets, int[] rights, EdgeValues values) {
        requireNonNull(offsets, "offsets");
        requireNonNull(rights, "rights");
        int leftCount = offsets.length - 1;
        ElementIds rightIds = ElementIds.numbers("right", rightCount);
        if (leftCount < 0 || offsets[0] != 0 || offsets[leftCount] != rights.length) {
            throw new IllegalArgumentException("Offsets begin with 0 and end with the number of edges, " + rights.length
                    + "; found " + (leftCount < 0 ? "none" : offsets[0] + " and " + offsets[leftCount]));
        }
        if (rights.length != values.size()) {
            throw new IllegalArgumentException(
                    "Each edge has a value; found " + rights.length + " edges and " + values.size() + " values");
        }
        int[] lefts = new int[rights.length];
        boolean ascending = true;
        for (int left = 0; left < leftCount; left++) {
            if (offsets[left] > offsets[left + 1] || offsets[left + 1] > rights.length) {
                throw new IllegalArgumentException("Offsets never fall and stay within the edges; found "
                        + offsets[left] + " and then " + offsets[left + 1] + " at left element " + left);
            }
            int last = -1;
            for (int edge = offsets[left]; edge < offsets[left + 1]; edge++) {
                int right = rights[edge];
                lefts[edge] = left;
                if (right < 0 || right >= rightCount) {
                    throw unknown("right", right, rightCount, edge);
                }
                ascending &= right > last;
                last = right;
            }
        }
        ElementIds leftIds = ElementIds.numbers("left", leftCount);
        if (!ascending) {
            long[] wide = new long[rights.length];
            Arrays.setAll(wide, values::at);
            return sorted(leftIds, rightIds, lefts, rights, wide);
        }
        return new CandidateGraph(leftIds, rightIds, offsets.clone(), lefts, rights.clone(), values);
    }

    static CandidateGraph edges(int leftCount, int rightCount, int[] lefts, int[] rights, long[] values) {
        requireNonNull(lefts, "lefts");
        requireNonNull(rights, "rights");
        requireNonNull(values, "values");
        ElementIds leftIds = ElementIds.numbers("left", leftCount);
        ElementIds rightIds = ElementIds.numbers("right", rightCount);
        if (lefts.length != rights.length || lefts.length != values.length) {
            throw new IllegalArgumentException("Each edge has a left element, a right element and a value; found "
                    + lefts.length + ", " + rights.length + " and " + values.length);
        }
        for (int edge = 0; edge < lefts.length; edge++) {
            if (lefts[edge] < 0 || lefts[edge] >= leftCount) {
                throw unknown("left", lefts[edge], leftCount, edge);
            }
            if (rights[edge] < 0 || rights[edge] >= rightCount) {
                throw unknown("right", rights[edge], rightCount, edge);
            }
        }
        return sorted(leftIds, rightIds, lefts, rights, values);
    }

    /** Sorts edges whose elements are known. */
    static CandidateGraph sorted(ElementIds leftIds, ElementIds rightIds, int[] lefts, int[] rights, long[] values) {
        int edges = lefts.length;
        int[] byLeft = order(lefts, leftIds.size(), order(rights, rightIds.size(), identity(edges)));
        int[] offsets = new int[leftIds.size() + 1];
        int[] sortedLefts = new int[edges];
        int[] sortedRights = new int[edges];
        long[] sortedValues = new long[edges];
        for (int edge = 0; edge < edges; edge++) {
            int from = byLeft[edge];
            sortedLefts[edge] = lefts[from];
            sortedRights[edge] = rights[from];
            sortedValues[edge] = values[from];
            offsets[lefts[from] + 1]++;
            if (edge > 0
                    && sortedLefts[edge] == sortedLefts[edge - 1]
                    && sortedRights[edge] == sortedRights[edge - 1]) {
                throw new IllegalArgumentException("A pair is a candidate once; found it twice: "
                        + leftIds.list().get(lefts[from]) + " and "
                        + rightIds.list().get(rights[from]) + " as edges " + byLeft[edge - 1] + " and " + from
                        + ". Maybe add up their values first");
            }
        }
        for (int left = 0; left < leftIds.size(); left++) {
            offsets[left + 1] += offsets[left];
        }
        return new CandidateGraph(leftIds, rightIds, offsets, sortedLefts, sortedRights, EdgeValues.of(sortedValues));
    }

    private static IllegalArgumentException unknown(String side, int found, int count, int edge) {
        return new IllegalArgumentException("An edge joins elements that there are; edge " + edge + " names " + side
                + " element " + found + " of " + count + ", which are numbered from 0");
    }

    /** A stable counting sort of the given edges by key. */
    private static int[] order(int[] keys, int keyCount, int[] edges) {
        int[] next = new int[keyCount + 1];
        for (int edge : edges) {
            next[keys[edge] + 1]++;
        }
        for (int key = 0; key < keyCount; key++) {
            next[key + 1] += next[key];
        }
        int[] ordered = new int[edges.length];
        for (int edge : edges) {
            ordered[next[keys[edge]]++] = edge;
        }
        return ordered;
    }

    private static int[] identity(int length) {
        int[] numbers = new int[length];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }
}
