package io.github.diasporaskills.matching.preference;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that stand in both lists, found in one transposed pass: O(entries + elements). A pair that stands in one
 * list only is no candidate and is remembered.
 */
final class MutualPairs {

    /** Lists of one side in compressed sparse rows; the class of an entry is its tie, counted from 0. */
    static final class Lists {

        final int[] first;
        final int[] entries;
        final int @Nullable [] classes;

        Lists(int[] first, int[] entries, int @Nullable [] classes) {
            this.first = first;
            this.entries = entries;
            this.classes = classes;
        }

        boolean hasTies() {
            if (classes == null) {
                return false;
            }
            for (int owner = 0; owner + 1 < first.length; owner++) {
                for (int entry = first[owner] + 1; entry < first[owner + 1]; entry++) {
                    if (classes[entry] == classes[entry - 1]) {
                        return true;
                    }
                }
            }
            return false;
        }

        int classAt(int owner, int entry) {
            return classes == null ? entry - first[owner] : classes[entry];
        }
    }

    /** The first edge of each proposer. */
    final int[] first;

    final int[] places;
    /** How many better classes the proposer has. */
    final int[] wishes;
    /** How many better classes the place has. */
    final int[] priorities;
    /** Whether a proposer's list has a tie. */
    final boolean proposersTie;

    /** Whether a place's list has a tie. */
    final boolean placesTie;

    /** Pairs that the proposer alone lists: proposer, then place, in the order of proposers. */
    final long[] inVain;
    /** How many better classes the proposer of each of them has. */
    final int[] inVainWishes;
    /** Pairs that the place alone lists: place, then proposer, in the order of proposers. */
    final long[] unasked;

    MutualPairs(Lists proposers, Lists places, int placeCount) {
        int count = proposers.first.length - 1;
        int[] byProposer = new int[count + 1];
        for (int proposer : places.entries) {
            byProposer[proposer + 1]++;
        }
        for (int i = 0; i < count; i++) {
            byProposer[i + 1] += byProposer[i];
        }
        int[] listing = new int[places.entries.length];
        int[] listed = new int[places.entries.length];
        int[] next = byProposer.clone();
        for (int place = 0; place < placeCount; place++) {
            for (int entry = places.first[place]; entry < places.first[place + 1]; entry++) {
                int at = next[places.entries[entry]]++;
                listing[at] = place;
                listed[at] = places.classAt(place, entry);
            }
        }
        int most = Math.min(proposers.entries.length, places.entries.length);
        int[] toPlaces = new int[most];
        int[] toWishes = new int[most];
        int[] toPriorities = new int[most];
        int[] firsts = new int[count + 1];
        LongList alone = new LongList();
        LongList aloneWishes = new LongList();
        LongList unaskedFor = new LongList();
        int[] mark = new int[placeCount];
        int edges = 0;
        for (int proposer = 0; proposer < count; proposer++) {
            for (int at = byProposer[proposer]; at < byProposer[proposer + 1]; at++) {
                if (mark[listing[at]] != 0) {
                    throw new IllegalArgumentException("A list names each other once; place " + listing[at]
                            + " lists proposer " + proposer + " twice");
                }
                mark[listing[at]] = listed[at] + 1;
            }
            for (int entry = proposers.first[proposer]; entry < proposers.first[proposer + 1]; entry++) {
                int place = proposers.entries[entry];
                int priority = mark[place] - 1;
                if (priority < -1) {
                    throw new IllegalArgumentException(
                            "A list names each other once; proposer " + proposer + " lists place " + place + " twice");
                }
                if (priority == -1) {
                    alone.add(pair(proposer, place));
                    aloneWishes.add(proposers.classAt(proposer, entry));
                    continue;
                }
                mark[place] = -1;
                toPlaces[edges] = place;
                toWishes[edges] = proposers.classAt(proposer, entry);
                toPriorities[edges++] = priority;
            }
            for (int at = byProposer[proposer]; at < byProposer[proposer + 1]; at++) {
                if (mark[listing[at]] > 0) {
                    unaskedFor.add(pair(listing[at], proposer));
                }
                mark[listing[at]] = 0;
            }
            firsts[proposer + 1] = edges;
        }
        this.first = firsts;
        this.places = trimmed(toPlaces, edges);
        this.wishes = trimmed(toWishes, edges);
        this.priorities = trimmed(toPriorities, edges);
        this.proposersTie = proposers.hasTies();
        this.placesTie = places.hasTies();
        this.inVain = alone.toArray();
        this.inVainWishes = Arrays.stream(aloneWishes.toArray())
                .mapToInt(wish -> (int) wish)
                .toArray();
        this.unasked = unaskedFor.toArray();
    }

    private MutualPairs(
            MutualPairs from,
            int[] first,
            int[] places,
            int[] wishes,
            int[] priorities,
            long[] inVain,
            int[] inVainWishes) {
        this.first = first;
        this.places = places;
        this.wishes = wishes;
        this.priorities = priorities;
        this.proposersTie = from.proposersTie;
        this.placesTie = from.placesTie;
        this.inVain = inVain;
        this.inVainWishes = inVainWishes;
        this.unasked = from.unasked;
    }

    /** With one pair alone before all of its place that had its new priority or a later one. */
    MutualPairs movedUp(int edge, int priority) {
        int[] moved = priorities.clone();
        for (int other = 0; other < moved.length; other++) {
            if (places[other] == places[edge] && moved[other] >= priority) {
                moved[other]++;
            }
        }
        moved[edge] = priority;
        return new MutualPairs(this, first, places, wishes, moved, inVain, inVainWishes);
    }

    /** With a pair that the proposer alone lists, given its number among those, last on the list of its place. */
    MutualPairs listed(int vain) {
        int proposer = (int) (inVain[vain] >>> 32);
        int place = (int) inVain[vain];
        int last = -1;
        for (int edge = 0; edge < places.length; edge++) {
            last = places[edge] == place ? Math.max(last, priorities[edge]) : last;
        }
        int at = first[proposer];
        while (at < first[proposer + 1] && wishes[at] <= inVainWishes[vain]) {
            at++;
        }
        int[] shifted = first.clone();
        for (int later = proposer + 1; later < shifted.length; later++) {
            shifted[later]++;
        }
        return new MutualPairs(
                this,
                shifted,
                with(places, at, place),
                with(wishes, at, inVainWishes[vain]),
                with(priorities, at, last + 1),
                IntStream.range(0, inVain.length)
                        .filter(each -> each != vain)
                        .mapToLong(each -> inVain[each])
                        .toArray(),
                IntStream.range(0, inVain.length)
                        .filter(each -> each != vain)
                        .map(each -> inVainWishes[each])
                        .toArray());
    }

    private static int[] with(int[] values, int at, int value) {
        int[] more = new int[values.length + 1];
        System.arraycopy(values, 0, more, 0, at);
        more[at] = value;
        System.arraycopy(values, at, more, at + 1, values.length - at);
        return more;
    }

    static long pair(int one, int other) {
        return (long) one << 32 | other;
    }

    private static int[] trimmed(int[] values, int length) {
        return values.length == length ? values : Arrays.copyOf(values, length);
    }

    private static final class LongList {

        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
