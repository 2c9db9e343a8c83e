package io.github.diasporaskills.matching.assignment;

/**
 * Places one more left element of capacity 1 by the shortest augmenting path (Dijkstra's algorithm on reduced costs;
 * Edmonds and Karp 1972, doi:10.1145/321694.321699). A path moves tenants on and ends at a right element with a seat to
 * spare, or with somebody who had better stay out. Rows are read from their shortlists; what lies beyond a list waits
 * in the heap at the list's bound, and is looked at only if the search gets that far. Not thread-safe.
 *
 * <p>Nodes of the heap are the right elements, then each left element twice: for what lies beyond its list, and for
 * what lies beyond its list made anew.
 */
final class PathSearch {

    private static final int OUT = -1;

    private final Placement placement;
    private final Shortlists lists;
    private final int leftCount;
    private final int rightCount;
    private final DistanceHeap heap;

    /** From which left element a right one was reached. */
    private final int[] through;

    /** The distance of each left element reached. */
    private final long[] reached;

    private final int[] visited;
    private int visits;
    private long best;
    private int endRight;
    private int endLeft;

    PathSearch(Placement placement) {
        this.placement = placement;
        this.lists = placement.lists;
        leftCount = placement.placeOf.length;
        rightCount = placement.used.length;
        heap = new DistanceHeap(Math.addExact(rightCount, Math.multiplyExact(2, leftCount)));
        through = new int[rightCount];
        reached = new long[leftCount];
        visited = new int[rightCount];
    }

    /** Places a left element or, if nothing is gained by that, leaves it out. */
    void place(int start) {
        search(start);
        for (int at = 0; at < visits; at++) {
            int right = visited[at];
            long closer = best - heap.distance(right);
            placement.prices[right] += closer;
            int end = placement.first[right] + placement.used[right];
            for (int tenant = placement.first[right]; tenant < end; tenant++) {
                placement.outlays[placement.tenants[tenant]] += closer;
            }
        }
        placement.outlays[start] += best;
        follow(start);
    }

    private void search(int start) {
        heap.clear();
        visits = 0;
        placement.consult(start);
        placement.outlays[start] = placement.least;
        best = placement.outside - placement.least;
        endLeft = start;
        endRight = OUT;
        visitLeft(start, 0);
        while (!heap.isEmpty()) {
            int node = heap.poll();
            long distance = heap.distance(node);
            if (distance >= best) {
                return;
            }
            if (node < rightCount) {
                visitRight(node, distance);
            } else if (node < rightCount + leftCount) {
                lists.renew(node - rightCount);
                visitList(node - rightCount, rightCount + leftCount);
            } else {
                visitRow(node - rightCount - leftCount);
            }
        }
    }

    private void visitRight(int right, long distance) {
        visited[visits++] = right;
        int end = placement.first[right] + placement.used[right];
        for (int at = placement.first[right]; at < end; at++) {
            int left = placement.tenants[at];
            long out = distance + placement.outside - placement.outlays[left];
            if (out < best) {
                best = out;
                endLeft = left;
                endRight = OUT;
            }
            visitLeft(left, distance);
        }
    }

    private void visitLeft(int left, long distance) {
        reached[left] = distance;
        visitList(left, rightCount);
    }

    private void visitList(int left, int beyond) {
        long start = reached[left] - placement.outlays[left];
        int from = left * lists.length;
        int end = from + lists.sizes[left];
        for (int at = from; at < end && lists.keys[at] + start < best; at++) {
            int right = lists.columns[at];
            reach(left, right, lists.costs[at] + placement.prices[right] + start);
        }
        if (lists.bounds[left] != Shortlists.NOTHING_BEYOND && lists.bounds[left] + start < best) {
            heap.offer(beyond + left, lists.bounds[left] + start);
        }
    }

    private void visitRow(int left) {
        long start = reached[left] - placement.outlays[left];
        for (int edge = placement.graph.firstEdge(left); edge < placement.graph.firstEdge(left + 1); edge++) {
            int right = placement.graph.rightOf(edge);
            reach(left, right, lists.cost(edge) + placement.prices[right] + start);
        }
    }

    private void reach(int left, int right, long distance) {
        if (distance >= best) {
            return;
        }
        if (!placement.isFull(right)) {
            best = distance;
            endRight = right;
            through[right] = left;
        } else if (heap.offer(right, distance)) {
            through[right] = left;
        }
    }

    /** Moves tenants along the path found, from its end back to its start. */
    private void follow(int start) {
        int right = endRight;
        if (right == OUT) {
            if (endLeft == start) {
                return;
            }
            right = placement.placeOf[endLeft];
            placement.remove(endLeft);
        }
        while (true) {
            int left = through[right];
            int before = placement.placeOf[left];
            if (left != start) {
                placement.remove(left);
            }
            placement.place(left, right);
            if (left == start) {
                return;
            }
            right = before;
        }
    }
}
