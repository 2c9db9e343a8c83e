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
        Map<I, Integer> found = new HashMap<>();
        List<I> owners = new ArrayList<>();
        int[] places = new int[things.size()];
        for (int thing = 0; thing < places.length; thing++) {
            I owner = whose.apply(things.get(thing));
            @Nullable Integer place = found.get(owner);
            if (place == null) {
                place = owners.size();
                found.put(owner, place);
                owners.add(owner);
            }
            places[thing] = place;
        }
        // Things stand by their ids, so that owners were found nearly in order: to sort them afterwards is quick.
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
