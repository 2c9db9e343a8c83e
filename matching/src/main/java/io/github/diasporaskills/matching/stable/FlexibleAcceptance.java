package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Flexible deferred acceptance (Kamada and Kojima 2015, doi:10.1257/aer.20101552). Proposers ask in rounds; each region
 * then keeps, out of those who want its places, the best of each place up to its target, and after that one more for
 * each place in turn until the cap. A place outside all regions is a region of its own.
 */
final class FlexibleAcceptance {

    private final Order order;
    private final PreferenceInstance instance;
    private final Cancellation cancellation;
    private final int[] proposers;
    private final int[] placed;
    private final int[] next;
    private final List<List<Integer>> wanting = new ArrayList<>();

    FlexibleAcceptance(Order order, Cancellation cancellation) {
        this.order = order;
        this.instance = order.instance();
        this.cancellation = cancellation;
        this.proposers = order.proposers();
        this.placed = new int[instance.proposerCount()];
        this.next = new int[instance.proposerCount()];
        Arrays.fill(placed, -1);
        for (int place = 0; place < instance.placeCount(); place++) {
            wanting.add(new ArrayList<>());
        }
    }

    Placement solve() {
        List<List<Integer>> regions = regions();
        int[] regionOf = new int[instance.placeCount()];
        for (int region = 0; region < regions.size(); region++) {
            for (int place : regions.get(region)) {
                regionOf[place] = region;
            }
        }
        for (int proposer = 0; proposer < next.length; proposer++) {
            next[proposer] = instance.firstEdge(proposer);
        }
        boolean[] asked = new boolean[regions.size()];
        boolean more = true;
        while (more) {
            more = false;
            for (int proposer = 0; proposer < next.length; proposer++) {
                if (placed[proposer] < 0 && next[proposer] < instance.firstEdge(proposer + 1)) {
                    int edge = order.edgeAt(next[proposer]++);
                    int place = instance.placeOf(edge);
                    wanting.get(place).add(edge);
                    placed[proposer] = place;
                    asked[regionOf[place]] = true;
                    more = true;
                }
            }
            for (int region = 0; region < asked.length; region++) {
                if (asked[region]) {
                    cancellation.step();
                    asked[region] = false;
                    choose(regions.get(region));
                }
            }
        }
        return Placement.of(placed);
    }

    private List<List<Integer>> regions() {
        List<List<Integer>> regions = new ArrayList<>();
        for (int i = 0; i < instance.regionIds().size(); i++) {
            regions.add(new ArrayList<>());
        }
        for (int place = 0; place < instance.placeCount(); place++) {
            if (instance.region(place).isPresent()) {
                regions.get(instance.region(place).getAsInt()).add(place);
            } else {
                regions.add(List.of(place));
            }
        }
        return regions;
    }

    private void choose(List<Integer> places) {
        int first = places.get(0);
        int left = instance.region(first).isPresent()
                ? instance.cap(instance.region(first).getAsInt())
                : Integer.MAX_VALUE;
        int[] kept = new int[places.size()];
        for (int i = 0; i < kept.length; i++) {
            int place = places.get(i);
            wanting.get(place).sort(Comparator.comparingLong(edge -> order.key(edge, proposers[edge])));
            kept[i] = Math.min(wanting.get(place).size(), Math.min(instance.target(place), instance.capacity(place)));
            left -= kept[i];
        }
        boolean grown = true;
        while (grown && left > 0) {
            grown = false;
            for (int i = 0; i < kept.length && left > 0; i++) {
                int place = places.get(i);
                if (kept[i]
                        < Math.min(instance.capacity(place), wanting.get(place).size())) {
                    kept[i]++;
                    left--;
                    grown = true;
                }
            }
        }
        for (int i = 0; i < kept.length; i++) {
            List<Integer> all = wanting.get(places.get(i));
            for (int edge : all.subList(kept[i], all.size())) {
                placed[proposers[edge]] = -1;
            }
            all.subList(kept[i], all.size()).clear();
        }
    }
}
