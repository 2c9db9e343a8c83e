package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.proof.NonExistence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strongly and super-stable plans, best for the proposers: strikes out pairs that no such plan has until what everybody
 * wants first can be had, or it shows that there is none. Irving, Manlove and Scott, for super stability 2000
 * (doi:10.1007/3-540-44985-X_24) and for strong stability 2003 (doi:10.1007/3-540-36494-3_39). A place's pairs go from
 * the end of its list, so what is left of a list is always its beginning.
 */
final class TieStability {

    private final PreferenceInstance instance;
    private final boolean strong;
    private final int[] capacities;
    private final Cancellation cancellation;
    private final int[] proposerOf;
    private final int[] first;
    private final int[] ranked;
    /** Where what is left of a place's list ends. */
    private final int[] end;

    private final boolean[] struck;
    private final boolean[] wanted;
    private final int[] wantedCount;
    private final boolean[] everFull;
    private final Deque<Integer> changed = new ArrayDeque<>();
    private final boolean[] waiting;
    private final List<NonExistence.Step> steps = new ArrayList<>();

    /** A plan, or why there is none. */
    record Found(@Nullable Placement placement, @Nullable NonExistence evidence) {}

    TieStability(PreferenceInstance instance, Stability stability, int[] capacities, Cancellation cancellation) {
        this.instance = instance;
        this.strong = stability == Stability.STRONG;
        this.capacities = capacities;
        this.cancellation = cancellation;
        Order order = new Order(instance, null);
        this.proposerOf = order.proposers();
        this.first = order.firstRanked();
        this.ranked = order.ranked(first);
        this.end = Arrays.copyOfRange(first, 1, first.length);
        this.struck = new boolean[instance.edgeCount()];
        this.wanted = new boolean[instance.edgeCount()];
        this.wantedCount = new int[instance.proposerCount()];
        this.everFull = new boolean[instance.placeCount()];
        this.waiting = new boolean[instance.placeCount()];
    }

    Found solve() {
        for (int place = 0; place < instance.placeCount(); place++) {
            wait(place);
        }
        for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
            want(proposer);
        }
        Openings openings;
        do {
            settle();
            openings = new Openings();
        } while (strong && openings.strikeCritical());
        long claimed = 0;
        for (int place = 0; place < capacities.length; place++) {
            claimed += everFull[place] ? capacities[place] : Math.min(capacities[place], wanting(place));
        }
        long proposers = 0;
        for (int count : wantedCount) {
            proposers += count > 0 ? 1 : 0;
        }
        return claimed > proposers
                ? new Found(null, new NonExistence.StruckOut(steps))
                : new Found(Placement.of(openings.placed), null);
    }

    private void wait(int place) {
        if (!waiting[place]) {
            waiting[place] = true;
            changed.add(place);
        }
    }

    /** Takes as wanted first the best tie of what is left to a proposer. */
    private void want(int proposer) {
        int best = -1;
        for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
            if (struck[edge]) {
                continue;
            }
            if (best >= 0 && instance.wishOf(edge) > best) {
                return;
            }
            best = instance.wishOf(edge);
            wanted[edge] = true;
            wantedCount[proposer]++;
            wait(instance.placeOf(edge));
        }
    }

    private int wanting(int place) {
        int count = 0;
        for (int i = first[place]; i < end[place]; i++) {
            count += wanted[ranked[i]] ? 1 : 0;
        }
        return count;
    }

    private void settle() {
        while (!changed.isEmpty()) {
            cancellation.step();
            int place = changed.remove();
            waiting[place] = false;
            int count = 0;
            int last = capacities[place] == 0 ? -1 : Integer.MAX_VALUE;
            for (int i = first[place]; i < end[place] && count <= capacities[place]; i++) {
                if (wanted[ranked[i]]) {
                    count++;
                    int priority = instance.priorityOf(ranked[i]);
                    if (count == capacities[place]) {
                        last = priority;
                    } else if (count > capacities[place] && !strong) {
                        last = priority - 1;
                    }
                }
            }
            everFull[place] |= count >= capacities[place];
            strikeAfter(place, last, List.of());
        }
    }

    /** Strikes out the pairs of a place that come after a priority. */
    private void strikeAfter(int place, int last, List<Integer> critical) {
        List<Integer> edges = new ArrayList<>();
        while (end[place] > first[place] && instance.priorityOf(ranked[end[place] - 1]) > last) {
            edges.add(ranked[--end[place]]);
        }
        if (!edges.isEmpty()) {
            steps.add(new NonExistence.Step(edges, critical));
            edges.forEach(this::strike);
        }
    }

    private void strike(int edge) {
        struck[edge] = true;
        if (wanted[edge]) {
            wanted[edge] = false;
            int proposer = proposerOf[edge];
            wait(instance.placeOf(edge));
            if (--wantedCount[proposer] == 0) {
                want(proposer);
            }
        }
    }

    /** Who is sure of a place among those wanted first, and how the others share what is left. */
    private final class Openings {

        private final int[] placed = new int[instance.proposerCount()];
        private final int[] open = capacities.clone();
        private final int[] lastTie = new int[capacities.length];
        private final List<List<Integer>> holding = new ArrayList<>();
        private final List<Integer> sharing = new ArrayList<>();

        Openings() {
            Arrays.fill(placed, -1);
            for (int place = 0; place < open.length; place++) {
                holding.add(new ArrayList<>());
                boolean tooMany = wanting(place) > capacities[place];
                lastTie[place] = tooMany ? instance.priorityOf(ranked[end[place] - 1]) : Integer.MAX_VALUE;
                for (int i = first[place]; tooMany && i < end[place]; i++) {
                    open[place] -= wanted[ranked[i]] && instance.priorityOf(ranked[i]) < lastTie[place] ? 1 : 0;
                }
            }
            for (int proposer = 0; proposer < placed.length; proposer++) {
                for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                    if (wanted[edge] && instance.priorityOf(edge) < lastTie[instance.placeOf(edge)]) {
                        placed[proposer] = instance.placeOf(edge);
                    }
                }
                if (placed[proposer] < 0 && wantedCount[proposer] > 0) {
                    sharing.add(proposer);
                }
            }
            sharing.forEach(this::share);
        }

        /** Finds a place for one more by moving others of the last ties. */
        private void share(int start) {
            int[] from = new int[open.length];
            Arrays.fill(from, -1);
            Deque<Integer> queue = new ArrayDeque<>(List.of(start));
            while (!queue.isEmpty()) {
                cancellation.step();
                int proposer = queue.remove();
                for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                    int place = instance.placeOf(edge);
                    if (!wanted[edge] || from[place] >= 0) {
                        continue;
                    }
                    from[place] = proposer;
                    if (holding.get(place).size() < open[place]) {
                        move(start, place, from);
                        return;
                    }
                    queue.addAll(holding.get(place));
                }
            }
        }

        private void move(int start, int to, int[] from) {
            int place = to;
            int proposer = from[place];
            while (proposer != start) {
                int left = placed[proposer];
                take(proposer, place);
                holding.get(left).remove((Integer) proposer);
                place = left;
                proposer = from[place];
            }
            take(proposer, place);
        }

        private void take(int proposer, int place) {
            holding.get(place).add(proposer);
            placed[proposer] = place;
        }

        /** Strikes out the last ties that the critical proposers are in; false if everybody who shares has a place. */
        boolean strikeCritical() {
            List<Integer> critical = new ArrayList<>();
            sharing.stream().filter(proposer -> placed[proposer] < 0).forEach(critical::add);
            boolean[] seen = new boolean[open.length];
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < critical.size(); i++) {
                int proposer = critical.get(i);
                for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                    int place = instance.placeOf(edge);
                    if (wanted[edge] && !seen[place]) {
                        seen[place] = true;
                        places.add(place);
                        critical.addAll(holding.get(place));
                    }
                }
            }
            if (critical.isEmpty()) {
                return false;
            }
            List<Integer> edges = new ArrayList<>();
            for (int place : places) {
                while (end[place] > first[place] && instance.priorityOf(ranked[end[place] - 1]) == lastTie[place]) {
                    edges.add(ranked[--end[place]]);
                }
            }
            steps.add(new NonExistence.Step(edges, critical));
            edges.forEach(TieStability.this::strike);
            return true;
        }
    }
}
