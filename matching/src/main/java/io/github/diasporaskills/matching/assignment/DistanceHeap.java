package io.github.diasporaskills.matching.assignment;

import java.util.Arrays;

/**
 * A binary heap of nodes by distance, in which distances only fall; it also remembers every node seen since it was
 * cleared. Clearing costs the seen nodes only. Equal distances come out in an order that follows from the order of
 * offers, so runs repeat; an order by number would send search after search through the same nodes first. Not
 * thread-safe.
 */
final class DistanceHeap {

    private static final int UNSEEN = -1;
    private static final int DONE = -2;

    private final long[] distance;
    private final int[] place;
    private final int[] heap;
    private final int[] seen;
    private int size;
    private int seenCount;

    DistanceHeap(int nodes) {
        distance = new long[nodes];
        place = new int[nodes];
        heap = new int[nodes];
        seen = new int[nodes];
        Arrays.fill(place, UNSEEN);
    }

    void clear() {
        for (int at = 0; at < seenCount; at++) {
            place[seen[at]] = UNSEEN;
        }
        seenCount = 0;
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds a node or lowers its distance; false if the node is done or already as near. */
    boolean offer(int node, long at) {
        int where = place[node];
        if (where == DONE || (where >= 0 && distance[node] <= at)) {
            return false;
        }
        if (where == UNSEEN) {
            seen[seenCount++] = node;
            where = size++;
        }
        distance[node] = at;
        rise(where, node);
        return true;
    }

    /** Takes the nearest node. */
    int poll() {
        int nearest = heap[0];
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        place[nearest] = DONE;
        return nearest;
    }

    long distance(int node) {
        return distance[node];
    }

    int seenCount() {
        return seenCount;
    }

    int seen(int at) {
        return seen[at];
    }

    private void rise(int from, int node) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) >> 1;
            if (!nearer(node, heap[parent])) {
                break;
            }
            put(heap[parent], hole);
            hole = parent;
        }
        put(node, hole);
    }

    private void sink(int node) {
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && nearer(heap[child + 1], heap[child])) {
                child++;
            }
            if (!nearer(heap[child], node)) {
                break;
            }
            put(heap[child], hole);
            hole = child;
        }
        put(node, hole);
    }

    private void put(int node, int hole) {
        heap[hole] = node;
        place[node] = hole;
    }

    private boolean nearer(int node, int other) {
        return distance[node] < distance[other];
    }
}
