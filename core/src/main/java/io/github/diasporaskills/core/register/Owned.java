package io.github.diasporaskills.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Things and whose they are: the different owners in their order and, for each thing, where its owner stands among them,
 * so that what is counted by owner is counted in flat arrays. Immutable.
 *
 * @param <A> the things
 * @param <I> the ids of their owners
 */
final class Owned<A, I extends Comparable<I>> {

    private final List<A> things;
    private final List<I> owners;
    private final int[] places;

    private Owned(List<A> things, List<I> owners, int[] places) {
        this.things = things;
        this.owners = List.copyOf(owners);
        this.places = places;
    }

    static <A, I extends Comparable<I>> Owned<A, I> of(List<A> things, Function<? super A, I> whose) {
        @Nullable Owned<A, I> ordered = inOrder(things, whose);
        return ordered == null ? inAnyOrder(things, whose) : ordered;
    }

    /**
     * The same without hashing, for things that name their owners in order, round after round, as records written member
     * by member or year by year do: whoever is asked for stands one behind the last. Null if somebody new comes before
     * somebody known.
     */
    private static <A, I extends Comparable<I>> @Nullable Owned<A, I> inOrder(
            List<A> things, Function<? super A, I> whose) {
        List<I> owners = new ArrayList<>();
        int[] places = new int[things.size()];
        int next = 0;
        for (int thing = 0; thing < places.length; thing++) {
            I owner = whose.apply(things.get(thing));
            int place = next;
            if (owners.isEmpty() || owners.get(owners.size() - 1).compareTo(owner) < 0) {
                place = owners.size();
                owners.add(owner);
            } else if (next == owners.size() || !owners.get(next).equals(owner)) {
                place = Collections.binarySearch(owners, owner);
                if (place < 0) {
                    return null;
                }
            }
            places[thing] = place;
            next = place + 1;
        }
        return new Owned<>(things, owners, places);
    }

    private static <A, I extends Comparable<I>> Owned<A, I> inAnyOrder(List<A> things, Function<? super A, I> whose) {
        Map<I, Integer> found = new HashMap<>();
        int[] places = new int[things.size()];
        for (int thing = 0; thing < places.length; thing++) {
            places[thing] = found.computeIfAbsent(whose.apply(things.get(thing)), owner -> found.size());
        }
        List<I> owners = new ArrayList<>(found.keySet());
        Collections.sort(owners);
        int[] order = new int[owners.size()];
        for (int place = 0; place < order.length; place++) {
            order[found.getOrDefault(owners.get(place), 0)] = place;
        }
        return new Owned<>(
                things, owners, Arrays.stream(places).map(place -> order[place]).toArray());
    }

    /** Those of owners who have two or more. */
    Owned<A, I> repeated() {
        int[] sizes = new int[owners.size()];
        for (int place : places) {
            sizes[place]++;
        }
        List<I> some = new ArrayList<>();
        int[] order = new int[sizes.length];
        for (int place = 0; place < sizes.length; place++) {
            order[place] = some.size();
            if (sizes[place] > 1) {
                some.add(owners.get(place));
            }
        }
        int[] kept = new int[places.length];
        List<A> theirs = new ArrayList<>();
        for (int thing = 0; thing < places.length; thing++) {
            if (sizes[places[thing]] > 1) {
                kept[theirs.size()] = order[places[thing]];
                theirs.add(things.get(thing));
            }
        }
        return new Owned<>(List.copyOf(theirs), some, Arrays.copyOf(kept, theirs.size()));
    }

    List<A> things() {
        return things;
    }

    /** Each once, sorted. */
    List<I> owners() {
        return owners;
    }

    /** Where the owner of a thing stands. */
    int place(int thing) {
        return places[thing];
    }
}
