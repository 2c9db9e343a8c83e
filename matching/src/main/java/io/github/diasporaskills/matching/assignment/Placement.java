package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import java.util.Arrays;

/**
 * Where each left element of capacity 1 is placed, and at which prices. Not thread-safe.
 *
 * <p>The outlay of a left element is the least of cost and price over its edges, or what it costs to stay out if that
 * is less. A placed element is placed where its outlay is least.
 */
final class Placement {

    static final int NOWHERE = -1;

    private static final int LIST_LENGTH = 12;

    final CandidateGraph graph;
    final Capacities capacities;
    final Shortlists lists;

    /** What it costs a left element to stay out. */
    final long outside;

    final long[] prices;
    final long[] outlays;

    /** The right element of each left one. */
    final int[] placeOf;

    /** The left elements at right element r stand at first[r] and following. */
    final int[] first;

    final int[] used;
    final int[] tenants;
    private final int[] position;

    /** Of which element each left one is a copy, those of one together; empty if there are no copies. */
    private int[] owners = new int[0];

    /** The answers of {@link #consult}: the two least outlays and where the least is. */
    long least;

    long second;
    int leastAt;

    Placement(CandidateGraph graph, Capacities capacities, boolean maximise, Shortlists.Unit unit, long outside) {
        this.graph = graph;
        this.capacities = capacities;
        this.outside = outside;
        int lefts = graph.leftCount();
        int rights = graph.rightCount();
        prices = new long[rights];
        outlays = new long[lefts];
        placeOf = new int[lefts];
        Arrays.fill(placeOf, NOWHERE);
        position = new int[lefts];
        first = new int[rights + 1];
        used = new int[rights];
        int[] seekers = seekers();
        for (int right = 0; right < rights; right++) {
            first[right + 1] = first[right] + Math.min(seekers[right], capacities.right(right));
        }
        tenants = new int[first[rights]];
        lists = new Shortlists(graph, maximise, unit, prices, LIST_LENGTH);
        closePlacesWithoutCapacity(unit);
    }

    /** How many left elements could come to each right one; where all capacities are 1 it need not be counted. */
    private int[] seekers() {
        int[] seekers = new int[graph.rightCount()];
        if (graph.isDense() || capacities.rightTotal() <= graph.edgeCount()) {
            Arrays.fill(seekers, graph.leftCount());
        } else {
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                seekers[graph.rightOf(edge)]++;
            }
        }
        return seekers;
    }

    /** Nobody pays more than staying out costs, so such a price is never paid. */
    private void closePlacesWithoutCapacity(Shortlists.Unit unit) {
        long cheapest = (Math.min(graph.lowestValue(), -graph.highestValue()) - unit.base()) * unit.factor();
        for (int right = 0; right < prices.length; right++) {
            if (capacities.right(right) == 0) {
                prices[right] = outside - cheapest;
            }
        }
    }

    /** From now on some left elements are copies of one, and never want the place of one another. */
    void shareOwners(int[] ownerOf) {
        owners = ownerOf;
    }

    /** The same copies in a placement of another unit. */
    void shareOwners(Placement other) {
        owners = other.owners;
    }

    private boolean hasOtherCopy(int right, int left) {
        if (owners.length == 0) {
            return false;
        }
        int owner = owners[left];
        for (int copy = left - 1; copy >= 0 && owners[copy] == owner; copy--) {
            if (placeOf[copy] == right) {
                return true;
            }
        }
        for (int copy = left + 1; copy < owners.length && owners[copy] == owner; copy++) {
            if (placeOf[copy] == right) {
                return true;
            }
        }
        return false;
    }

    boolean takesPart(int left) {
        return capacities.left(left) > 0;
    }

    /** To be asked for somebody who is not there yet: so seats for all who could come are never full. */
    boolean isFull(int right) {
        return used[right] == first[right + 1] - first[right];
    }

    boolean isPlaced(int left) {
        return placeOf[left] != NOWHERE;
    }

    /** Finds the two least outlays of a left element, staying out among them. */
    void consult(int left) {
        if (owners.length > 0) {
            consultCopy(left);
            return;
        }
        for (; ; lists.renew(left)) {
            least = outside;
            second = outside;
            leastAt = NOWHERE;
            int from = left * lists.length;
            int end = from + lists.sizes[left];
            for (int at = from; at < end && lists.keys[at] < second; at++) {
                long key = lists.costs[at] + prices[lists.columns[at]];
                if (key < least) {
                    second = least;
                    least = key;
                    leastAt = lists.columns[at];
                } else if (key < second) {
                    second = key;
                }
            }
            if (second <= lists.bounds[left]) {
                return;
            }
        }
    }

    /** The same for a copy, which does not want the place of another one; apart, for the other loop to stay small. */
    private void consultCopy(int left) {
        for (; ; lists.renew(left)) {
            least = outside;
            second = outside;
            leastAt = NOWHERE;
            int from = left * lists.length;
            int end = from + lists.sizes[left];
            for (int at = from; at < end && lists.keys[at] < second; at++) {
                int right = lists.columns[at];
                long key = lists.costs[at] + prices[right];
                if (key < second && !hasOtherCopy(right, left)) {
                    second = key < least ? least : key;
                    leastAt = key < least ? right : leastAt;
                    least = Math.min(least, key);
                }
            }
            if (second <= lists.bounds[left]) {
                return;
            }
        }
    }

    void place(int left, int right) {
        placeOf[left] = right;
        position[left] = first[right] + used[right]++;
        tenants[position[left]] = left;
    }

    void remove(int left) {
        int right = placeOf[left];
        int last = tenants[first[right] + --used[right]];
        tenants[position[left]] = last;
        position[last] = position[left];
        placeOf[left] = NOWHERE;
    }

    /** After {@link #consult}: a place with a seat to spare among those that cost least, or the first of them. */
    int freeWhereLeast(int left) {
        int from = left * lists.length;
        for (int at = from; at < from + lists.sizes[left]; at++) {
            int right = lists.columns[at];
            if (lists.costs[at] + prices[right] == least && !isFull(right) && !hasOtherCopy(right, left)) {
                return right;
            }
        }
        return leastAt;
    }

    /** Takes somebody to a place if nothing is cheaper at the present prices and a seat is free. */
    boolean settle(int left, int right) {
        consult(left);
        int from = left * lists.length;
        for (int at = from; at < from + lists.sizes[left]; at++) {
            if (lists.columns[at] == right && lists.costs[at] + prices[right] == least && !isFull(right)) {
                outlays[left] = least;
                place(left, right);
                return true;
            }
        }
        return false;
    }

    long placedCount() {
        return Arrays.stream(used).asLongStream().sum();
    }

    void clear() {
        Arrays.fill(placeOf, NOWHERE);
        Arrays.fill(used, 0);
    }
}
