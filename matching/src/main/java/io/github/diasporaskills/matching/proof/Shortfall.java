package io.github.diasporaskills.matching.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Proposers who each want one of some places with openings. Whether they fill all openings, more of them are left, and
 * everybody could be the one left: then no part of them that leaves somebody out is short of as many openings.
 */
final class Shortfall {

    private final List<int[]> wants;
    private final int[] openings;
    private final int[] has;
    private final List<List<Integer>> holding = new ArrayList<>();

    /** Openings below 0 are those of places that nobody wants. */
    Shortfall(List<int[]> wants, int[] openings) {
        this.wants = wants;
        this.openings = openings;
        this.has = new int[wants.size()];
        Arrays.fill(has, -1);
        for (int i = 0; i < openings.length; i++) {
            holding.add(new ArrayList<>());
        }
    }

    boolean isLeast() {
        for (int i = 0; i < has.length; i++) {
            augment(i);
        }
        boolean[] reached = new boolean[has.length];
        boolean[] seen = new boolean[openings.length];
        Deque<Integer> queue = new ArrayDeque<>();
        for (int i = 0; i < has.length; i++) {
            if (has[i] < 0) {
                reached[i] = true;
                queue.add(i);
            }
        }
        if (queue.isEmpty()) {
            return false;
        }
        while (!queue.isEmpty()) {
            for (int place : wants.get(queue.remove())) {
                if (seen[place]) {
                    continue;
                }
                seen[place] = true;
                if (holding.get(place).size() < openings[place]) {
                    return false;
                }
                for (int other : holding.get(place)) {
                    if (!reached[other]) {
                        reached[other] = true;
                        queue.add(other);
                    }
                }
            }
        }
        for (boolean each : reached) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    private void augment(int start) {
        int[] from = new int[openings.length];
        Arrays.fill(from, -1);
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int one = queue.remove();
            for (int place : wants.get(one)) {
                if (from[place] >= 0) {
                    continue;
                }
                from[place] = one;
                if (holding.get(place).size() < openings[place]) {
                    move(start, place, from);
                    return;
                }
                queue.addAll(holding.get(place));
            }
        }
    }

    private void move(int start, int end, int[] from) {
        int place = end;
        while (true) {
            int one = from[place];
            int left = has[one];
            holding.get(place).add(one);
            has[one] = place;
            if (one == start) {
                return;
            }
            holding.get(left).remove((Integer) one);
            place = left;
        }
    }
}
