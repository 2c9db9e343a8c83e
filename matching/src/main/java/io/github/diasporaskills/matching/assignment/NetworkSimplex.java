package io.github.diasporaskills.matching.assignment;

import java.util.Arrays;

/**
 * The primal network simplex method for flows of least cost, with bounded arcs and exact whole numbers. Candidates to
 * enter are looked for in blocks; the choice of the leaving arc keeps every tree strongly feasible, so that it cannot
 * cycle (Cunningham 1976, doi:10.1007/BF01580653). Used once; not thread-safe.
 *
 * <p>Beside the given nodes there is one of its own, joined to each of them by an arc so dear that it is used only for
 * what cannot be done otherwise.
 */
final class NetworkSimplex {

    private static final int NONE = -1;
    private static final byte AT_LOWER = 1;
    private static final byte IN_TREE = 0;
    private static final byte AT_UPPER = -1;

    private final int nodes;
    private final int realArcs;
    private final int[] from;
    private final int[] to;
    private final long[] room;
    private final long[] cost;
    private final long[] flow;
    private final byte[] state;

    private final int[] parent;
    private final int[] link;
    private final boolean[] upward;
    private final int[] depth;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;
    private final long[] potential;
    private final int[] stack;
    private int next;
    private long pivots;

    /**
     * @param from the tail of each arc
     * @param to the head of each arc
     * @param room how much more than nothing each arc takes
     * @param cost of a unit on each arc
     * @param supply what each node gives, or takes if negative; the sum is 0
     * @param dear the cost of a unit that cannot go by the arcs given
     */
    NetworkSimplex(int[] from, int[] to, int[] room, long[] cost, long[] supply, long dear) {
        nodes = supply.length;
        realArcs = from.length;
        int arcs = realArcs + nodes;
        this.from = Arrays.copyOf(from, arcs);
        this.to = Arrays.copyOf(to, arcs);
        this.room = new long[arcs];
        this.cost = Arrays.copyOf(cost, arcs);
        flow = new long[arcs];
        state = new byte[arcs];
        Arrays.fill(state, AT_LOWER);
        parent = new int[nodes + 1];
        link = new int[nodes + 1];
        upward = new boolean[nodes + 1];
        depth = new int[nodes + 1];
        firstChild = new int[nodes + 1];
        nextSibling = new int[nodes + 1];
        previousSibling = new int[nodes + 1];
        potential = new long[nodes + 1];
        stack = new int[nodes + 1];
        for (int arc = 0; arc < realArcs; arc++) {
            this.room[arc] = room[arc];
        }
        plant(supply, dear);
    }

    private void plant(long[] supply, long dear) {
        int own = nodes;
        Arrays.fill(firstChild, NONE);
        parent[own] = NONE;
        link[own] = NONE;
        for (int node = 0; node < nodes; node++) {
            int arc = realArcs + node;
            boolean gives = supply[node] >= 0;
            from[arc] = gives ? node : own;
            to[arc] = gives ? own : node;
            room[arc] = Long.MAX_VALUE / 4;
            cost[arc] = dear;
            flow[arc] = Math.abs(supply[node]);
            state[arc] = IN_TREE;
            upward[node] = gives;
            link[node] = arc;
            potential[node] = gives ? -dear : dear;
            adopt(node, own);
            depth[node] = 1;
        }
    }

    /** Improves until nothing can be improved. */
    void run(Watch watch) {
        int block = Math.max(20, (int) Math.sqrt(from.length));
        for (int entering = enter(block); entering != NONE; entering = enter(block)) {
            pivot(entering);
            if ((++pivots & 0x3ff) == 0) {
                watch.at(pivots, Watch.UNKNOWN);
            }
        }
    }

    /** How many times the tree has changed, or an arc gone from one bound to the other. */
    long pivots() {
        return pivots;
    }

    long flow(int arc) {
        return flow[arc];
    }

    /** What is left on the dear arcs: 0 if all supply can go by the arcs given. */
    long stranded() {
        long sum = 0;
        for (int arc = realArcs; arc < flow.length; arc++) {
            sum += flow[arc];
        }
        return sum;
    }

    long potential(int node) {
        return potential[node];
    }

    /** The worst arc of the next block that has one, or none. */
    private int enter(int block) {
        int arcs = from.length;
        long worst = 0;
        int found = NONE;
        int inBlock = 0;
        for (int seen = 0; seen < arcs; seen++) {
            int arc = next;
            next = next + 1 == arcs ? 0 : next + 1;
            long reduced = state[arc] * (cost[arc] + potential[from[arc]] - potential[to[arc]]);
            if (reduced < worst) {
                worst = reduced;
                found = arc;
            }
            if (++inBlock == block) {
                if (found != NONE) {
                    return found;
                }
                inBlock = 0;
            }
        }
        return found;
    }

    private void pivot(int entering) {
        boolean rising = state[entering] == AT_LOWER;
        int first = rising ? from[entering] : to[entering];
        int second = rising ? to[entering] : from[entering];
        int join = join(first, second);
        long most = room[entering];
        int leaving = NONE;
        boolean onFirst = false;
        for (int node = first; node != join; node = parent[node]) {
            long left = upward[node] ? flow[link[node]] : room[link[node]] - flow[link[node]];
            if (left < most) {
                most = left;
                leaving = node;
                onFirst = true;
            }
        }
        for (int node = second; node != join; node = parent[node]) {
            long left = upward[node] ? room[link[node]] - flow[link[node]] : flow[link[node]];
            if (left <= most) {
                most = left;
                leaving = node;
                onFirst = false;
            }
        }
        push(entering, rising ? most : -most, join);
        if (leaving == NONE) {
            state[entering] = rising ? AT_UPPER : AT_LOWER;
            return;
        }
        int out = link[leaving];
        state[out] = flow[out] == 0 ? AT_LOWER : AT_UPPER;
        state[entering] = IN_TREE;
        int in = onFirst ? first : second;
        hang(in, onFirst ? second : first, entering, leaving);
        reprice(in);
    }

    private int join(int first, int second) {
        int one = first;
        int other = second;
        while (one != other) {
            if (depth[one] >= depth[other]) {
                one = parent[one];
            } else {
                other = parent[other];
            }
        }
        return one;
    }

    private void push(int entering, long amount, int join) {
        if (amount == 0) {
            return;
        }
        flow[entering] += amount;
        for (int node = from[entering]; node != join; node = parent[node]) {
            flow[link[node]] += upward[node] ? -amount : amount;
        }
        for (int node = to[entering]; node != join; node = parent[node]) {
            flow[link[node]] += upward[node] ? amount : -amount;
        }
    }

    /** Turns the part of the tree below the leaving arc round, so that it hangs by the entering one. */
    private void hang(int in, int at, int entering, int leaving) {
        int node = in;
        int newParent = at;
        int newLink = entering;
        while (true) {
            int oldParent = parent[node];
            int oldLink = link[node];
            abandon(node, oldParent);
            adopt(node, newParent);
            link[node] = newLink;
            upward[node] = from[newLink] == node;
            if (node == leaving) {
                return;
            }
            newParent = node;
            newLink = oldLink;
            node = oldParent;
        }
    }

    private void adopt(int node, int newParent) {
        parent[node] = newParent;
        int sibling = firstChild[newParent];
        nextSibling[node] = sibling;
        previousSibling[node] = NONE;
        if (sibling != NONE) {
            previousSibling[sibling] = node;
        }
        firstChild[newParent] = node;
    }

    private void abandon(int node, int oldParent) {
        int before = previousSibling[node];
        int after = nextSibling[node];
        if (before == NONE) {
            firstChild[oldParent] = after;
        } else {
            nextSibling[before] = after;
        }
        if (after != NONE) {
            previousSibling[after] = before;
        }
    }

    /** Sets depths and potentials below and at a node that was hung elsewhere. */
    private void reprice(int top) {
        int arc = link[top];
        long right = upward[top] ? potential[parent[top]] - cost[arc] : potential[parent[top]] + cost[arc];
        long change = right - potential[top];
        int waiting = 0;
        stack[waiting++] = top;
        while (waiting > 0) {
            int node = stack[--waiting];
            potential[node] += change;
            depth[node] = depth[parent[node]] + 1;
            for (int child = firstChild[node]; child != NONE; child = nextSibling[child]) {
                stack[waiting++] = child;
            }
        }
    }
}
